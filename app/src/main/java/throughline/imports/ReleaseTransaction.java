package throughline.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import throughline.imports.Release.State;
import throughline.platform.Failure;
import throughline.platform.Progress;

/// One transaction that adds or takes back one release. Transactions follow one another, in this process and
/// in others, so that the last number of `change` always stands for everything before it.
final class ReleaseTransaction implements AutoCloseable {
    private final Connection connection;
    private final ReleaseStore store;

    private ReleaseTransaction(Connection connection) {
        this.connection = connection;
        this.store = new ReleaseStore(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    static ReleaseTransaction begin(DataSource dataSource, Progress progress) throws SQLException {
        var connection = dataSource.getConnection();
        var transaction = new ReleaseTransaction(connection);
        try {
            connection.setAutoCommit(false);
            if (!transaction.store.tryLock()) {
                progress.say("Another import is running; this one goes on when it is done.");
                transaction.store.lock();
            }
            return transaction;
        } catch (SQLException | RuntimeException e) {
            transaction.close();
            throw e;
        }
    }

    ReleaseStore store() {
        return store;
    }

    CopyWriter copy() {
        return new CopyWriter(connection);
    }

    /// Makes a release count, in place of the one of the same kind, part and vintage, and commits.
    ///
    /// @return the release that was replaced
    Optional<Long> commit(long id, ReleaseHeader header, RowCounts rows, Issues issues, String actor)
            throws SQLException {
        var replaced = store.findActive(header.kind(), header.edition()).map(Release::id);
        replaced.ifPresent(old -> store.setState(old, State.SUPERSEDED));
        store.insert(id, header, rows, replaced, actor);
        store.insertIssues(id, issues);
        store.insertChange(
                actor, "import", id, header.kind() + " " + header.edition().vintage());
        connection.commit();
        return replaced;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /// What the operator reads when the database itself failed in the middle.
    static Failure failure(String what, Exception e) {
        var sql = sqlException(e);
        var state = sql.map(SQLException::getSQLState).orElse("");
        var reason = state.equals("53100")
                ? "The disk of the database is full."
                : "The database failed: " + sql.map(Exception::getMessage).orElse(String.valueOf(e.getMessage()));
        return new Failure(
                reason + "\nNothing of " + what + " was kept; files imported before it are complete."
                        + " Import again when the cause is mended.",
                e);
    }

    /// Whether the database refuses a value, as opposed to failing.
    static boolean isAboutValues(Exception e) {
        var state = sqlException(e).map(SQLException::getSQLState).orElse("");
        return state.startsWith("22") || state.startsWith("23");
    }

    private static Optional<SQLException> sqlException(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /// Rolls back whatever was not committed.
    @Override
    public void close() {
        try (connection) {
            // Behind a pool the connection itself may be gone already, when the process is told to end.
            if (!connection.unwrap(Connection.class).isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | DataAccessException e) {
            // The connection is lost; the server has rolled back by itself, or will when it starts again.
            return;
        }
    }
}
