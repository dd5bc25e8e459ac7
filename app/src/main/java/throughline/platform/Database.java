package throughline.platform;

import static java.util.stream.Collectors.joining;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/// The open database of an installation: connections from a pool, the schema at the version of this program.
///
/// Safe for all threads. Several processes may open the same home at once; the embedded server runs as long as one
/// of them needs it.
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final HikariDataSource pool;
    private final DataSource connections;
    private final @Nullable EmbeddedServer server;

    private Database(HikariDataSource pool, @Nullable EmbeddedServer server) {
        this.pool = pool;
        this.server = server;
        this.connections = new ImpatientDataSource(server == null ? pool : new RevivingDataSource(pool, server), pool);
    }

    /// Starts or finds the server, connects, and brings the schema up to date.
    ///
    /// @throws Failure when the server cannot be started or reached, or its schema belongs to a newer program
    public static Database open(Home home, DatabaseSettings settings, Progress progress) {
        var database = connect(home, settings, progress);
        try {
            database.migrate(progress);
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /// Connects and leaves the schema as it is.
    public static Database connect(Home home, DatabaseSettings settings, Progress progress) {
        return switch (settings) {
            case DatabaseSettings.Embedded() -> embedded(home, List.of(), "postgres", progress);
            case DatabaseSettings.External(var url, var user, var password) ->
                new Database(pool(url, user, password), null);
        };
    }

    static Database embedded(Home home, List<String> options, String name, Progress progress) {
        var server = EmbeddedServer.acquire(home, options, progress);
        try {
            var url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + name;
            return new Database(pool(url, EmbeddedServer.USER, server.password()), server);
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    public DataSource dataSource() {
        return connections;
    }

    /// The data source of a database that is still being opened. Its first user waits.
    public static DataSource deferred(CompletableFuture<Database> database) {
        return new DeferredDataSource(database);
    }

    private static HikariDataSource pool(String url, @Nullable String user, @Nullable String password) {
        var config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        // A page that cannot have one says so before its reader gives up.
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.addDataSourceProperty("ApplicationName", "throughline");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException failure) {
            throw new Failure(
                    "The database does not answer: " + rootMessage(failure)
                            + ". Check its URL, user and password (--database or " + DatabaseSettings.VARIABLE + ").",
                    failure);
        }
    }

    /// Several processes may do this at once: the first takes a lock in the database, the others wait for it.
    void migrate(Progress progress) {
        progress.check();
        migrate(Flyway.configure());
    }

    /// Makes an older version of the tables, in a schema of another name.
    void migrateTo(String schema, String version) {
        migrate(Flyway.configure().schemas(schema).createSchemas(false).target(version));
    }

    private void migrate(FluentConfiguration configuration) {
        try {
            configuration
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new Failure(
                    "The tables of the database could not be brought up to date. Maybe they were made by another"
                            + " version of Throughline. " + reason(failure),
                    failure);
        }
    }

    /// What Flyway says, without its advertisement.
    private static String reason(FlywayException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .filter(line -> !line.startsWith("Need more"))
                .collect(joining(" "));
    }

    private static String rootMessage(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public void close() {
        pool.close();
        if (server != null) {
            server.close();
        }
    }
}
