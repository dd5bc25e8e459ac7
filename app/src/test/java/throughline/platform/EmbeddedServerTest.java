package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The embedded server with other processes around it: they share it, are killed, leave things behind.
@Timeout(120)
class EmbeddedServerTest {
    @AutoClose
    private final Helper helper = new Helper();

    private Path folder;

    private Home home;

    @BeforeEach
    void unpackOnlyOnce() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "embedded");
        home = new Home(folder.resolve("home")).prepare();
        // The binaries of the other tests serve here as well.
        var shared = new Home(Path.of("target", "test-home")).prepare();
        var binaries = PostgresBinaries.unpack(shared, Progress.silent());
        Files.createDirectory(home.path("postgresql"));
        Files.createSymbolicLink(home.path("postgresql").resolve(binaries.version()), binaries.folder());
    }

    @AfterEach
    void removeFolder() throws IOException {
        PrivateFiles.deleteFolder(folder);
    }

    @Test
    void runsAsLongAsOneProcessNeedsIt() throws Exception {
        helper.start(home, "hold");
        assertThat(helper.answer()).isEqualTo("open");
        var server = EmbeddedServer.acquire(home, List.of(), Progress.silent());
        helper.tell("close");
        assertThat(helper.answer()).isEqualTo("closed");
        assertThat(helper.exit()).isZero();
        assertThat(processFile()).exists();

        server.close();
        assertThat(processFile()).doesNotExist();
    }

    @Test
    void stopsOnlyAfterTheLastUserOfThisProcess() {
        var first = open();
        var second = open();
        first.close();
        assertThat(count(second, "select 1")).isEqualTo(1);
        second.close();
        assertThat(processFile()).doesNotExist();
    }

    @Test
    void keepsWhatWasCommittedAndNothingElseWhenItsProcessIsKilled() throws Exception {
        helper.start(home, "write");
        assertThat(helper.answer()).isEqualTo("in the middle");
        helper.kill();
        assertThat(processFile()).as("the server outlives the kill").exists();

        try (var database = open()) {
            assertThat(count(database, "select count(*) from setting")).isEqualTo(1000);
        }
        assertThat(processFile()).doesNotExist();
    }

    @Test
    void keepsWhatWasCommittedWhenTheServerIsKilledToo() throws Exception {
        helper.start(home, "write");
        assertThat(helper.answer()).isEqualTo("in the middle");
        var server = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(processFile()).getFirst().strip()))
                .orElseThrow();
        helper.kill();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);

        try (var database = open()) {
            assertThat(count(database, "select count(*) from setting")).isEqualTo(1000);
        }
    }

    /// Timers of a server lose a round and go on; what they had not committed comes again.
    @Test
    void startsAgainUnderARunningProcessWhenSomebodyKillsIt() throws Exception {
        try (var database = open()) {
            var rounds = new AtomicInteger();
            var timer = new Recurring("rounds", Duration.ZERO, Duration.ofMillis(50)) {
                @Override
                protected void act() {
                    count(database, "select 1");
                    rounds.incrementAndGet();
                }
            };
            timer.start();
            await(() -> rounds.get() > 0);
            var server = ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(processFile()).getFirst().strip()))
                    .orElseThrow();
            server.destroyForcibly();
            server.onExit().get(30, TimeUnit.SECONDS);
            var before = rounds.get();
            await(() -> rounds.get() > before + 1);
            timer.stop();
            await(() -> answers(database));
        }
        assertThat(processFile()).doesNotExist();
    }

    /// A connection that broke may still be handed out, once.
    private static boolean answers(Database database) {
        try {
            return count(database, "select 1") == 1;
        } catch (DataAccessException _) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /// A page asks several times on its way to saying that it cannot be shown: only the first waits.
    @Test
    void aDatabaseThatStaysAwayIsWaitedForOnce() throws Exception {
        open().close();
        try (var database = open()) {
            var server = ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(processFile()).getFirst().strip()))
                    .orElseThrow();
            var away = home.path("away");
            Files.move(home.path("database"), away);
            server.destroyForcibly();
            server.onExit().get(30, TimeUnit.SECONDS);
            for (var broken = 0; broken < 11; broken++) {
                assertThatThrownBy(() -> count(database, "select 1")).isInstanceOf(DataAccessException.class);
            }
            var begun = System.nanoTime();
            for (var times = 0; times < 3; times++) {
                assertThatThrownBy(() -> count(database, "select 1")).isInstanceOf(DataAccessException.class);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
            // Once the folder is back the server is started again, and stopped in the end as any other.
            Files.move(away, home.path("database"));
            await(() -> answers(database));
        }
    }

    @Test
    void startsAlthoughItsProcessFileNamesAProcessOfSomebodyElse() throws IOException {
        open().close();
        Files.writeString(processFile(), ProcessHandle.current().pid() + "\n" + home.path("database") + "\n1\n5432\n");
        try (var database = open()) {
            assertThat(count(database, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws IOException {
        open().close();
        var port = Integer.parseInt(Files.readString(home.path("database.port")).strip());
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var database = open()) {
            assertThat(count(database, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void keepsItsPasswordToItself() throws IOException {
        open().close();
        assertThat(Files.getPosixFilePermissions(home.path("database.password")))
                .hasToString("[OWNER_READ, OWNER_WRITE]")
                .hasSize(2);
    }

    @Test
    void saysWhenTheHomeIsNoFolder() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new Home(file.resolve("home")).prepare())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--home");
    }

    private Database open() {
        return Database.open(home, new DatabaseSettings.Embedded(), Progress.silent());
    }

    private Path processFile() {
        return home.path("database").resolve("postmaster.pid");
    }

    private static long count(Database database, String sql) {
        return JdbcClient.create(database.dataSource())
                .sql(sql)
                .query(Long.class)
                .single();
    }
}
