package throughline.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Hands a transaction over to the role of the database that may write the facts of one organization only. The database
/// looks for itself whether the account has a role there: an error of ours cannot write elsewhere, nor give rights.
@Component
public final class SecondWall {
    private static final Logger LOG = LoggerFactory.getLogger(SecondWall.class);

    private final WallStore store;
    private volatile boolean told;

    SecondWall(WallStore store) {
        this.store = store;
    }

    /// From here to its end the open transaction is bound to the organization of the permit.
    public void stand(Permit permit) {
        enter(permit.person(), permit.organization(), permit.held());
    }

    /// The same where only what belongs to the account itself is written.
    public void stand(Person person) {
        enter(person, "", "");
    }

    private void enter(Person person, String organization, String held) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the second wall stands within a transaction only");
        }
        if (store.hasRole()) {
            store.enter(person.id(), organization, held);
        } else if (!told) {
            told = true;
            LOG.warn("The database has no role throughline_desk, so its rows are protected by the application alone");
        }
    }
}
