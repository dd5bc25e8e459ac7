package throughline.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.people.Membership;
import throughline.region.Organization;
import throughline.region.OrganizationTree;
import throughline.region.Region;

/// Organizations as the pages behind the sign-in name them: by their name in addresses, `region` for all.
public record Places(Region region, OrganizationTree tree) {
    static final String REGION = "region";

    /// @param slug      name in addresses, or `region`
    /// @param name      name, empty for the region
    /// @param reference the reference under which rights are kept
    public record Place(String slug, String name, String reference) {
        public boolean isRegion() {
            return slug.equals(REGION);
        }
    }

    /// A role of somebody, with the name of its place.
    public record Role(String role, Place place, @Nullable LocalDate until) {}

    private static final Place EVERYWHERE = new Place(REGION, "", Membership.REGION);

    Optional<Place> find(String slug) {
        if (slug.equals(REGION)) {
            return Optional.of(EVERYWHERE);
        }
        return region.findOrganization(slug).flatMap(this::place);
    }

    /// One organization, never the whole region.
    Optional<Place> findOrganization(String slug) {
        return find(slug).filter(place -> !place.isRegion());
    }

    /// The place of a reference; one that the Region does not have is named by the reference.
    Place of(String reference) {
        if (reference.equals(Membership.REGION)) {
            return EVERYWHERE;
        }
        return tree.find(reference).flatMap(this::place).orElse(new Place("", reference, reference));
    }

    private Optional<Place> place(Organization organization) {
        return organization.identifiers().stream()
                .findFirst()
                .map(reference -> new Place(organization.slug(), organization.name(), reference));
    }

    List<Place> of(Collection<String> references) {
        return references.stream()
                .map(this::of)
                .sorted((a, b) -> (a.name() + a.reference()).compareTo(b.name() + b.reference()))
                .toList();
    }

    /// Organizations directly below a place; for the region those that are below none.
    List<Place> below(Place place) {
        var organizations = place.isRegion()
                ? region.organizations().stream()
                        .filter(one -> one.parentId() < 0)
                        .toList()
                : region.findOrganization(place.slug()).map(region::childrenOf).orElse(List.of());
        return organizations.stream()
                .flatMap(one -> place(one).stream())
                .sorted((a, b) -> (a.name() + a.slug()).compareTo(b.name() + b.slug()))
                .toList();
    }

    /// All references of a place, under any of which a role may be kept.
    Set<String> references(Place place) {
        return tree.find(place.reference())
                .map(organization -> Set.copyOf(organization.identifiers()))
                .orElse(Set.of(place.reference()));
    }

    Role role(Membership membership) {
        return new Role(membership.role().key(), of(membership.organization()), membership.until());
    }
}
