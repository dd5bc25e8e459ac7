package throughline.drawings;

import java.util.Locale;
import java.util.Map;
import throughline.engine.map.Column;
import throughline.engine.map.Step;

/// Our own icons: 16 by 16 pixels, one stroke width, outlines only. Decorative, as a word stands beside each.
final class Icons {
    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("explore", "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M10.8 5.2L9 9L5.2 10.8L7 7Z"),
            Map.entry("high-school", "M2 14V7L8 3.5L14 7V14ZM6.5 14V10H9.5V14M8 3.5V1H11V2.5H8"),
            Map.entry(
                    "adult-school",
                    "M2 14.5H9.5M3.5 14.5V2.5L9 1.5V7M11.5 8.5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M11.5 10V11.7L12.8 12.4"),
            Map.entry("certificate", "M8 1.5a4 4 0 1 0 0 8a4 4 0 1 0 0-8M5.5 9L4.5 14.5L8 12.5L11.5 14.5L10.5 9"),
            Map.entry("associate", "M4 2H12V12.5a2 2 0 0 1-2 2H4a2 2 0 0 0 2-2V4a2 2 0 0 0-4 0V5H6M8.5 6H10M8.5 9H10"),
            Map.entry("bachelor", "M1 6L8 3L15 6L8 9ZM4 7.5V11.5Q8 14 12 11.5V7.5M15 6V10.5"),
            Map.entry("career", "M1.5 6H14.5V13.5H1.5ZM5.5 6V3H10.5V6M1.5 9.5H6M10 9.5H14.5M6.5 8.5H9.5V10.5H6.5Z"),
            Map.entry("course", "M2 3Q5 2 8 4Q11 2 14 3V13Q11 12 8 14Q5 12 2 13ZM8 4V14"),
            Map.entry("school-program", "M2.5 3.5H6.5V7.5H2.5ZM9.5 8.5H13.5V12.5H9.5ZM6.5 5.5H11.5V8.5"),
            Map.entry("degree", "M1 6L8 3L15 6L8 9ZM4 7.5V11.5Q8 14 12 11.5V7.5"),
            Map.entry("training", "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 4.5V8L10.5 9.5"),
            Map.entry("certification", "M3 2H13V9Q13 12.5 8 14.5Q3 12.5 3 9ZM5.5 7.5L7.5 9.5L11 5.5"),
            Map.entry("license", "M1.5 3.5H14.5V12.5H1.5ZM4 6.5H7V9.5H4ZM9 6.5H12.5M9 9.5H12.5"),
            Map.entry("early-credit", "M8 1.5L10 6L14.5 6.4L11 9.5L12.2 14L8 11.5L3.8 14L5 9.5L1.5 6.4L6 6Z"),
            Map.entry(
                    "activity",
                    "M5.5 5.5a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 1 0 0 4.4M1.5 14V11Q1.5 8 5.5 8Q9.5 8 9.5 11V14M11 3.5H15M13 1.5V5.5M11.5 9.5L14.5 14"),
            Map.entry(
                    "support",
                    "M8 14Q1.5 9.5 1.5 5.8Q1.5 2.5 4.7 2.5Q7 2.5 8 4.8Q9 2.5 11.3 2.5Q14.5 2.5 14.5 5.8Q14.5 9.5 8 14Z"),
            Map.entry("job", "M1.5 6H14.5V13.5H1.5ZM5.5 6V3H10.5V6M1.5 9.5H14.5"),
            Map.entry("group", "M4 1.5H14.5V9.5M1.5 5H11.5V14.5H1.5ZM4 8.5H9M4 11.5H9"),
            Map.entry(
                    "missing",
                    "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M6 6.2Q6 4.3 8 4.3Q10 4.3 10 6Q10 7.2 8 8.3V9.5M8 11.2V12"),
            Map.entry("flag", "M3.5 15V1.5M3.5 2.5H13L10.5 5.5L13 8.5H3.5"),
            Map.entry("door", "M4 14.5V1.5H12V14.5M2 14.5H14M9.7 7.5V9"),
            Map.entry(
                    "here",
                    "M8 15Q3 9.5 3 6.3A5 5 0 0 1 13 6.3Q13 9.5 8 15ZM8 4.5a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6"));

    private Icons() {}

    static String of(Column column) {
        return column.key();
    }

    static String of(Step.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The outline of an icon, as path data.
    static String path(String icon) {
        var path = PATHS.get(icon);
        if (path == null) {
            throw new IllegalArgumentException("no icon " + icon);
        }
        return path;
    }
}
