package throughline.explore;

import java.util.List;

/// Codes as their owners print them.
final class Codes {
    private Codes() {}

    /// A code in print: TOP `123010` is `1230.10`; all others are printed as they are.
    static String print(String scheme, String code) {
        var isTop = scheme.equals("top") && code.length() == 6;
        return isTop ? code.substring(0, 4) + "." + code.substring(4) : code;
    }

    /// The codes passed from a program to an occupation, for example `TOP 1230.10`, `CIP 51.3801`,
    /// `SOC 29-1141`; empty where the source names the occupation itself.
    static List<String> chain(List<String> via, String soc) {
        if (via.isEmpty()) {
            return List.of();
        }
        var steps = new java.util.ArrayList<String>(
                via.stream().map(Codes::printStep).toList());
        steps.add("SOC " + soc);
        return List.copyOf(steps);
    }

    private static String printStep(String step) {
        var blank = step.indexOf(' ');
        if (blank < 0) {
            return step;
        }
        var scheme = step.substring(0, blank).toLowerCase(java.util.Locale.ROOT);
        return step.substring(0, blank + 1) + print(scheme, step.substring(blank + 1));
    }
}
