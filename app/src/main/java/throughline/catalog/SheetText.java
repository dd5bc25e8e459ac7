package throughline.catalog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import throughline.imports.Row;

/// How values stand in the cells of a spreadsheet: lists, yes and no, and text that a spreadsheet program would
/// take for a formula.
final class SheetText {
    private static final Pattern LOOKS_LIKE_A_FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("^'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\);\\s*");

    private SheetText() {}

    /// Puts an apostrophe before text that a spreadsheet program would calculate, and before text that looks
    /// guarded already, so that [#unguarded] gives back exactly what was written.
    static String guarded(String text) {
        return LOOKS_LIKE_A_FORMULA.matcher(text).matches()
                        || GUARDED.matcher(text).matches()
                ? "'" + text
                : text;
    }

    static Optional<String> unguarded(Row row, String heading) {
        return row.text(heading).map(text -> GUARDED.matcher(text).matches() ? text.substring(1) : text);
    }

    /// Items with a semicolon between them; a semicolon inside an item follows a backslash.
    static List<String> split(String joined) {
        return Arrays.stream(SEPARATOR.split(joined, -1))
                .map(item -> item.strip().replace("\\;", ";"))
                .toList();
    }

    static String join(List<?> items) {
        return items.stream().map(item -> item.toString().replace(";", "\\;")).collect(Collectors.joining("; "));
    }

    static boolean yesNo(Row row, String heading, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "sí", "si" -> true;
            case "no", "n", "false" -> false;
            default -> throw row.reject("not-allowed", heading, "“" + heading + "” must be yes or no.");
        };
    }

    /// Hundredths as a person writes them: 350 is `3.5`, 300 is `3`.
    static String decimal(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
