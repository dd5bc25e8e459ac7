package throughline.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The programs of PostgreSQL applied to one data folder: make it, start on it, stop, find out whether it runs.
///
/// @param data the data folder, an absolute path
record ServerProgram(PostgresBinaries binaries, ServerAccount account, Path data) {
    private static final int STOP_SECONDS = 40;
    private static final int WAIT_SECONDS = 120;
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    /// Durable, and on the loopback address only. Words without spaces or quotes: a shell sees them on the way.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=100",
            "shared_buffers=256MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=2GB",
            "wal_level=minimal",
            "max_wal_senders=0",
            "jit=off",
            "log_min_messages=warning",
            "log_timezone=UTC");

    Path log() {
        return data.resolve("server.log");
    }

    void initialize(Path folder, String password) throws IOException {
        Files.createDirectory(folder);
        PrivateFiles.restrict(folder, "rwx------");
        var secret = folder.resolveSibling("database.secret");
        try {
            PrivateFiles.write(secret, password + "\n");
            account.own(folder);
            account.own(secret);
            run(
                    binaries.program("initdb"),
                    "--pgdata=" + folder,
                    "--username=" + EmbeddedServer.USER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions");
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    void start(int port, List<String> options) throws IOException {
        var settings = new ArrayList<>(SETTINGS);
        settings.add("port=" + port);
        settings.addAll(options);
        try {
            run(
                    binaries.program("pg_ctl"),
                    "start",
                    "--pgdata=" + data,
                    "--log=" + log(),
                    "--wait",
                    "--timeout=" + WAIT_SECONDS,
                    "--options=-c " + String.join(" -c ", settings));
        } catch (IOException failure) {
            throw new IOException(failure.getMessage() + tail(log()), failure);
        }
    }

    /// Stops the server in good order; one that does not follow, as with a full disk, is stopped at once, which its log
    /// of changes survives.
    void stop() throws IOException {
        try {
            stop("fast");
        } catch (IOException stuck) {
            try {
                stop("immediate");
            } catch (IOException failure) {
                failure.addSuppressed(stuck);
                throw failure;
            }
        }
    }

    private void stop(String mode) throws IOException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            run(
                    binaries.program("pg_ctl"),
                    "stop",
                    "--pgdata=" + data,
                    "--mode=" + mode,
                    "--wait",
                    "--timeout=" + STOP_SECONDS);
        }
    }

    /// The port of the server that runs on this data, 0 when none does. Waits for one that is starting or stopping.
    /// Removes a process file that names a process of somebody else, which PostgreSQL itself does not dare to.
    int findRunning() throws IOException {
        var file = data.resolve("postmaster.pid");
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (Files.exists(file)) {
            var lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                Files.delete(file);
                return 0;
            }
            var pid = Long.parseLong(lines.get(PID_LINE).strip());
            var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            if (process.isEmpty()) {
                return 0;
            }
            if (!isServer(process.get().info())) {
                Files.delete(file);
                return 0;
            }
            if (lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready")) {
                return Integer.parseInt(lines.get(PORT_LINE).strip());
            }
            if (System.nanoTime() > until) {
                throw new IOException("Process " + pid + " has been starting or stopping for " + WAIT_SECONDS
                        + " seconds. Look at " + log() + ".");
            }
            pause();
        }
        return 0;
    }

    private boolean isServer(ProcessHandle.Info info) {
        var named = info.command()
                .map(command -> Path.of(command).getFileName().toString().toLowerCase(Locale.ROOT))
                .map(name -> name.equals("postgres") || name.equals("postgres.exe"));
        var ours = info.arguments().map(arguments -> Arrays.asList(arguments).contains(data.toString()));
        // What the system does not tell is believed: a wrong yes ends in a clear message, a wrong no in damage.
        return named.orElse(true) && ours.orElse(true);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", interrupted);
        }
    }

    private void run(String... words) throws IOException {
        var output = Files.createTempFile("throughline", ".log");
        try {
            var builder = new ProcessBuilder(account.command(words))
                    .directory(binaries.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // Variables such as PGPORT or PGDATA of another server must not leak into ours.
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            var status = builder.start().waitFor();
            if (status != 0) {
                throw new IOException(Path.of(words[0]).getFileName() + " ended with status " + status + tail(output));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String tail(Path log) throws IOException {
        if (!Files.isReadable(log)) {
            return "";
        }
        var lines = Files.readAllLines(log);
        return ":\n  " + String.join("\n  ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }
}
