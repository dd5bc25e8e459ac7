package throughline.platform;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A fresh, migrated database for a test class, copied from a template within milliseconds.
///
/// One embedded server serves the whole test run. With `THROUGHLINE_TEST_DATABASE_URL` (a JDBC URL with user and
/// password of a role that may create databases) the tests run on that server instead. Tag tests `database` that could
/// tell one server from another, by what they write, lock, copy or check there: continuous integration runs them on
/// both. Hold it in a static field with `@AutoClose`, or close it `@AfterAll`.
public final class TestDatabase implements AutoCloseable {
    public static final String VARIABLE = "THROUGHLINE_TEST_DATABASE_URL";
    private static final String PREFIX = "test_" + ProcessHandle.current().pid() + "_";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable TestServer server;

    private final String name;
    private final String url;
    private final DataSource dataSource;

    private TestDatabase(String name, String url) {
        this.name = name;
        this.url = url;
        this.dataSource = new DriverManagerDataSource(url);
    }

    /// A database with the schema of this program and no rows.
    public static TestDatabase create() {
        return create("template " + PREFIX + "template");
    }

    /// A database without any table.
    public static TestDatabase createEmpty() {
        return create("template template0");
    }

    private static TestDatabase create(String template) {
        var name = PREFIX + NUMBER.incrementAndGet();
        var at = server();
        at.execute("create database " + name + " " + template);
        return new TestDatabase(name, at.url(name));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /// What a command line would be given as `--database`.
    public String url() {
        return url;
    }

    public DatabaseSettings settings() {
        return DatabaseSettings.parse(url);
    }

    @Override
    public void close() {
        server().execute("drop database if exists " + name + " with (force)");
    }

    private static synchronized TestServer server() {
        if (server == null) {
            var started = TestServer.start();
            started.execute("create database " + PREFIX + "template");
            Database.open(
                            new Home(Path.of("target", "test-home")),
                            DatabaseSettings.parse(started.url(PREFIX + "template")),
                            Progress.silent())
                    .close();
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            server = started;
        }
        return server;
    }

    /// @param pattern a JDBC URL with `%s` in the place of the database's name
    private record TestServer(String pattern, @Nullable EmbeddedServer embedded) {
        static TestServer start() {
            var external = System.getenv(VARIABLE);
            if (external != null && !external.isBlank()) {
                return new TestServer(external.replaceFirst("/[^/?]+(\\?|$)", "/%s$1"), null);
            }
            var embedded = EmbeddedServer.acquire(
                    new Home(Path.of("target", "test-home")),
                    List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"),
                    Progress.silent());
            var pattern = "jdbc:postgresql://127.0.0.1:" + embedded.port() + "/%s?user=" + EmbeddedServer.USER
                    + "&password=" + embedded.password();
            return new TestServer(pattern, embedded);
        }

        String url(String database) {
            return pattern.replace("%s", database);
        }

        void execute(String sql) {
            try (var connection = DriverManager.getConnection(url("postgres"));
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        }

        private void stop() {
            try (var connection = DriverManager.getConnection(url("postgres"));
                    var statement = connection.createStatement()) {
                for (var number = 0; number <= NUMBER.get(); number++) {
                    var name = number == 0 ? PREFIX + "template" : PREFIX + number;
                    statement.execute("drop database if exists " + name + " with (force)");
                }
            } catch (SQLException serverIsGone) {
                // The next run finds its own names free, as they carry the number of its process.
            }
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
