package throughline.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The row of column names. Names are compared without case, line breaks, underscores and footnote
/// marks.
final class Header {
    static final int ABSENT = -1;
    static final int AMBIGUOUS = -2;
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\d+]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0_]+");

    private final List<String> columns;
    private final int width;
    private final Map<String, Integer> indexByKey = new HashMap<>();
    private final Map<String, Integer> indexAsAsked = new HashMap<>();

    Header(List<String> cells) {
        columns = cells.stream().map(Header::folded).toList();
        width = cells.size();
        for (var i = 0; i < width; i++) {
            indexByKey.merge(key(columns.get(i)), i, (_, _) -> AMBIGUOUS);
        }
        indexByKey.remove("");
    }

    /// Names as written, folded; a nameless column is an empty text.
    List<String> columns() {
        return columns;
    }

    /// Number of columns up to the last named one.
    int width() {
        return width;
    }

    /// Position of a column, [#ABSENT] or [#AMBIGUOUS].
    int index(String column) {
        var known = indexAsAsked.get(column);
        if (known == null) {
            known = indexByKey.getOrDefault(key(column), ABSENT);
            indexAsAsked.put(column, known);
        }
        return known;
    }

    /// Those of the wanted names that the header lacks.
    List<String> missing(List<String> wanted) {
        return wanted.stream()
                .filter(column -> !indexByKey.containsKey(key(column)))
                .toList();
    }

    /// Those of the wanted names that stand twice.
    List<String> ambiguous(List<String> wanted) {
        return wanted.stream().filter(column -> index(column) == AMBIGUOUS).toList();
    }

    static String folded(String name) {
        return BLANKS.matcher(FOOTNOTE.matcher(name).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    static String key(String name) {
        return folded(name).toLowerCase(Locale.ROOT);
    }
}
