package throughline.region;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import throughline.people.Organizations;

/// Which organization of a Region is below which, for rights. Immutable.
public final class OrganizationTree implements Organizations {
    private final Region region;
    private final Map<String, Integer> byReference = new HashMap<>();

    public OrganizationTree(Region region) {
        this.region = region;
        for (var organization : region.organizations()) {
            organization.identifiers().forEach(reference -> byReference.put(reference, organization.id()));
        }
    }

    @Override
    public Set<String> upward(String reference) {
        var all = new HashSet<String>();
        all.add(reference);
        var seen = new HashSet<Integer>();
        // A circle in the data ends where it closes.
        for (var at = byReference.getOrDefault(reference, -1); at >= 0 && seen.add(at); ) {
            var organization = region.organizations().get(at);
            all.addAll(organization.identifiers());
            at = organization.parentId();
        }
        return all;
    }

    /// The organization that a reference names.
    public Optional<Organization> find(String reference) {
        return Optional.ofNullable(byReference.get(reference))
                .map(id -> region.organizations().get(id));
    }

    /// The reference under which rights in an organization are kept, found by its name in addresses or by any of its
    /// references.
    public Optional<String> reference(String slugOrReference) {
        return find(slugOrReference)
                .or(() -> region.findOrganization(slugOrReference))
                .flatMap(organization -> organization.identifiers().stream().findFirst());
    }
}
