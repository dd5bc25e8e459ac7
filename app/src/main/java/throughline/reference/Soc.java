package throughline.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The structure of SOC 2018 codes: major group, minor group, broad occupation, detailed occupation.
final class Soc {
    static final String SCHEME = "soc2018";

    /// Minor groups that use four digits, because three did not suffice (BLS, 2018 SOC User Guide).
    private static final Set<String> LONG_MINOR_GROUPS = Set.of("15-12", "31-11", "51-51");

    private Soc() {}

    static boolean isCode(String text) {
        return text.matches("\\d{2}-\\d{4}");
    }

    /// Level of a row in the words of the code table: `major`, `minor`, `broad`, `detailed`.
    static Optional<String> level(String group) {
        var level = group.toLowerCase(Locale.ROOT);
        return Optional.of(level).filter(Set.of("major", "minor", "broad", "detailed")::contains);
    }

    /// The group above a code of a level; absent for major groups. Physicians fill two decades of one broad
    /// occupation.
    static Optional<String> parent(String code, String level) {
        return switch (level) {
            case "detailed" -> Optional.of((code.startsWith("29-122") ? "29-121" : code.substring(0, 6)) + "0");
            case "broad" ->
                Optional.of(
                        LONG_MINOR_GROUPS.contains(code.substring(0, 5))
                                ? code.substring(0, 5) + "00"
                                : code.substring(0, 4) + "000");
            case "minor" -> Optional.of(code.substring(0, 3) + "0000");
            default -> Optional.empty();
        };
    }
}
