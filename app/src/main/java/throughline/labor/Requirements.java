package throughline.labor;

import java.util.Optional;
import java.util.Set;

/// What an occupation asks for at entry, in the wording of the U.S. Bureau of Labor Statistics.
///
/// The literal `None` is a value ("no training needed"); `N/A` and dashes say that nothing is stated.
final class Requirements {
    private static final Set<String> NOT_STATED = Set.of("N/A", "—", "-", "–", "null");

    private Requirements() {}

    /// Education, in one spelling: EDD writes `non-degree`, BLS `nondegree`.
    static Optional<String> education(Optional<String> written) {
        return stated(written).map(text -> text.replace("non-degree", "nondegree"));
    }

    static Optional<String> stated(Optional<String> written) {
        return written.map(text -> text.replace('’', '\'')).filter(text -> !NOT_STATED.contains(text));
    }
}
