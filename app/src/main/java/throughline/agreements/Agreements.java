package throughline.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.agreements.KeptAgreement.Seen;
import throughline.agreements.KeptAgreement.Stage;
import throughline.history.ChangeStore;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Permit;
import throughline.people.Person;
import throughline.people.SecondWall;

/// Agreements: written, reviewed, signed, ended, renewed, counted. Each act takes a permit for one of the parties.
/// Every one of them stands in the history of the agreement and in the log.
@Component
public final class Agreements {
    private final AgreementStore store;
    private final ChangeStore changes;
    private final SecondWall wall;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Agreements(
            AgreementStore store,
            ChangeStore changes,
            SecondWall wall,
            AuditLog log,
            TransactionOperations transactions) {
        this.wall = wall;
        this.store = store;
        this.changes = changes;
        this.log = log;
        this.transactions = transactions;
    }

    /// @param party reference of the organization that it was signed for
    /// @param title what the signer is there
    public record Signature(int version, String party, String name, String title, Instant at) {}

    /// A saved state of the terms.
    public record Version(int number, Terms terms, String author, Instant at) {}

    /// @param what key of what happened, for example `returned`
    public record Event(String what, String comment, String author, Instant at) {}

    /// What came of an act.
    public enum Outcome {
        DONE,
        /// Signed by the last one who had to.
        COMPLETE,
        /// It stands elsewhere by now, or was done before; nothing was changed.
        LATE
    }

    public Optional<KeptAgreement> find(long id) {
        return store.find(id);
    }

    /// All of them, in the order in which they were begun.
    public List<KeptAgreement> list() {
        return store.all();
    }

    /// The newest first.
    public List<Version> versionsOf(KeptAgreement agreement) {
        return store.versions(agreement.id());
    }

    /// In the order in which they were made, those of earlier versions too.
    public List<Signature> signaturesOf(KeptAgreement agreement) {
        return store.signatures(agreement.id());
    }

    /// The newest first.
    public List<Event> eventsOf(KeptAgreement agreement) {
        return store.events(agreement.id());
    }

    /// The newest year first.
    public List<ClaimFigure.Count> countsOf(KeptAgreement agreement) {
        return store.counts(agreement.id());
    }

    /// Begins a draft. The same form sent twice gives the same one.
    ///
    /// @param token made with the form
    /// @return its number
    public long create(Permit permit, UUID token, Terms terms, String origin) {
        return insert(permit, token, terms, null, "drafted", origin);
    }

    /// Begins the draft of the one that follows, with the same terms for the time after.
    public long renew(Permit permit, UUID token, KeptAgreement agreement, String origin) {
        return insert(permit, token, agreement.terms().renewed(), agreement.id(), "renewal drafted", origin);
    }

    private long insert(Permit permit, UUID token, Terms terms, @Nullable Long renews, String what, String origin) {
        requireParty(permit.require(Act.PROPOSE), terms);
        return inTransaction(permit, () -> {
            var made = store.insert(token, terms, renews);
            if (made.isEmpty()) {
                return store.findByToken(token).orElseThrow();
            }
            store.insertVersion(made.get(), 1, terms, permit.person());
            note(permit, made.get(), what, terms.title(), origin);
            return made.get();
        });
    }

    /// Saves changed terms of a draft as its next version.
    ///
    /// @param version the one that the terms were made from
    public Outcome save(Permit permit, KeptAgreement agreement, int version, Terms terms, String origin) {
        requireParty(permit.require(Act.PROPOSE), agreement.terms());
        requireParty(permit, terms);
        return inTransaction(permit, () -> {
            var now = store.lock(agreement.id());
            if (now.stage() != Stage.DRAFT || now.version() != version) {
                return Outcome.LATE;
            }
            if (!now.terms().equals(terms)) {
                store.insertVersion(now.id(), version + 1, terms, permit.person());
                store.update(now.id(), version + 1, terms);
                note(permit, now.id(), "changed", "version " + (version + 1), origin);
            }
            return Outcome.DONE;
        });
    }

    /// Sends a complete draft to those who review and sign.
    public Outcome submit(Permit permit, KeptAgreement agreement, String origin) {
        requireParty(permit.require(Act.PROPOSE), agreement.terms());
        return inTransaction(permit, () -> {
            var now = store.lock(agreement.id());
            if (now.stage() != Stage.DRAFT || !now.terms().missing().isEmpty()) {
                return Outcome.LATE;
            }
            store.move(now.id(), Stage.REVIEW);
            note(permit, now.id(), "sent", "", origin);
            return Outcome.DONE;
        });
    }

    /// Gives it back to be changed. Signatures made so far no longer count: a new version begins.
    public Outcome giveBack(Permit permit, KeptAgreement agreement, String comment, String origin) {
        requireParty(permit.require(Act.PUBLISH), agreement.terms());
        return inTransaction(permit, () -> {
            var now = store.lock(agreement.id());
            if (now.stage() != Stage.REVIEW) {
                return Outcome.LATE;
            }
            store.insertVersion(now.id(), now.version() + 1, now.terms(), permit.person());
            store.update(now.id(), now.version() + 1, now.terms());
            store.move(now.id(), Stage.DRAFT);
            note(permit, now.id(), "returned", comment, origin);
            return Outcome.DONE;
        });
    }

    /// Signs for the organization of the permit. With the last signature it is signed, and shown from its first day.
    ///
    /// @param version what the signer has read
    /// @param title   what the signer is in the organization
    /// @param courses the courses as they are now, to tell later whether they have changed
    public Outcome sign(
            Permit permit,
            KeptAgreement agreement,
            int version,
            String title,
            Map<String, Seen> courses,
            String origin) {
        requireParty(permit.require(Act.SIGN), agreement.terms());
        return inTransaction(permit, () -> {
            var now = store.lock(agreement.id());
            var signed = store.signatures(now.id()).stream()
                    .filter(one -> one.version() == now.version())
                    .map(Signature::party)
                    .collect(Collectors.toCollection(HashSet::new));
            if (now.stage() != Stage.REVIEW || now.version() != version || !signed.add(permit.organization())) {
                return Outcome.LATE;
            }
            store.sign(now.id(), version, permit.organization(), permit.person(), title);
            note(permit, now.id(), "signed", title, origin);
            if (!signed.containsAll(now.terms().parties())) {
                return Outcome.DONE;
            }
            store.complete(now.id(), courses);
            changes.insert(permit.person().actor(), subject(now.id()) + " signed");
            return Outcome.COMPLETE;
        });
    }

    /// Ends one that was signed with a day, or drops one that was not.
    public Outcome end(Permit permit, KeptAgreement agreement, LocalDate day, String reason, String origin) {
        requireParty(permit.require(Act.PUBLISH), agreement.terms());
        return inTransaction(permit, () -> {
            var now = store.lock(agreement.id());
            if (now.stage() == Stage.DROPPED || now.endedOn() != null) {
                return Outcome.LATE;
            }
            if (now.stage() == Stage.SIGNED) {
                store.end(now.id(), day);
                changes.insert(permit.person().actor(), subject(now.id()) + " ended");
                note(permit, now.id(), "ended", day + ": " + reason, origin);
            } else {
                store.move(now.id(), Stage.DROPPED);
                note(permit, now.id(), "dropped", reason, origin);
            }
            return Outcome.DONE;
        });
    }

    /// Says that it still holds although courses have changed.
    public Outcome accept(Permit permit, KeptAgreement agreement, Map<String, Seen> courses, String origin) {
        requireParty(permit.require(Act.PUBLISH), agreement.terms());
        return inTransaction(permit, () -> {
            var now = store.lock(agreement.id());
            if (now.stage() != Stage.SIGNED || now.seen().equals(courses)) {
                return Outcome.LATE;
            }
            store.see(now.id(), courses);
            note(permit, now.id(), "courses accepted", "", origin);
            return Outcome.DONE;
        });
    }

    /// Enters how many students could claim the credit and how many did.
    public Outcome count(Permit permit, KeptAgreement agreement, ClaimFigure.Count count, String origin) {
        requireParty(permit.require(Act.PROPOSE), agreement.terms());
        return inTransaction(permit, () -> {
            var now = store.lock(agreement.id());
            if (now.stage() != Stage.SIGNED || store.counts(now.id()).contains(count)) {
                return Outcome.LATE;
            }
            store.count(now.id(), count);
            changes.insert(permit.person().actor(), subject(now.id()) + " counted");
            note(permit, now.id(), "counted", count.schoolYear(), origin);
            return Outcome.DONE;
        });
    }

    /// Notes that somebody is written to about an agreement.
    ///
    /// @return whether nobody wrote them the same before
    public boolean takeLetter(KeptAgreement agreement, Person person, String about) {
        return store.takeLetter(agreement.id(), person.id(), about);
    }

    private void note(Permit permit, long id, String what, String comment, String origin) {
        store.note(id, what, comment, permit.person().name());
        log.record(
                new By(permit.person().actor(), origin),
                "agreement " + what,
                subject(id),
                permit.organization(),
                comment);
    }

    private static String subject(long id) {
        return "agreement " + id;
    }

    private static void requireParty(Permit permit, Terms terms) {
        if (!terms.parties().contains(permit.organization())) {
            throw new IllegalArgumentException(permit + " is none for " + terms.parties());
        }
    }

    private <T> T inTransaction(Permit permit, Supplier<T> work) {
        var result = transactions.execute(_ -> {
            wall.stand(permit);
            return work.get();
        });
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing");
        }
        return result;
    }
}
