package throughline.people;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides who may do what where. The only place that does. What each role permits stands in [Role].
public final class Policy {
    private final Organizations organizations;

    public Policy(Organizations organizations) {
        this.organizations = organizations;
    }

    /// @param organization one of its references, or [Membership#REGION], where only roles of the region count
    public boolean may(Person person, Act act, String organization) {
        return permit(person, act, organization).isPresent();
    }

    public Optional<Permit> permit(Person person, Act act, String organization) {
        return person.memberships().stream()
                .filter(membership -> membership.role().permits(act) && covers(membership, organization))
                .findFirst()
                .map(membership -> new Permit(person, act, organization, membership.organization()));
    }

    /// Whether a person may give or take a role: the guarded ones are for administrators.
    public boolean mayGrant(Person person, Role role, String organization) {
        return role.isGuarded()
                ? may(person, Act.ADMINISTER, organization)
                : may(person, Act.MANAGE_PEOPLE, organization);
    }

    public Optional<Permit> permitGrant(Person person, Role role, String organization) {
        return mayGrant(person, role, organization)
                ? permit(person, Act.MANAGE_PEOPLE, organization)
                : Optional.empty();
    }

    /// Where a person may do something: the highest organizations, [Membership#REGION] for everywhere.
    public static Set<String> where(Person person, Act act) {
        return person.memberships().stream()
                .filter(membership -> membership.role().permits(act))
                .map(Membership::organization)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean covers(Membership membership, String organization) {
        if (membership.organization().equals(Membership.REGION)) {
            return true;
        }
        return !organization.equals(Membership.REGION)
                && organizations.upward(organization).contains(membership.organization());
    }
}
