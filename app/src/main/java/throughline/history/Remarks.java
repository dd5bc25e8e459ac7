package throughline.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.Act;
import throughline.people.Permit;
import throughline.people.SecondWall;

/// What people say to each other about changes that wait for review.
@Component
public final class Remarks {
    private static final int MOST = 2_000;

    private final RemarkStore store;
    private final SecondWall wall;
    private final TransactionOperations transactions;

    Remarks(RemarkStore store, SecondWall wall, TransactionOperations transactions) {
        this.store = store;
        this.wall = wall;
        this.transactions = transactions;
    }

    /// One remark about one change.
    public record Remark(String author, String words, Instant at) {}

    /// Adds a remark; who may propose or publish in the organization of the change has the permit.
    ///
    /// @return whether there was anything to say
    public boolean add(Permit permit, Edit edit, String words) {
        if (permit.act() != Act.PROPOSE && permit.act() != Act.PUBLISH
                || !permit.organization().equals(edit.organization())) {
            throw new IllegalArgumentException(permit + " is none for " + edit.organization());
        }
        var text = words.strip();
        if (text.isEmpty()) {
            return false;
        }
        transactions.executeWithoutResult(_ -> {
            wall.stand(permit);
            store.insert(edit.id(), permit.person(), text.substring(0, Math.min(MOST, text.length())));
        });
        return true;
    }

    /// The remarks about changes, by the number of the change, the oldest first.
    public Map<Long, List<Remark>> of(List<Edit> edits) {
        return edits.isEmpty()
                ? Map.of()
                : store.of(edits.stream().map(Edit::id).toList());
    }
}
