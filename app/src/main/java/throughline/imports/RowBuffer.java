package throughline.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The cells of one row as raw characters, reused from row to row so that a file of any length needs the
/// same memory.
final class RowBuffer {
    private final Limits limits;
    private char[] characters = new char[4096];
    private int[] ends = new int[64];
    private int cells;
    private int number;

    RowBuffer(Limits limits) {
        this.limits = limits;
    }

    void start(int rowNumber) {
        number = rowNumber;
        cells = 0;
        if (rowNumber > limits.rows()) {
            throw new FileProblem(
                    Check.TOO_MANY_ROWS, rowNumber, "More than " + limits.rows() + " rows. Split the file.");
        }
    }

    void add(char[] source, int offset, int length) {
        var from = room(length);
        for (var i = 0; i < length; i++) {
            var c = source[offset + i];
            if (c == 0) {
                throw nul();
            }
            characters[from + i] = c;
        }
        ends[cells++] = from + length;
    }

    void add(String text) {
        if (text.indexOf('\0') >= 0) {
            throw nul();
        }
        var from = room(text.length());
        text.getChars(0, text.length(), characters, from);
        ends[cells++] = from + text.length();
    }

    private FileProblem nul() {
        return new FileProblem(
                Check.NUL_CHARACTER,
                number,
                "Row " + number + " holds a NUL character: the file is no text, or damaged. Export it again.");
    }

    private int room(int length) {
        if (cells == limits.columns()) {
            throw new FileProblem(
                    Check.TOO_MANY_COLUMNS,
                    number,
                    "Row " + number + " has more than " + limits.columns() + " cells. Is the delimiter right?");
        }
        if (length > limits.cellCharacters()) {
            throw tooLong(number, limits);
        }
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
        }
        var from = cells == 0 ? 0 : ends[cells - 1];
        if (from + length > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(from + length, 2 * characters.length));
        }
        return from;
    }

    static FileProblem tooLong(int row, Limits limits) {
        return new FileProblem(
                Check.CELL_TOO_LONG,
                row,
                "A cell of row " + row + " is longer than " + limits.cellCharacters()
                        + " characters; probably a quotation mark opens there and is never closed.");
    }

    int number() {
        return number;
    }

    int cells() {
        return cells;
    }

    /// Cells up to the last filled one.
    int filled() {
        var last = cells;
        while (last > 0 && isEmpty(last - 1)) {
            last--;
        }
        return last;
    }

    private boolean isEmpty(int cell) {
        for (var i = cell == 0 ? 0 : ends[cell - 1]; i < ends[cell]; i++) {
            if (!isBlank(characters[i])) {
                return false;
            }
        }
        return true;
    }

    List<String> texts() {
        return IntStream.range(0, filled())
                .mapToObj(this::text)
                .map(text -> text == null ? "" : text)
                .toList();
    }

    /// A cell without the blanks around it and without the wrappings of spreadsheet programs; null when
    /// empty.
    ///
    /// `="0934"` is how a sheet keeps leading zeros in a CSV. A `'` before a sign is how our own exports
    /// keep a sheet from taking text for a formula.
    @Nullable
    String text(int cell) {
        if (cell >= cells) {
            return null;
        }
        var start = cell == 0 ? 0 : ends[cell - 1];
        var end = ends[cell];
        while (start < end && isBlank(characters[start])) {
            start++;
        }
        while (start < end && isBlank(characters[end - 1])) {
            end--;
        }
        if (start == end) {
            return null;
        }
        var first = characters[start];
        if (first == '=' && end - start >= 3 && characters[start + 1] == '"' && characters[end - 1] == '"') {
            var inside = new String(characters, start + 2, end - start - 3).strip();
            return inside.isEmpty() ? null : inside;
        }
        if (first == '\'' && end - start > 1 && "=+-@".indexOf(characters[start + 1]) >= 0) {
            start++;
        }
        return new String(characters, start, end - start);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff' || c > 127 && Character.isWhitespace(c);
    }
}
