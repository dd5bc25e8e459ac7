package throughline.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections whose users wait once for a database that is away: a page asks for several on its way to saying that it
/// cannot be shown, and each would wait as long. For a moment after one has waited in vain, and while there is no
/// connection at all, the others are told at once. Safe for all threads.
final class ImpatientDataSource extends DelegatingDataSource {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final HikariDataSource pool;
    /// Time of the clock of nanoseconds until which nobody waits again.
    private final AtomicLong until = new AtomicLong(System.nanoTime());

    ImpatientDataSource(DataSource connections, HikariDataSource pool) {
        super(connections);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (until.get() - System.nanoTime() > 0 && isEmpty()) {
            throw new SQLTransientConnectionException("The database did not answer a moment ago");
        }
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException away) {
            if (isEmpty()) {
                until.set(System.nanoTime() + MOMENT.toNanos());
            }
            throw away;
        }
    }

    private boolean isEmpty() {
        var state = pool.getHikariPoolMXBean();
        return state == null || state.getTotalConnections() == 0;
    }
}
