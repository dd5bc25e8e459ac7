package throughline.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections to the embedded server, which is started again when somebody has killed it. Whoever asks first waits
/// for that, the others find it running.
final class RevivingDataSource extends DelegatingDataSource {
    private final EmbeddedServer server;

    RevivingDataSource(DataSource pool, EmbeddedServer server) {
        super(pool);
        this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException gone) {
            if (!isRevived(gone)) {
                throw gone;
            }
            return super.getConnection();
        }
    }

    private boolean isRevived(SQLException gone) {
        try {
            return server.revive();
        } catch (Failure failure) {
            gone.addSuppressed(failure);
            return false;
        }
    }
}
