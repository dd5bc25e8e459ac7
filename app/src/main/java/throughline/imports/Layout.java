package throughline.imports;

import java.util.List;

/// How the rows of a file are found.
sealed interface Layout {
    /// Lines of text with cells between delimiters.
    record Delimited(char delimiter, Heading heading) implements Layout {}

    /// One sheet of a workbook.
    record Sheet(String name, Heading heading) implements Layout {}

    /// One JSON document.
    record Document() implements Layout {}

    /// Where the column names stand.
    ///
    /// @param row      number of the header row, from 1
    /// @param preamble the filled rows above it
    record Heading(int row, Header header, List<String> preamble) {}
}
