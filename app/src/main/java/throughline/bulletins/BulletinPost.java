package throughline.bulletins;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.platform.Recurring;

/// Tells subscribers of what was published, wherever it was, and forgets addresses whose owner never answered. Of two
/// servers one tells of a report.
@Component
@ConditionalOnWebApplication
final class BulletinPost extends Recurring {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final BulletinStore store;
    private final Subscribers subscribers;
    private final TransactionOperations transactions;

    BulletinPost(BulletinStore store, Subscribers subscribers, TransactionOperations transactions) {
        super("bulletin-post", PAUSE, PAUSE);
        this.store = store;
        this.subscribers = subscribers;
        this.transactions = transactions;
    }

    @Override
    protected void act() {
        if (subscribers.isOpen()) {
            while (Boolean.TRUE.equals(transactions.execute(_ -> tellNext()))) {
                // One report a transaction, so that its letters are queued once and all.
            }
        }
        subscribers.forgetUnanswered();
    }

    private boolean tellNext() {
        var next = store.takeUntold();
        next.ifPresent(bulletin -> {
            subscribers.tell(bulletin);
            store.told(bulletin.id());
        });
        return next.isPresent();
    }
}
