package throughline.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.people.AuditLog.By;

/// `throughline account`: accounts and roles from the terminal. The first administrator is made here.
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Makes accounts, gives and takes roles, locks and unlocks.",
            "A new account has no password: the one-time link that is printed sets it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline account add ana@example.org --name 'Ana Ruiz' --role administrator",
            "  throughline account role li@example.org --give coordinator --at palomar-college",
            "  throughline account link ana@example.org",
            "  throughline account passkeys ana@example.org --remove"
        })
public final class AccountCommand implements Runnable {
    private final Supplier<Accounts> accounts;
    private final Function<String, Optional<String>> organizations;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    /// @param organizations finds the reference of an organization by its name in addresses or by any reference
    public AccountCommand(Supplier<Accounts> accounts, Function<String, Optional<String>> organizations) {
        this.accounts = accounts;
        this.organizations = organizations;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name a command: add, list, link, lock, unlock, passkeys or role.");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Makes an account and prints the link that opens it, once, within seven days.")
    int add(
            @Parameters(paramLabel = "EMAIL", description = "Address of the person.") String email,
            @Option(names = "--name", paramLabel = "NAME", required = true, description = "Name of the person.")
                    String name,
            @Option(
                            names = "--language",
                            paramLabel = "TAG",
                            defaultValue = "en",
                            description = "Language to write to them in, en or es. Default: ${DEFAULT-VALUE}.")
                    String language,
            @Option(names = "--role", paramLabel = "ROLE", description = "A role to give at once.") @Nullable
                    String role,
            @Option(
                            names = "--at",
                            paramLabel = "ORGANIZATION",
                            defaultValue = Membership.REGION,
                            description = "Where the role counts: the name of an organization in addresses or one of"
                                    + " its references. Default: the whole region.")
                    String at,
            @Option(
                            names = "--site",
                            paramLabel = "URL",
                            defaultValue = "http://localhost:8080",
                            description = "Where the pages are, for the link. Default: ${DEFAULT-VALUE}.")
                    String site) {
        var address = email(email);
        var membership = role == null ? null : membership(role, at, null);
        if (accounts.get().find(address).isPresent()) {
            throw wrong(address + " has an account. Print a new link with: throughline account link " + address);
        }
        var account = accounts.get().invite(By.COMMAND_LINE, address, name.strip(), language);
        if (membership != null) {
            accounts.get().grant(By.COMMAND_LINE, account, membership);
        }
        print(account, OneTimeLink.Purpose.INVITATION, site);
        return 0;
    }

    @Command(
            name = "link",
            mixinStandardHelpOptions = true,
            description = "Prints a new one-time link; older ones end.")
    int link(
            @Parameters(paramLabel = "EMAIL", description = "Address of the account.") String email,
            @Option(
                            names = "--site",
                            paramLabel = "URL",
                            defaultValue = "http://localhost:8080",
                            description = "Where the pages are, for the link. Default: ${DEFAULT-VALUE}.")
                    String site) {
        print(account(email), OneTimeLink.Purpose.INVITATION, site);
        return 0;
    }

    private void print(Account account, OneTimeLink.Purpose purpose, String site) {
        var link = accounts.get().link(By.COMMAND_LINE, account, purpose);
        say(account.email() + " sets a password at this address, once, until " + link.expiresAt() + ":");
        say(site.replaceAll("/+$", "") + link.path());
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Prints all accounts with their roles.")
    int list() {
        for (var account : accounts.get().list()) {
            var roles = accounts.get().membershipsOf(account).stream()
                    .map(AccountCommand::sentence)
                    .collect(Collectors.joining(", "));
            say(String.join(
                    "  ",
                    List.of(
                            account.email(),
                            account.name(),
                            account.state() == Account.State.LOCKED ? "locked" : "active",
                            roles.isEmpty() ? "no role" : roles)));
        }
        return 0;
    }

    private static String sentence(Membership membership) {
        var where = membership.organization().equals(Membership.REGION) ? "the region" : membership.organization();
        return membership.role().key() + " of " + where
                + (membership.until() == null ? "" : " until " + membership.until());
    }

    @Command(
            name = "lock",
            mixinStandardHelpOptions = true,
            description = "Locks an account: it signs in no more, and its open sessions end.")
    int lock(@Parameters(paramLabel = "EMAIL", description = "Address of the account.") String email) {
        accounts.get().setState(By.COMMAND_LINE, account(email), Account.State.LOCKED);
        say("Locked.");
        return 0;
    }

    @Command(
            name = "unlock",
            mixinStandardHelpOptions = true,
            description = "Opens a locked account, and ends the wait after wrong passwords.")
    int unlock(@Parameters(paramLabel = "EMAIL", description = "Address of the account.") String email) {
        accounts.get().setState(By.COMMAND_LINE, account(email), Account.State.ACTIVE);
        say("Unlocked.");
        return 0;
    }

    @Command(
            name = "passkeys",
            mixinStandardHelpOptions = true,
            description = {
                "Prints the passkeys of an account, or removes them.",
                "Somebody who lost their devices is let in again by removing them: then the password counts."
            })
    int passkeys(
            @Parameters(paramLabel = "EMAIL", description = "Address of the account.") String email,
            @Option(names = "--remove", description = "Remove all of them.") boolean remove) {
        var account = account(email);
        var passkeys = accounts.get().passkeysOf(account.id());
        if (passkeys.isEmpty()) {
            say("No passkeys.");
        }
        for (var passkey : passkeys) {
            if (remove) {
                accounts.get().removePasskey(By.COMMAND_LINE, account.id(), passkey.id());
            }
            say((remove ? "Removed: " : "") + passkey.name() + "  " + passkey.host() + "  since "
                    + passkey.createdAt());
        }
        return 0;
    }

    @Command(name = "role", mixinStandardHelpOptions = true, description = "Gives or takes a role.")
    int role(
            @Parameters(paramLabel = "EMAIL", description = "Address of the account.") String email,
            @Option(names = "--give", paramLabel = "ROLE", description = "The role to give.") @Nullable String give,
            @Option(names = "--take", paramLabel = "ROLE", description = "The role to take.") @Nullable String take,
            @Option(
                            names = "--at",
                            paramLabel = "ORGANIZATION",
                            defaultValue = Membership.REGION,
                            description = "The organization, by its name in addresses or one of its references."
                                    + " Default: the whole region.")
                    String at,
            @Option(names = "--until", paramLabel = "DATE", description = "The last day on which the role counts.")
                    @Nullable
                    LocalDate until) {
        if ((give == null) == (take == null)) {
            throw wrong("Say either --give ROLE or --take ROLE.");
        }
        var account = account(email);
        var changed = give != null
                ? accounts.get().grant(By.COMMAND_LINE, account, membership(give, at, until))
                : accounts.get().revoke(By.COMMAND_LINE, account, membership(String.valueOf(take), at, null));
        say(changed ? "Done." : "Nothing to change.");
        return 0;
    }

    private Membership membership(String role, String at, @Nullable LocalDate until) {
        var known = Role.find(role)
                .orElseThrow(() -> wrong(role + " is not a role. There are: "
                        + Stream.of(Role.values()).map(Role::key).collect(Collectors.joining(", ")) + "."));
        if (at.equals(Membership.REGION)) {
            return new Membership(known, at, until);
        }
        var organization = organizations
                .apply(at)
                .orElseThrow(() -> wrong("No organization of the region is called " + at
                        + ". Give the last part of its address, such as palomar-college, or a reference."));
        return new Membership(known, organization, until);
    }

    private Account account(String email) {
        return accounts.get()
                .find(email)
                .orElseThrow(() -> wrong(
                        email + " has no account. Make one with: throughline account add " + email + " --name 'NAME'"));
    }

    private String email(String typed) {
        try {
            return Accounts.email(typed);
        } catch (IllegalArgumentException _) {
            throw wrong(typed + " is not an address such as ana@example.org.");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
