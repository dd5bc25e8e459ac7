package throughline.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the current schema of a connection holds.
record DatabaseSchema(Connection connection) {
    private static final String HISTORY = "flyway_schema_history";

    /// @param columns those that hold values of their own; generated ones are computed again
    record Table(String name, List<String> columns) {
        Table {
            columns = List.copyOf(columns);
        }
    }

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    String name() throws SQLException {
        return string("select current_schema()");
    }

    /// The newest migration that was applied.
    String version() throws SQLException {
        return string("""
                select version
                from flyway_schema_history
                where success and version is not null
                order by installed_rank desc
                limit 1
                """);
    }

    boolean isEmpty() throws SQLException {
        for (var table : tables()) {
            if (string("select exists (select from " + quote(table.name()) + ")")
                    .equals("t")) {
                return false;
            }
        }
        return true;
    }

    /// All tables that last, each after those that it refers to. Unlogged ones hold nothing worth keeping.
    List<Table> tables() throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, array_agg(a.attname::text order by a.attnum)
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = current_schema()::regnamespace
                        and c.relkind = 'r'
                        and c.relpersistence = 'p'
                        and a.attgenerated = ''
                        group by c.relname
                        order by c.relname
                        """)) {
            while (rows.next()) {
                columns.put(rows.getString(1), Arrays.asList((String[])
                        rows.getArray(2).getArray()));
            }
        }
        columns.remove(HISTORY);
        var references = references();
        var sorted = new LinkedHashSet<String>();
        columns.keySet().forEach(name -> place(name, references, sorted, new LinkedHashSet<>()));
        return sorted.stream()
                .map(name -> new Table(name, columns.getOrDefault(name, List.of())))
                .toList();
    }

    private static void place(
            String name, LinkedHashMap<String, Set<String>> references, Set<String> sorted, Set<String> path) {
        if (sorted.contains(name)) {
            return;
        }
        if (!path.add(name)) {
            throw new IllegalStateException("Tables refer to each other in a circle: " + path);
        }
        references.getOrDefault(name, Set.of()).forEach(target -> place(target, references, sorted, path));
        sorted.add(name);
    }

    private LinkedHashMap<String, Set<String>> references() throws SQLException {
        var references = new LinkedHashMap<String, Set<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select f.relname, t.relname
                        from pg_constraint k
                        join pg_class f on f.oid = k.conrelid
                        join pg_class t on t.oid = k.confrelid
                        where k.contype = 'f'
                        and k.connamespace = current_schema()::regnamespace
                        and k.conrelid <> k.confrelid
                        order by f.relname, t.relname
                        """)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), _ -> new LinkedHashSet<>())
                        .add(rows.getString(2));
            }
        }
        return references;
    }

    List<BackupManifest.Sequence> sequences() throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select sequencename
                        from pg_sequences
                        where schemaname = current_schema()
                        order by sequencename
                        """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        var sequences = new ArrayList<BackupManifest.Sequence>();
        for (var name : names) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + quote(name))) {
                row.next();
                sequences.add(new BackupManifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    String string(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
