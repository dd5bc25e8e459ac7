package throughline.imports;

import java.util.Locale;

/// What the pipeline itself finds wrong with a file, whatever its kind. Codes are stable: reports and
/// scripts use them.
public enum Check {
    EMPTY_CELL("A cell that must be filled is empty."),
    NOT_A_NUMBER("A cell that must hold a number holds something else."),
    NOT_A_WHOLE_NUMBER("A cell that must hold a whole number holds something else."),
    NOT_A_DATE("A cell that must hold a date holds something else. Write it as 2026-03-29 or 3/29/2026."),
    AMBIGUOUS_COLUMN("Two columns have the name of a column that is read. Rename or remove one of them."),
    DUPLICATE_KEY("Two rows describe the same thing. The message names both; remove the wrong one."),
    RAGGED_ROW("A row has more or fewer cells than the header, mostly because text with a delimiter is not in quotes."),
    QUOTE_NEVER_CLOSED("A quotation mark opens a cell and none closes it. Close it, or double it where it is text."),
    TEXT_AFTER_QUOTE("Text follows the quotation mark that closes a cell. Double quotation marks that are text."),
    CELL_TOO_LONG("A cell is longer than any real one, mostly because a quotation mark is never closed."),
    TOO_MANY_COLUMNS("A row has more columns than any real file. Is the delimiter right?"),
    TOO_MANY_ROWS("The file has more rows than are read from one file. Split it."),
    NUL_CHARACTER("The file holds a NUL character, so it is no text, or damaged. Export it again."),
    WRONG_ENCODING("The file is not in the encoding that its first bytes announce. Save it as UTF-8."),
    NOT_UTF_8("The file is not UTF-8 and was read as Windows-1252. Look at accented letters, or save it as UTF-8."),
    NO_ROWS("The header is there, but no row below it."),
    DAMAGED_ARCHIVE("A compressed file ends early or is damaged. Download or copy it again."),
    TOO_LARGE_UNPACKED("A compressed file unpacks to more than is accepted. Is it what it should be?"),
    DAMAGED_WORKBOOK("A workbook cannot be read. Open it in a spreadsheet program and save it as .xlsx again."),
    DAMAGED_DOCUMENT("A JSON document is not well-formed, or nested too deeply."),
    UNREADABLE("The file cannot be read from the disk."),
    WRONG_KIND("The file was said to be of a kind whose columns it does not have."),
    REFUSED_BY_DATABASE("The database does not accept a value that the file holds.");

    private final String meaning;

    Check(String meaning) {
        this.meaning = meaning;
    }

    /// The code in kebab case, for example `ragged-row`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it means and how to mend the file.
    public String meaning() {
        return meaning;
    }

    /// The remark about a whole file.
    Issue issue(String file, Issue.Severity severity) {
        return new Issue(file, 0, null, null, code(), severity, meaning);
    }
}
