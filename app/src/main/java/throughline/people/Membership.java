package throughline.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A role in an organization and all organizations below it.
///
/// @param organization one of its references, or [#REGION]
/// @param until        last day on which it counts, for example while somebody is away
public record Membership(
        Role role, String organization, @Nullable LocalDate until) {
    /// Stands for all organizations.
    public static final String REGION = "*";

    public Membership(Role role, String organization) {
        this(role, organization, null);
    }
}
