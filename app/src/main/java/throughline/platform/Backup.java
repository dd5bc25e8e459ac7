package throughline.platform;

import static java.util.stream.Collectors.joining;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// Writes one consistent snapshot of all tables into a zip file: rows in PostgreSQL's text format and a manifest with
/// the checksum of each table. The file appears under its name only when it is whole.
final class Backup {
    private static final int COMPRESSION = 3;
    private final Database database;

    Backup(Database database) {
        this.database = database;
    }

    /// @throws Failure when the file cannot be written; no part of it is left
    BackupManifest write(Path file, Progress progress) {
        var target = file.toAbsolutePath();
        Path draft = null;
        try (var connection = database.dataSource().getConnection()) {
            draft = Files.createTempFile(target.getParent(), ".backup", ".part");
            // Inside a repeatable read transaction all tables are seen as of the same moment.
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var manifest = write(new DatabaseSchema(connection), draft, progress);
            connection.rollback();
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException failure) {
            throw new Failure(
                    "The backup could not be written to " + target + ": " + failure.getMessage()
                            + ". Maybe the disk is full or the folder is missing; no part of a backup was left.",
                    failure);
        } catch (SQLException failure) {
            throw new Failure("The database could not be read: " + failure.getMessage(), failure);
        } finally {
            delete(draft);
        }
    }

    private static void delete(@Nullable Path draft) {
        try {
            if (draft != null) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException stays) {
            throw new Failure("The unfinished file " + draft + " could not be removed.", stays);
        }
    }

    private static BackupManifest write(DatabaseSchema schema, Path file, Progress progress)
            throws IOException, SQLException {
        var tables = schema.tables();
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
                var step = progress.begin("Back up", tables.size(), "tables")) {
            zip.setLevel(COMPRESSION);
            var entries = new ArrayList<BackupManifest.Entry>();
            for (var table : tables) {
                step.check();
                entries.add(write(schema, table, zip, step));
                step.advance(1);
            }
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT, schema.version(), Instant.now().toString(), entries, schema.sequences());
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zip.write(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(manifest));
            return manifest;
        }
    }

    private static BackupManifest.Entry write(
            DatabaseSchema schema, DatabaseSchema.Table table, ZipOutputStream zip, Progress progress)
            throws IOException, SQLException {
        var digest = sha256();
        try (var step = progress.begin(table.name(), 0, "kB")) {
            zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".tsv"));
            var counter = new CountingStream(new DigestOutputStream(zip, digest), step);
            var copy = "copy " + DatabaseSchema.quote(table.name()) + " (" + columns(table.columns()) + ") to stdout";
            var rows =
                    schema.connection().unwrap(PGConnection.class).getCopyAPI().copyOut(copy, counter);
            zip.closeEntry();
            return new BackupManifest.Entry(
                    table.name(),
                    table.columns(),
                    rows,
                    counter.bytes,
                    HexFormat.of().formatHex(digest.digest()));
        }
    }

    static String columns(List<String> names) {
        return names.stream().map(DatabaseSchema::quote).collect(joining(", "));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Counts, reports, and lets the person stop it.
    private static final class CountingStream extends FilterOutputStream {
        private static final int REPORT_BYTES = 1 << 18;
        private final Progress progress;
        private long bytes;
        private long reported;

        CountingStream(OutputStream out, Progress progress) {
            super(out);
            this.progress = progress;
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            bytes += length;
            if (bytes - reported > REPORT_BYTES) {
                progress.check();
                progress.advance((bytes - reported) / 1024);
                reported = bytes;
            }
        }
    }
}
