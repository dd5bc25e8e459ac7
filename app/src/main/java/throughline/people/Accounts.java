package throughline.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.AuditLog.By;

/// Accounts and their roles. Whatever changes here stands in the log as well, in the same transaction.
///
/// Methods that take a [Permit] are for people; those without are for the command line and for a person's own account.
@Component
public final class Accounts {
    private final AccountStore store;
    private final PasskeyStore passkeys;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Accounts(AccountStore store, PasskeyStore passkeys, AuditLog log, TransactionOperations transactions) {
        this.store = store;
        this.passkeys = passkeys;
        this.log = log;
        this.transactions = transactions;
    }

    /// One role of one account.
    public record Member(Account account, Membership membership) {}

    /// An address as accounts are known by it.
    ///
    /// @throws IllegalArgumentException when it is not the address of a mailbox
    public static String email(String typed) {
        var email = typed.strip().toLowerCase(Locale.ROOT);
        if (!email.matches("[^@\\s<>,;:\"]+@[^@\\s<>,;:\"]+\\.[^@\\s<>,;:\"]+") || email.length() > 254) {
            throw new IllegalArgumentException("not an address of mail: " + typed);
        }
        return email;
    }

    /// The account of an address, made when there is none.
    public Account invite(By by, String email, String name, String language) {
        return inTransaction(() -> {
            store.insert(email, name, language, by.actor())
                    .ifPresent(id -> log.record(by, "account made", "account " + id, "", email));
            return store.find(email).orElseThrow();
        });
    }

    public Optional<Account> find(String email) {
        return store.find(email.strip().toLowerCase(Locale.ROOT));
    }

    public Optional<Account> find(long id) {
        return store.find(id);
    }

    /// All accounts by address.
    public List<Account> list() {
        return store.list();
    }

    public List<Membership> membershipsOf(Account account) {
        return store.memberships(account.id());
    }

    /// Who has a role in one of the organizations.
    public List<Member> members(Collection<String> organizations) {
        return store.members(organizations);
    }

    /// Whose role permits something in one of the organizations, by address.
    public List<Account> whoMay(Act act, Collection<String> organizations) {
        return store.members(organizations).stream()
                .filter(member -> member.membership().role().permits(act))
                .map(Member::account)
                .filter(account -> account.state() == Account.State.ACTIVE)
                .distinct()
                .sorted(Comparator.comparing(Account::email))
                .toList();
    }

    /// The person of an account, unless it is locked.
    public Optional<Person> findPerson(long id) {
        return store.find(id)
                .filter(account -> account.state() == Account.State.ACTIVE)
                .map(this::person);
    }

    Person person(Account account) {
        return new Person(
                account.id(), account.email(), account.name(), account.language(), store.memberships(account.id()));
    }

    /// Whether somebody has a passkey, which is asked for before what is important.
    public boolean hasPasskey(Person person) {
        return passkeys.any(person.id());
    }

    /// The passkeys of an account, the oldest first.
    public List<Passkey> passkeysOf(long account) {
        return passkeys.list(account);
    }

    /// Removes a passkey. With the last one the password counts again.
    public boolean removePasskey(By by, long account, long passkey) {
        return inTransaction(() -> {
            var removed = passkeys.delete(account, passkey);
            removed.ifPresent(name -> {
                log.record(by, "passkey removed", "account " + account, "", name);
                if (!passkeys.any(account)) {
                    setPasskeyOnly(by, account, false);
                }
            });
            return removed.isPresent();
        });
    }

    /// Whether the password of an account is not taken any more; only for one that has a passkey.
    public boolean setPasskeyOnly(By by, long account, boolean only) {
        return inTransaction(() -> {
            var changed = passkeys.setOnly(account, only);
            if (changed) {
                log.record(by, only ? "password switched off" : "password switched on", "account " + account, "", "");
            }
            return changed;
        });
    }

    public OneTimeLink link(By by, Account account, OneTimeLink.Purpose purpose) {
        var token = OneTimeLink.newToken();
        return inTransaction(() -> {
            var expires = store.insertLink(account.id(), OneTimeLink.digest(token), purpose);
            log.record(by, "link made", "account " + account.id(), "", purpose.key());
            return new OneTimeLink(token, expires);
        });
    }

    /// Whose link it is, while it can be used.
    public Optional<Account> findByLink(String token) {
        return store.findByLink(OneTimeLink.digest(token));
    }

    /// Gives a role in the organization of the permit.
    public boolean grant(Permit permit, Account account, Membership membership, String origin) {
        permit.require(Act.MANAGE_PEOPLE);
        requireSame(permit, membership.organization());
        return grant(new By(permit.person().actor(), origin), account, membership);
    }

    public boolean grant(By by, Account account, Membership membership) {
        return inTransaction(() -> {
            var changed = store.insertMembership(account.id(), membership, by.actor());
            if (changed) {
                var until = membership.until();
                log.record(
                        by,
                        "role given",
                        "account " + account.id(),
                        membership.organization(),
                        membership.role().key() + (until == null ? "" : " until " + until));
            }
            return changed;
        });
    }

    public boolean revoke(Permit permit, Account account, Membership membership, String origin) {
        permit.require(Act.MANAGE_PEOPLE);
        requireSame(permit, membership.organization());
        return revoke(new By(permit.person().actor(), origin), account, membership);
    }

    public boolean revoke(By by, Account account, Membership membership) {
        return inTransaction(() -> {
            var changed = store.deleteMembership(account.id(), membership.role(), membership.organization());
            if (changed) {
                log.record(
                        by,
                        "role taken",
                        "account " + account.id(),
                        membership.organization(),
                        membership.role().key());
            }
            return changed;
        });
    }

    /// Gives the role of somebody who leaves to somebody else.
    public void handOver(Permit permit, Account from, Membership membership, Account to, String origin) {
        inTransaction(() -> {
            grant(permit, to, membership, origin);
            return revoke(permit, from, membership, origin);
        });
    }

    /// Lends the roles of somebody who is away to somebody who has a role in one of the same organizations, until
    /// a day. Roles of the region's staff and of administrators are not lent, nor what was lent before. A role that
    /// the other has anyway stays as it is.
    ///
    /// @param sharing whether two organizations are the same or one is above the other
    /// @return how many roles were lent
    public int lend(Person person, Account to, LocalDate until, BiPredicate<String, String> sharing, String origin) {
        var theirs = store.memberships(to.id());
        var count = 0;
        for (var membership : person.memberships()) {
            var known = theirs.stream().anyMatch(one -> sharing.test(one.organization(), membership.organization()));
            var has = theirs.stream()
                    .anyMatch(one -> one.role() == membership.role()
                            && one.organization().equals(membership.organization())
                            && one.until() == null);
            if (membership.until() == null
                    && !membership.role().isGuarded()
                    && known
                    && !has
                    && to.id() != person.id()) {
                grant(
                        new By(person.actor(), origin),
                        to,
                        new Membership(membership.role(), membership.organization(), until));
                count++;
            }
        }
        return count;
    }

    /// What a person lent and did not get back yet.
    public List<Member> lentBy(Person person) {
        return store.lentBy(person.actor());
    }

    /// Ends everything that a person lent.
    public void takeBack(Person person, String origin) {
        for (var lent : store.lentBy(person.actor())) {
            revoke(new By(person.actor(), origin), lent.account(), lent.membership());
        }
    }

    private static void requireSame(Permit permit, String organization) {
        if (!permit.organization().equals(organization)) {
            throw new IllegalArgumentException(permit + " is none for " + organization);
        }
    }

    /// Locks an account or opens it again, which also ends the wait after wrong passwords.
    public boolean setState(By by, Account account, Account.State state) {
        return inTransaction(() -> {
            var changed = store.setState(account.id(), state);
            if (changed) {
                log.record(
                        by,
                        state == Account.State.LOCKED ? "account locked" : "account unlocked",
                        "account " + account.id(),
                        "",
                        "");
            }
            return changed;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        var result = transactions.execute(_ -> work.get());
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing");
        }
        return result;
    }
}
