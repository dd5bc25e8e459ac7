package throughline.people;

/// The proof that a person may do something in an organization. Only [Policy] makes one, so that what asks for a
/// permit cannot be called unchecked.
public final class Permit {
    private final Person person;
    private final Act act;
    private final String organization;
    private final String held;

    /// @param held where the person has the role that permits it: there or above
    Permit(Person person, Act act, String organization, String held) {
        this.person = person;
        this.act = act;
        this.organization = organization;
        this.held = held;
    }

    /// The organization, or [Membership#REGION], in which the person has the role behind this.
    String held() {
        return held;
    }

    public Person person() {
        return person;
    }

    public Act act() {
        return act;
    }

    /// The reference of the organization that was asked about, or [Membership#REGION].
    public String organization() {
        return organization;
    }

    /// @throws IllegalArgumentException when it was made for something else
    public Permit require(Act expected) {
        if (act != expected) {
            throw new IllegalArgumentException("a permit to " + act + " is none to " + expected);
        }
        return this;
    }

    @Override
    public String toString() {
        return person.actor() + " may " + act + " in " + organization;
    }
}
