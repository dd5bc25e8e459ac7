package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import throughline.platform.TestDatabase;

@Tag("database")
class AccountCommandTest {
    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private final PeopleFixture people = new PeopleFixture(database);
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new AccountCommand(
                        () -> people.accounts,
                        name -> name.equals("marlin-college") ? Optional.of("key:college") : Optional.empty()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    private int log(String... arguments) {
        return new CommandLine(new AuditLogCommand(() -> people.log))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    @Test
    void theFirstAdministratorIsMadeWithALinkThatOpensTheAccount() {
        assertThat(run(
                        "add",
                        "Ana@example.org",
                        "--name",
                        "Ana Ruiz",
                        "--role",
                        "administrator",
                        "--site",
                        "https://pathways.example.org/"))
                .isZero();
        var link = out.toString().lines().toList().getLast();
        assertThat(link).startsWith("https://pathways.example.org/link/");
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(people.accounts.findByLink(token).orElseThrow().name()).isEqualTo("Ana Ruiz");
        assertThat(run("list")).isZero();
        assertThat(out.toString()).contains("ana@example.org  Ana Ruiz  active  administrator of the region");
    }

    @Test
    void rolesAreGivenInOrganizationsAndTaken() {
        run("add", "li@example.org", "--name", "Li");
        assertThat(run(
                        "role",
                        "li@example.org",
                        "--give",
                        "coordinator",
                        "--at",
                        "marlin-college",
                        "--until",
                        "2099-01-01"))
                .isZero();
        run("list");
        assertThat(out.toString()).contains("coordinator of key:college until 2099-01-01");
        assertThat(run("role", "li@example.org", "--take", "coordinator", "--at", "marlin-college"))
                .isZero();
        assertThat(people.accounts.members(java.util.List.of("key:college"))).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithTheRemedy() {
        assertThat(run("add", "li", "--name", "Li")).isEqualTo(2);
        assertThat(run("lock", "nobody@example.org")).isEqualTo(2);
        run("add", "li@example.org", "--name", "Li");
        assertThat(run("add", "li@example.org", "--name", "Li")).isEqualTo(2);
        assertThat(run("role", "li@example.org", "--give", "boss")).isEqualTo(2);
        assertThat(run("role", "li@example.org", "--give", "faculty", "--at", "nowhere"))
                .isEqualTo(2);
        assertThat(run("role", "li@example.org")).isEqualTo(2);
        assertThat(errors.toString())
                .contains(
                        "li is not an address",
                        "nobody@example.org has no account",
                        "throughline account link li@example.org",
                        "boss is not a role. There are: coordinator,",
                        "No organization of the region is called nowhere",
                        "Say either --give");
    }

    @Test
    void theLogIsVerifiedAndExported() {
        run("add", "li@example.org", "--name", "Li");
        run("lock", "li@example.org");
        assertThat(log("verify")).isZero();
        assertThat(out.toString()).contains("The log is whole: 3 events");
        assertThat(log("verify", "--expect", "00")).isEqualTo(1);
        assertThat(log("export")).isZero();
        assertThat(out.toString()).contains("account made,account 1", "account locked,account 1");
    }
}
