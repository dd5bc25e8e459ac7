package throughline.agreements;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.agreements.Workshops.CourseAt;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Permit;
import throughline.people.SecondWall;

/// What faculty decide about suggested matches of courses. One that is accepted begins an agreement.
@Component
public final class Matches {
    private final MatchStore store;
    private final Agreements agreements;
    private final SecondWall wall;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Matches(
            MatchStore store,
            Agreements agreements,
            SecondWall wall,
            AuditLog log,
            TransactionOperations transactions) {
        this.wall = wall;
        this.store = store;
        this.agreements = agreements;
        this.log = log;
        this.transactions = transactions;
    }

    /// @param sending   course that was suggested
    /// @param agreement number of the draft that it began, or 0
    public record Decision(
            CourseAt sending, boolean accepted, String reason, long agreement, String author, Instant at) {}

    /// Decisions about the courses suggested for one, the newest first.
    public List<Decision> decisionsFor(CourseAt receiving) {
        return store.decisions(receiving);
    }

    /// Accepts a match: the draft of an agreement begins with it. The same form sent twice begins one.
    ///
    /// @return number of the draft
    public long accept(Permit permit, CourseAt sending, CourseAt receiving, String reason, Terms terms, String origin) {
        var pair = "match " + sending + " " + receiving + " " + permit.person().id();
        var token = UUID.nameUUIDFromBytes(pair.getBytes(StandardCharsets.UTF_8));
        var draft = transactions.execute(_ -> {
            var id = agreements.create(permit, token, terms, origin);
            if (store.decisions(receiving).stream().noneMatch(one -> one.agreement() == id)) {
                store.decide(sending, receiving, true, reason, id, permit.person());
                note(permit, "match accepted", sending, receiving, reason, origin);
            }
            return id;
        });
        if (draft == null) {
            throw new IllegalStateException("the transaction gave nothing");
        }
        return draft;
    }

    /// Declines a match; the reason helps those who look next.
    public void decline(Permit permit, CourseAt sending, CourseAt receiving, String reason, String origin) {
        permit.require(Act.PROPOSE);
        requireOwner(permit, sending, receiving);
        transactions.executeWithoutResult(_ -> {
            wall.stand(permit);
            var same = store.decisions(receiving).stream()
                    .filter(one -> one.sending().equals(sending))
                    .findFirst()
                    .filter(one -> !one.accepted() && one.reason().equals(reason));
            if (same.isEmpty()) {
                store.decide(sending, receiving, false, reason, null, permit.person());
                note(permit, "match declined", sending, receiving, reason, origin);
            }
        });
    }

    private static void requireOwner(Permit permit, CourseAt sending, CourseAt receiving) {
        if (!List.of(sending.organization(), receiving.organization()).contains(permit.organization())) {
            throw new IllegalArgumentException(permit + " is none for " + sending + " and " + receiving);
        }
    }

    private void note(
            Permit permit, String action, CourseAt sending, CourseAt receiving, String reason, String origin) {
        log.record(
                new By(permit.person().actor(), origin),
                action,
                sending + " for " + receiving,
                permit.organization(),
                reason);
    }
}
