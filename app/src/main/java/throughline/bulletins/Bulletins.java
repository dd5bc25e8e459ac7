package throughline.bulletins;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.gaps.GapComparison;
import throughline.gaps.GapEdition;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Membership;
import throughline.people.Permit;
import throughline.people.SecondWall;

/// Gap reports that were published.
@Component
public final class Bulletins {
    private final BulletinStore store;
    private final SecondWall wall;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Bulletins(BulletinStore store, SecondWall wall, AuditLog log, TransactionOperations transactions) {
        this.store = store;
        this.wall = wall;
        this.log = log;
        this.transactions = transactions;
    }

    /// What can be read, the newest first.
    public List<Bulletin> list() {
        return store.list();
    }

    /// A bulletin, also one that was withdrawn.
    public Optional<Bulletin> find(long id) {
        return store.find(id);
    }

    /// A file of a bulletin that was not withdrawn.
    Optional<byte[]> file(long id, String name) {
        return store.file(id, name);
    }

    /// What changed from one bulletin to another.
    Optional<GapComparison> compare(long earlier, long later) {
        return file(earlier, GapEdition.SNAPSHOT)
                .flatMap(one -> file(later, GapEdition.SNAPSHOT).map(other -> GapComparison.of(one, other)));
    }

    /// Publishes a report.
    ///
    /// @param permit to publish for the region
    public long publish(Permit permit, GapEdition edition, LocalDate madeOn, String origin) {
        var by = new By(region(permit).person().actor(), origin);
        return Objects.requireNonNull(transactions.execute(_ -> {
            wall.stand(permit);
            return insert(by, edition, madeOn);
        }));
    }

    /// The same for who runs the installation.
    long publish(By by, GapEdition edition, LocalDate madeOn) {
        return Objects.requireNonNull(transactions.execute(_ -> insert(by, edition, madeOn)));
    }

    private long insert(By by, GapEdition edition, LocalDate madeOn) {
        var id = store.insert(edition, madeOn, by.actor());
        log.record(by, "gap report published", "gap report " + id, Membership.REGION, edition.area());
        return id;
    }

    /// Takes a report back: its address says so from then on.
    ///
    /// @param permit to publish for the region
    /// @return whether it was there
    public boolean withdraw(Permit permit, long id, String origin) {
        var by = new By(region(permit).person().actor(), origin);
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            wall.stand(permit);
            var done = store.withdraw(id);
            if (done) {
                log.record(by, "gap report withdrawn", "gap report " + id, Membership.REGION, "");
            }
            return done;
        }));
    }

    private static Permit region(Permit permit) {
        permit.require(Act.PUBLISH);
        if (!permit.organization().equals(Membership.REGION)) {
            throw new IllegalArgumentException(permit + " is none for the region");
        }
        return permit;
    }
}
