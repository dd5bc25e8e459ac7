package throughline.catalog;

import java.util.Optional;
import throughline.engine.requisite.Requisite;
import throughline.engine.requisite.RequisiteText;

/// Prerequisites as catalogs print them, turned into expressions where that is safe.
final class Prerequisites {
    private Prerequisites() {}

    /// The expression that a printed sentence clearly means; empty when a person has to read it.
    static Optional<String> suggest(String sentence) {
        var requisite = RequisiteText.read(sentence);
        return !(requisite instanceof Requisite.Text) && !requisite.equals(Requisite.NONE)
                ? Optional.of(requisite.canonical().print())
                : Optional.empty();
    }
}
