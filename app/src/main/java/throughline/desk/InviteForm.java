package throughline.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.people.Accounts;
import throughline.people.Membership;
import throughline.people.Role;

/// An invitation as it was typed, and what is wrong with it.
///
/// @param problems key of the text that says what is wrong, by field
public record InviteForm(
        String email, String name, String language, String role, String until, Map<String, String> problems) {
    static final InviteForm EMPTY = new InviteForm("", "", "en", "", "", Map.of());

    /// What could be read.
    ///
    /// @param membership null when something is wrong
    record Read(InviteForm form, String email, @Nullable Membership membership) {}

    static Read read(Map<String, String> typed, String organization) {
        var problems = new LinkedHashMap<String, String>();
        var email = typed.getOrDefault("email", "").strip();
        var name = typed.getOrDefault("name", "").strip();
        var until = typed.getOrDefault("until", "").strip();
        var address = "";
        try {
            address = Accounts.email(email);
        } catch (IllegalArgumentException _) {
            problems.put("email", "desk.problem.email");
        }
        if (name.isEmpty() || name.length() > 200) {
            problems.put("name", "desk.problem.name");
        }
        var role = Role.find(typed.getOrDefault("role", ""));
        if (role.isEmpty()) {
            problems.put("role", "desk.problem.role");
        }
        LocalDate day = null;
        try {
            day = until.isEmpty() ? null : LocalDate.parse(until);
        } catch (DateTimeParseException _) {
            problems.put("until", "desk.problem.until");
        }
        var language = typed.getOrDefault("language", "en").equals("es") ? "es" : "en";
        var form = new InviteForm(email, name, language, typed.getOrDefault("role", ""), until, problems);
        var membership = problems.isEmpty() ? new Membership(role.orElseThrow(), organization, day) : null;
        return new Read(form, address, membership);
    }
}
