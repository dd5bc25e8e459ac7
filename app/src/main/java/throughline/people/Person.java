package throughline.people;

import java.util.List;

/// Who is signed in, with the roles that count today.
///
/// @param id       number of the account
/// @param language tag of the language to write to them in
public record Person(long id, String email, String name, String language, List<Membership> memberships) {
    public Person {
        memberships = List.copyOf(memberships);
    }

    /// As the log names them.
    public String actor() {
        return "account " + id;
    }
}
