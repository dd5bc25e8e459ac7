package throughline.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The PostgreSQL server of one home folder: started by the first process that needs it, stopped by the last.
///
/// Each process holds a shared lock on `clients.lock` while it uses the server; who can turn it into an exclusive
/// one is the last. The operating system drops the locks of a killed process, so a server that was left behind is
/// simply found by the next process, used, and stopped when that process ends.
final class EmbeddedServer implements AutoCloseable {
    static final String USER = "throughline";
    private static final Map<Path, EmbeddedServer> OPEN = new HashMap<>();
    private static final int LOG_BYTES = 10_000_000;

    private final Home home;
    private final ServerProgram program;
    private final FileChannel clients;
    private final FileLock lease;
    private final String password;
    private final int port;
    private int users = 1;

    private EmbeddedServer(
            Home home, ServerProgram program, FileChannel clients, FileLock lease, String password, int port) {
        this.home = home;
        this.program = program;
        this.clients = clients;
        this.lease = lease;
        this.password = password;
        this.port = port;
    }

    /// Starts the server again when it is gone, where it was.
    ///
    /// @return whether it had to be started
    boolean revive() {
        synchronized (OPEN) {
            try (var turn = FileChannel.open(home.path("database.lock"), StandardOpenOption.WRITE)) {
                turn.lock();
                if (!clients.isOpen() || program.findRunning() != 0) {
                    return false;
                }
                program.start(port, List.of());
                return true;
            } catch (IOException failure) {
                throw new Failure(
                        "The embedded database in " + home.folder() + " could not be started again: "
                                + failure.getMessage(),
                        failure);
            }
        }
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    /// The running server of this home. Close it when it is no longer needed by this caller.
    ///
    /// @param options further settings of the server, used when it is not running yet
    static EmbeddedServer acquire(Home home, List<String> options, Progress progress) {
        synchronized (OPEN) {
            var open = OPEN.get(home.folder());
            if (open != null) {
                open.users++;
                return open;
            }
            var server = start(home.prepare(), options, progress);
            OPEN.put(home.folder(), server);
            return server;
        }
    }

    private static EmbeddedServer start(Home home, List<String> options, Progress progress) {
        try (var turn =
                FileChannel.open(home.path("database.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Only one process at a time starts or stops the server.
            turn.lock();
            var account = ServerAccount.find();
            account.admit(home.folder());
            var program = new ServerProgram(PostgresBinaries.unpack(home, progress), account, home.path("database"));
            var password = password(home);
            initialize(home, program, password, progress);
            var port = program.findRunning();
            if (port == 0) {
                try (var _ = progress.begin("Start PostgreSQL")) {
                    port = start(home, program, options);
                }
            }
            var clients = FileChannel.open(
                    home.path("clients.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            return new EmbeddedServer(home, program, clients, clients.lock(0, 1, true), password, port);
        } catch (IOException failure) {
            throw new Failure(
                    "The embedded database in " + home.folder() + " could not be started: " + failure.getMessage(),
                    failure);
        }
    }

    private static int start(Home home, ServerProgram program, List<String> options) throws IOException {
        var kept = home.path("database.port");
        var log = program.log();
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var port = Files.exists(kept) ? Integer.parseInt(Files.readString(kept).strip()) : 0;
        if (port == 0 || !isFree(port)) {
            port = freePort();
            PrivateFiles.write(kept, port + "\n");
        }
        try {
            program.start(port, options);
        } catch (IOException firstTry) {
            // Somebody may have taken the port, or parts of a killed server may just be going away.
            port = freePort();
            PrivateFiles.write(kept, port + "\n");
            program.start(port, options);
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password(Home home) throws IOException {
        var file = home.path("database.password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            PrivateFiles.write(file, HexFormat.of().formatHex(bytes) + "\n");
        }
        return Files.readString(file).strip();
    }

    /// Makes the data folder beside its place and renames it, so that a folder of this name is always whole.
    private static void initialize(Home home, ServerProgram program, String password, Progress progress)
            throws IOException {
        if (Files.exists(home.path("database"))) {
            return;
        }
        try (var _ = progress.begin("Set up the database")) {
            var draft = home.path("database.new");
            PrivateFiles.deleteFolder(draft);
            program.initialize(draft, password);
            Files.move(draft, home.path("database"), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            if (--users > 0) {
                return;
            }
            OPEN.remove(home.folder());
            leave();
        }
    }

    /// Whether nobody else uses the server.
    private boolean isLast() throws IOException {
        if (clients.isOpen()) {
            return clients.tryLock(0, 1, false) != null;
        }
        try (var again =
                FileChannel.open(home.path("clients.lock"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return again.tryLock(0, 1, false) != null;
        }
    }

    private void leave() {
        // A channel refuses an interrupted thread, and a cancelled import must still be able to leave.
        var interrupted = Thread.interrupted();
        try (var turn = FileChannel.open(home.path("database.lock"), StandardOpenOption.WRITE);
                var _ = clients) {
            turn.lock();
            // An interrupt closes the channel, and the lock with it.
            if (lease.isValid()) {
                lease.release();
            }
            if (isLast()) {
                program.stop();
            }
        } catch (IOException failure) {
            throw new Failure("The embedded database could not be stopped: " + failure.getMessage(), failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
