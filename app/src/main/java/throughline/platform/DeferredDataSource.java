package throughline.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// A data source that waits for its database only when the first connection is asked for, so that the database and
/// the application start side by side.
final class DeferredDataSource extends AbstractDataSource {
    private final CompletableFuture<Database> database;

    DeferredDataSource(CompletableFuture<Database> database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return database.join().dataSource().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return database.join().dataSource().getConnection(user, password);
    }
}
