package throughline.history;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Permit;
import throughline.people.Person;
import throughline.people.SecondWall;

/// "It is still true": what owners say of their facts once a year.
@Component
public final class Confirmations {
    private final ConfirmationStore store;
    private final ChangeStore changes;
    private final SecondWall wall;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Confirmations(
            ConfirmationStore store,
            ChangeStore changes,
            SecondWall wall,
            AuditLog log,
            TransactionOperations transactions) {
        this.changes = changes;
        this.wall = wall;
        this.store = store;
        this.log = log;
        this.transactions = transactions;
    }

    /// Keys of facts of one type that belong to one organization.
    public record Confirmed(FactType type, String key) {}

    /// Notes that facts of the organization of the permit are true today. The Region shows it.
    public void confirm(Permit permit, List<Confirmed> facts, String origin) {
        permit.require(Act.CONFIRM);
        if (facts.isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(_ -> {
            wall.stand(permit);
            for (var fact : facts) {
                store.put(fact.type(), fact.key(), permit.organization(), permit.person());
                log.record(
                        new By(permit.person().actor(), origin),
                        "confirmed",
                        fact.type().table() + " " + fact.key(),
                        permit.organization(),
                        "");
            }
            changes.insert(permit.person().actor(), "confirmed: " + facts.size());
        });
    }

    /// Whether it is this server's turn to remind somebody: nobody did within thirty days.
    public boolean takeReminder(Person person) {
        return store.takeReminder(person.id());
    }
}
