package throughline.history;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Published changes about which imports say something new.
@Component
public final class Disagreements {
    private final EditStore store;

    Disagreements(EditStore store) {
        this.store = store;
    }

    /// A published change whose imported value is no longer the one that its author saw.
    public record Disagreement(Edit edit, String imported) {}

    public List<Disagreement> list() {
        var found = new ArrayList<Disagreement>();
        for (var edit : store.published()) {
            store.imported(edit.type(), edit.key()).ifPresent(imported -> {
                var value = imported.getOrDefault(edit.field(), "");
                if (!value.equals(edit.base())) {
                    found.add(new Disagreement(edit, value));
                }
            });
        }
        return found;
    }
}
