package throughline.ctdl;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import throughline.web.Language;
import throughline.web.Texts;

/// What a student must fulfill to get the credit, as a named condition of a profile of transfer value. Written and read
/// by the name of the condition.
public enum AgreementRequirement {
    GRADE,
    EXAM,
    AGE,
    RESIDENCY,
    /// The first and the last day to claim it, as an interval of ISO 8601.
    WINDOW,
    /// Something the student does; numbered from 1.
    STEP;

    private static final Pattern NUMBER = Pattern.compile(" ?[0-9]{1,2}$");

    /// Key of its name.
    public String key() {
        return "ctdl.requirement." + name().toLowerCase(Locale.ROOT);
    }

    /// The requirement of a name in either language, without its number.
    public static Optional<AgreementRequirement> find(String name) {
        var wanted = NUMBER.matcher(name.strip()).replaceFirst("");
        return Stream.of(values())
                .filter(one -> Stream.of(Language.values())
                        .anyMatch(
                                language -> Texts.load(language).text(one.key()).equalsIgnoreCase(wanted)))
                .findFirst();
    }
}
