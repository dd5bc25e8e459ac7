package throughline.platform;

import java.util.List;

/// The table of contents of a backup.
///
/// @param format what this reader understands; a change of the layout takes the next number
/// @param schemaVersion the migration that the rows were written under
/// @param createdAt when the snapshot was taken, ISO 8601 in UTC
/// @param entries in an order in which no row refers to one that comes later
record BackupManifest(
        int format, String schemaVersion, String createdAt, List<Entry> entries, List<Sequence> sequences) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    BackupManifest {
        entries = List.copyOf(entries);
        sequences = List.copyOf(sequences);
    }

    /// @param bytes the length of the rows in PostgreSQL's text format, before compression
    record Entry(String table, List<String> columns, long rows, long bytes, String sha256) {
        Entry {
            columns = List.copyOf(columns);
        }

        String file() {
            return "tables/" + table + ".tsv";
        }
    }

    /// Where the numbering of an identity column goes on.
    record Sequence(String name, long lastValue, boolean called) {}
}
