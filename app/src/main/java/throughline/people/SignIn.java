package throughline.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.AuditLog.By;

/// Signing in: by password, by one-time link, by another provider. Whether an account exists is not told: answer and
/// work are the same for one that does and one that does not.
@Component
@Lazy
public final class SignIn {
    /// Wrong passwords that cost nothing; each further one doubles the wait.
    static final int FREE_TRIES = 5;

    private static final int FIRST_WAIT_SECONDS = 30;
    private static final int MAX_WAIT_SECONDS = 15 * 60;
    /// A school shares one address, so this is generous; single accounts are protected above.
    private static final int FAILURES_PER_ADDRESS = 40;

    private final AccountStore store;
    private final Accounts accounts;
    private final Passwords passwords;
    private final AuditLog log;
    private final TransactionOperations transactions;
    private final Throttle failures = new Throttle(FAILURES_PER_ADDRESS, Duration.ofMinutes(10));

    SignIn(
            AccountStore store,
            Accounts accounts,
            Passwords passwords,
            AuditLog log,
            TransactionOperations transactions) {
        this.store = store;
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
        this.transactions = transactions;
    }

    /// The person, when the password is right and may be tried now.
    public Optional<Person> byPassword(String email, String password, String origin) {
        if (!failures.isOpen(origin)) {
            passwords.matchesNobody(password);
            return Optional.empty();
        }
        var tried = store.countTry(normal(email), FREE_TRIES, FIRST_WAIT_SECONDS, MAX_WAIT_SECONDS);
        var right = tried.isPresent()
                ? passwords.matches(password, tried.get().password())
                : passwords.matchesNobody(password);
        if (right) {
            var account = tried.orElseThrow().account();
            store.signedIn(account);
            log.record(new By("account " + account, origin), "signed in", "account " + account, "", "password");
            return accounts.findPerson(account);
        }
        failures.pass(origin);
        // An address that has no account is not written down: it may be a password typed into the wrong field.
        var subject =
                accounts.find(email).map(account -> "account " + account.id()).orElse("no account");
        log.record(By.nobody(origin), "sign-in refused", subject, "", tried.isPresent() ? "" : "not tried");
        return Optional.empty();
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /// Whether it is the password of somebody who is signed in, before they do what cannot be taken back.
    public boolean confirm(Person person, String password, String origin) {
        var tried = store.countTry(person.email(), FREE_TRIES, FIRST_WAIT_SECONDS, MAX_WAIT_SECONDS);
        var right = tried.isPresent() && passwords.matches(password, tried.get().password());
        if (right) {
            store.signedIn(person.id());
        } else {
            log.record(new By(person.actor(), origin), "confirmation refused", person.actor(), "", "");
        }
        return right;
    }

    /// What setting a password led to.
    public sealed interface Set {
        record Done(Person person) implements Set {}

        record Refused(Reason reason) implements Set {}

        /// The link was used, has expired, or never was one.
        record NoLink() implements Set {}
    }

    /// What is wrong with a password somebody chose.
    public enum Reason {
        TOO_SHORT,
        TOO_LONG,
        EASILY_GUESSED,
        PRESENT_IS_WRONG
    }

    /// Sets the password of the account that a link opens, and uses the link up.
    public Set byLink(String token, String password, String origin) {
        var account = accounts.findByLink(token);
        if (account.isEmpty()) {
            return new Set.NoLink();
        }
        var problem = problem(account.get(), password);
        if (problem.isPresent()) {
            return new Set.Refused(problem.get());
        }
        var encoded = passwords.encode(password);
        var used = transactions.execute(_ -> {
            var id = store.useLink(OneTimeLink.digest(token));
            id.ifPresent(one -> {
                store.setPassword(one, encoded);
                store.signedIn(one);
                var by = new By("account " + one, origin);
                log.record(by, "password set", "account " + one, "", "by link");
                log.record(by, "signed in", "account " + one, "", "link");
            });
            return id;
        });
        return (used == null ? Optional.<Long>empty() : used)
                .flatMap(accounts::findPerson)
                .<Set>map(Set.Done::new)
                .orElseGet(Set.NoLink::new);
    }

    /// Sets the password of somebody who has just confirmed who they are.
    public Set change(Person person, String password, String origin) {
        var account = accounts.find(person.id());
        if (account.isEmpty()) {
            return new Set.NoLink();
        }
        var problem = problem(account.get(), password);
        if (problem.isPresent()) {
            return new Set.Refused(problem.get());
        }
        store.setPassword(person.id(), passwords.encode(password));
        log.record(new By(person.actor(), origin), "password set", person.actor(), "", "by its owner");
        return new Set.Done(person);
    }

    private Optional<Reason> problem(Account account, String password) {
        var known = new ArrayList<>(List.of(account.email(), account.name(), "throughline"));
        known.add(account.name().replace(" ", ""));
        var words = new StringBuilder(account.name() + " " + account.email());
        // The references of the organizations that the person works for carry their names or codes.
        accounts.findPerson(account.id())
                .ifPresent(person ->
                        person.memberships().forEach(one -> words.append(' ').append(one.organization())));
        known.addAll(List.of(words.toString().split("[^\\p{L}\\p{N}]+")));
        return passwords.problem(password, known);
    }

    /// The person whom another provider vouches for: bound before, or invited under an address that the provider has
    /// verified.
    public Optional<Person> byProvider(String issuer, String subject, String email, boolean verified, String origin) {
        var bound = store.findIdentity(issuer, subject);
        var account =
                bound.isPresent() ? bound : verified ? accounts.find(email).map(Account::id) : Optional.<Long>empty();
        var person = account.flatMap(accounts::findPerson);
        if (person.isEmpty()) {
            log.record(By.nobody(origin), "sign-in refused", "no account", "", issuer);
            return person;
        }
        var by = new By(person.get().actor(), origin);
        if (bound.isEmpty()) {
            store.insertIdentity(issuer, subject, person.get().id());
            log.record(by, "identity bound", person.get().actor(), "", issuer);
        }
        store.signedIn(person.get().id());
        log.record(by, "signed in", person.get().actor(), "", issuer);
        return person;
    }
}
