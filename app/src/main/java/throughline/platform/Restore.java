package throughline.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a backup into a schema of its own, beside the present one, and swaps the two in one transaction at the very
/// end: until then, and whatever goes wrong, the present data stay as they are.
final class Restore {
    private static final String DRAFT = "restoring";
    private final Database database;

    Restore(Database database) {
        this.database = database;
    }

    /// Whether data that are there already may go.
    enum Present {
        KEEP,
        REPLACE
    }

    /// @throws Failure when the file is damaged or not a backup, or the database holds data that should be kept
    BackupManifest read(Path file, Present present, Progress progress) {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip, file);
            verify(zip, manifest, progress);
            try (var connection = database.dataSource().getConnection()) {
                load(zip, manifest, connection, present, progress);
            }
            database.migrate(progress);
            return manifest;
        } catch (ZipException | JacksonException damaged) {
            throw new Failure(file + " is not a backup of Throughline, or it is damaged.", damaged);
        } catch (IOException failure) {
            throw new Failure(file + " could not be read: " + failure.getMessage(), failure);
        } catch (SQLException failure) {
            throw new Failure(
                    "The backup could not be restored, and nothing was changed: " + failure.getMessage(), failure);
        }
    }

    private static BackupManifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new Failure(file + " is not a backup of Throughline: it has no " + BackupManifest.NAME + ".");
        }
        try (var in = zip.getInputStream(entry)) {
            var manifest = JsonMapper.builder().build().readValue(in, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new Failure(file + " has the format " + manifest.format() + "; this version of Throughline reads "
                        + BackupManifest.FORMAT + ".");
            }
            return manifest;
        }
    }

    /// Reads everything once before the database is touched.
    private static void verify(ZipFile zip, BackupManifest manifest, Progress progress) throws IOException {
        try (var step = progress.begin("Check the backup", manifest.entries().size(), "tables")) {
            for (var entry : manifest.entries()) {
                step.check();
                var digest = Backup.sha256();
                try (var in = new DigestInputStream(open(zip, entry), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                if (!HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
                    throw new Failure("The backup is damaged: the rows of " + entry.table()
                            + " are not the ones that were written. Nothing was changed.");
                }
                step.advance(1);
            }
        }
    }

    private static InputStream open(ZipFile zip, BackupManifest.Entry entry) throws IOException {
        var file = zip.getEntry(entry.file());
        if (file == null) {
            throw new Failure("The backup is damaged: the rows of " + entry.table() + " are missing.");
        }
        return new BufferedInputStream(zip.getInputStream(file), 1 << 16);
    }

    private void load(ZipFile zip, BackupManifest manifest, Connection connection, Present present, Progress progress)
            throws SQLException, IOException {
        var schema = new DatabaseSchema(connection);
        var target = schema.name();
        if (present == Present.KEEP && !schema.isEmpty()) {
            throw new Failure("The database holds data already. Restore into another one (--home or --database),"
                    + " or replace what is there with --replace.");
        }
        var lastChange = lastChange(schema);
        // A restore that was killed leaves a draft behind, which nobody reads.
        schema.execute("drop schema if exists " + DRAFT + " cascade");
        schema.execute("create schema " + DRAFT);
        database.migrateTo(DRAFT, manifest.schemaVersion());
        connection.setAutoCommit(false);
        try {
            schema.execute("set local search_path to " + DRAFT);
            if (!schema.version().equals(manifest.schemaVersion())) {
                throw new Failure("The backup was made by a newer version of Throughline (its tables are of version "
                        + manifest.schemaVersion() + "). Nothing was changed.");
            }
            copy(zip, manifest, schema, progress);
            schema.execute("drop schema " + DatabaseSchema.quote(target) + " cascade");
            schema.execute("alter schema " + DRAFT + " rename to " + DatabaseSchema.quote(target));
            schema.execute("set local search_path to " + DatabaseSchema.quote(target));
            record(schema, manifest, lastChange);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            schema.execute("drop schema if exists " + DRAFT + " cascade");
        }
    }

    private static void copy(ZipFile zip, BackupManifest manifest, DatabaseSchema schema, Progress progress)
            throws SQLException, IOException {
        var copier = schema.connection().unwrap(PGConnection.class).getCopyAPI();
        try (var step = progress.begin("Restore", manifest.entries().size(), "tables")) {
            for (var entry : manifest.entries()) {
                step.check();
                var copy = "copy " + DatabaseSchema.quote(entry.table()) + " (" + Backup.columns(entry.columns())
                        + ") from stdin";
                try (var in = open(zip, entry);
                        var _ = step.begin(entry.table())) {
                    var rows = copier.copyIn(copy, in, 1 << 16);
                    if (rows != entry.rows()) {
                        throw new Failure("The backup is damaged: " + entry.table() + " has " + rows
                                + " rows instead of " + entry.rows() + ". Nothing was changed.");
                    }
                }
                step.advance(1);
            }
        }
        for (var sequence : manifest.sequences()) {
            schema.execute(
                    "select setval('" + DatabaseSchema.quote(sequence.name()).replace("'", "''") + "', "
                            + sequence.lastValue() + ", " + sequence.called() + ")");
        }
    }

    private static long lastChange(DatabaseSchema schema) throws SQLException {
        var exists = schema.string("select to_regclass('change') is not null").equals("t");
        return exists ? Long.parseLong(schema.string("select coalesce(max(id), 0) from change")) : 0;
    }

    /// A restore is a change like any other, newer than all that this database and its readers have seen.
    private static void record(DatabaseSchema schema, BackupManifest manifest, long lastChange) throws SQLException {
        schema.execute("select setval(pg_get_serial_sequence('change', 'id'), greatest(" + lastChange
                + ", (select coalesce(max(id), 0) from change)) + 1, false)");
        try (var insert = schema.connection()
                .prepareStatement("insert into change (actor, action, detail) values ('command line', 'restore', ?)")) {
            insert.setString(1, "Backup of " + manifest.createdAt());
            insert.executeUpdate();
        }
    }
}
