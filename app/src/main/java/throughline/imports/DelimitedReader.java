package throughline.imports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/// Reads CSV and its relatives. Strict about quotation marks: a file that breaks them is refused, never
/// guessed at.
final class DelimitedReader implements TableReader {
    private final CloseableIterator<RowBuffer> records;
    private final Limits limits;
    private final RowBuffer row;
    private int rows;

    private DelimitedReader(Reader text, char delimiter, Quotes quotes, Limits limits) {
        this.limits = limits;
        this.row = new RowBuffer(limits);
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(quotes == Quotes.MAY_BE_CUT)
                .maxBufferSize(limits.cellCharacters())
                .build(new Cells(), text)
                .iterator();
    }

    static DelimitedReader of(SourceFile file, Charset charset, char delimiter, Limits limits) throws IOException {
        var bytes = new BufferedInputStream(Content.open(file, limits), 1 << 16);
        Fingerprint.Mark.skip(bytes);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new DelimitedReader(new InputStreamReader(bytes, decoder), delimiter, Quotes.MUST_CLOSE, limits);
    }

    /// Reads the beginning of a file, which may be cut anywhere.
    static DelimitedReader ofHead(Reader head, char delimiter, Limits limits) {
        return new DelimitedReader(head, delimiter, Quotes.MAY_BE_CUT, limits);
    }

    @Override
    public Optional<RowBuffer> next() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException e) {
            throw problem(e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new FileProblem(
                            Check.WRONG_ENCODING,
                            rows,
                            "Bytes near row " + rows
                                    + " are not in the encoding that the first bytes announce. Save the file as UTF-8.")
                    : new FileProblem(Check.UNREADABLE, rows, "Reading failed after row " + rows + ": " + e.getCause());
        }
    }

    private FileProblem problem(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            var text = String.valueOf(cause.getMessage());
            if (cause instanceof FileProblem known) {
                return known;
            }
            if (text.startsWith("Unclosed quoted field")) {
                return new FileProblem(
                        Check.QUOTE_NEVER_CLOSED,
                        rows,
                        "A quotation mark opens a cell in row " + rows + " and is never closed.");
            }
            if (text.startsWith("Unexpected character after closing quote")) {
                return new FileProblem(
                        Check.TEXT_AFTER_QUOTE,
                        rows,
                        "Row " + rows + " has text after a closing quotation mark."
                                + " Quotation marks inside a cell must be doubled.");
            }
            if (text.startsWith("The maximum buffer size")) {
                return RowBuffer.tooLong(rows, limits);
            }
        }
        return new FileProblem(Check.UNREADABLE, rows, "Row " + rows + " cannot be read: " + e.getMessage());
    }

    @Override
    public boolean writesEveryCell() {
        return true;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private enum Quotes {
        MUST_CLOSE,
        MAY_BE_CUT
    }

    /// Takes cells as they are parsed, without a string for each.
    private final class Cells extends AbstractBaseCsvCallbackHandler<RowBuffer> {
        @Override
        protected void handleBegin(long line) {
            row.start(++rows);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            row.add(buffer, offset, length);
        }

        @Override
        protected RowBuffer buildRecord() {
            return row;
        }
    }
}
