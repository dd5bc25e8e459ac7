package throughline.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the facts that the catalog shows, with the source of each.
@Component
final class ExportStore {
    private static final int FETCHED_AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    ExportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Upper bound of what [#rows] gives.
    long count(Sheet sheet) {
        return jdbc.sql("""
                select count(*)
                from %table
                join current_release on id = release_id
                """.replace("%table", sheet.table().name()))
                .query(Long.class)
                .single();
    }

    /// All rows of a table in the order of their files; the stream must be closed. Inside a transaction the
    /// rows come piece by piece. A thing that a source names in several rows comes once for that source.
    Stream<Row> rows(Sheet sheet) {
        var columns =
                sheet.table().columns().stream().map(column -> "fact." + column).collect(Collectors.joining(", "));
        var once = sheet.keyColumn()
                .map(key -> "release.kind, release.part, fact." + key.name())
                .orElse("release.kind, release.part, fact.source_row, " + columns);
        return jdbc
                .sql("""
                select %distinct release.title, release.vintage, %columns
                from %table fact
                join current_release release on release.id = fact.release_id
                order by %once, fact.source_row
                """.replace("%distinct", sheet.keyColumn().isPresent() ? "distinct on (" + once + ")" : "")
                        .replace("%once", once)
                        .replace("%table", sheet.table().name())
                        .replace("%columns", columns))
                .withFetchSize(FETCHED_AT_ONCE)
                .query((result, _) -> row(result, sheet.columns().size()))
                .stream();
    }

    private static Row row(ResultSet result, int columns) throws SQLException {
        var values = new ArrayList<@Nullable Object>(columns);
        for (var column = 0; column < columns; column++) {
            var value = result.getObject(column + 3);
            values.add(value instanceof Array array ? List.of((Object[]) array.getArray()) : value);
        }
        return new Row(values, result.getString(1), result.getString(2));
    }

    /// The values of a fact in the order of its table, and where it comes from.
    record Row(List<@Nullable Object> values, String source, String vintage) {
        Row {
            values = Collections.unmodifiableList(values);
        }
    }
}
