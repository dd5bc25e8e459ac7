package throughline.history;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Permit;
import throughline.people.SecondWall;

/// Decisions about recommendations. A decision needs the permit to publish in the organization that acts.
@Component
public final class Decisions {
    private final DecisionStore store;
    private final EditStore edits;
    private final ChangeStore changes;
    private final SecondWall wall;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Decisions(
            DataSource dataSource,
            EditStore edits,
            ChangeStore changes,
            SecondWall wall,
            AuditLog log,
            TransactionOperations transactions) {
        this.store = new DecisionStore(dataSource);
        this.edits = edits;
        this.changes = changes;
        this.wall = wall;
        this.log = log;
        this.transactions = transactions;
    }

    /// The decision that counts about each recommendation.
    public List<Decision> present() {
        return store.present(null);
    }

    /// All decisions about a recommendation, the newest first.
    public List<Decision> of(Decision.Subject subject) {
        return store.of(subject);
    }

    /// Decisions with a higher number, in their order.
    public List<Decision> after(long id) {
        return store.after(id);
    }

    /// Keeps a decision; a new Region is then due. The same state, owner and reason again change nothing.
    ///
    /// @param permit to publish in the organization that acts
    /// @return whether anything changed
    public boolean decide(Permit permit, Decision.Subject subject, Decision.State state, String reason, String origin) {
        permit.require(Act.PUBLISH);
        if (state == Decision.State.DECLINED && reason.isBlank()) {
            throw new IllegalArgumentException("declined without a reason: " + subject);
        }
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            wall.stand(permit);
            edits.lock("recommendation " + subject);
            var last = store.of(subject).stream().findFirst();
            if (last.filter(one -> one.state() == state
                            && one.owner().equals(permit.organization())
                            && one.reason().equals(reason))
                    .isPresent()) {
                return false;
            }
            var person = permit.person();
            store.insert(subject, state, permit.organization(), reason, person.id(), person.name());
            var about = "recommendation " + subject.kind() + " " + subject.soc() + " " + subject.area();
            changes.insert(person.actor(), about);
            log.record(
                    new By(person.actor(), origin),
                    "recommendation decided",
                    about,
                    permit.organization(),
                    last.map(one -> one.state().key()).orElse("") + " → " + state.key());
            return true;
        }));
    }
}
