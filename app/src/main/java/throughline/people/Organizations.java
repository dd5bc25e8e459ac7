package throughline.people;

import java.util.Set;

/// Which organization is below which. The seam to the read model, which people know nothing of.
public interface Organizations {
    /// All references of the organization and of every organization above it; of one that is not known, the
    /// reference itself.
    Set<String> upward(String organization);
}
