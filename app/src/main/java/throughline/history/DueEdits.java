package throughline.history;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.AuditLog.By;

/// Approved changes that wait for their day.
@Component
public final class DueEdits {
    private final EditStore store;
    private final Edits edits;
    private final Publishing publishing;
    private final TransactionOperations transactions;

    DueEdits(EditStore store, Edits edits, Publishing publishing, TransactionOperations transactions) {
        this.store = store;
        this.edits = edits;
        this.publishing = publishing;
        this.transactions = transactions;
    }

    /// Publishes what was approved for today or an earlier day. What somebody else changed meanwhile is not
    /// overwritten: it waits for review again.
    ///
    /// @return how many changes are shown now
    public int publish(LocalDate today) {
        var count = 0;
        for (var due : store.due(today)) {
            count += Objects.requireNonNullElse(transactions.execute(_ -> publish(due)), 0);
        }
        return count;
    }

    private int publish(Edit due) {
        store.lock(due.type(), due.key());
        var edit = store.find(due.id()).orElseThrow();
        var approvedBy = edit.approvedBy();
        if (edit.state() != Edit.State.SCHEDULED || approvedBy == null) {
            return 0;
        }
        var by = new By(approvedBy, "");
        var fact = edits.findOrNew(edit.type(), edit.key());
        if (fact.isEmpty() || !fact.get().shown().getOrDefault(edit.field(), "").equals(edit.before())) {
            store.reopen(edit);
            publishing.note(by, "change waits again", edit);
            return 0;
        }
        publishing.publish(edit, edit.decision(), by);
        return 1;
    }
}
