package throughline.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of changes.
@Component
final class EditStore {
    private final JdbcClient jdbc;
    private final ChangeStore changes;

    EditStore(DataSource dataSource, ChangeStore changes) {
        this.jdbc = JdbcClient.create(dataSource);
        this.changes = changes;
    }

    /// Lets those who change the same fact follow one another, until the end of the transaction.
    void lock(FactType type, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:fact, 61))")
                .param("fact", type.table() + " " + key)
                .query(rows -> {});
    }

    /// What the imports say of a fact, by column; empty text where they say nothing. Nothing when there is no such
    /// fact.
    Optional<Map<String, String>> imported(FactType type, String key) {
        return jdbc.sql("select " + columns(type) + " from " + type.table() + """
                         where key = :key
                        and release_id in (select id from current_release)
                        order by release_id desc, source_row
                        limit 1
                        """)
                .param("key", key)
                .query((row, _) -> values(type, row))
                .optional();
    }

    /// The columns are those of [FactType], never anything typed.
    private static String columns(FactType type) {
        return type.fields().stream()
                .map(field -> "coalesce(" + field.column() + "::text, '') as " + field.column())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> values(FactType type, ResultSet row) throws SQLException {
        var values = new HashMap<String, String>();
        for (var field : type.fields()) {
            values.put(field.column(), Objects.requireNonNullElse(row.getString(field.column()), ""));
        }
        return values;
    }

    long insert(
            FactType type,
            String key,
            String field,
            String organization,
            String base,
            String before,
            String value,
            String reason,
            long account,
            String author) {
        return jdbc.sql("""
                        insert into edit (fact_table, fact_key, field, organization, base, before, value, reason,
                          account_id, author)
                        values (:table, :key, :field, :organization, :base, :before, :value, :reason, :account, :author)
                        returning id
                        """)
                .param("table", type.table())
                .param("key", key)
                .param("field", field)
                .param("organization", organization)
                .param("base", base)
                .param("before", before)
                .param("value", value)
                .param("reason", reason)
                .param("account", account)
                .param("author", author)
                .query(Long.class)
                .single();
    }

    /// Shows a change in the place of the one that is shown; the number of the change makes a new Region due.
    void publish(Edit edit, String decision, String actor) {
        jdbc.sql("""
                        update edit
                        set ended_at = now()
                        where fact_table = :table and fact_key = :key and field = :field
                        and published_at is not null and ended_at is null
                        """)
                .param("table", edit.type().table())
                .param("key", edit.key())
                .param("field", edit.field())
                .update();
        jdbc.sql("update edit set published_at = now(), decision = :decision where id = :id")
                .param("id", edit.id())
                .param("decision", decision)
                .update();
        insertChange(actor, edit);
    }

    void end(Edit edit, String decision, String actor) {
        jdbc.sql("update edit set ended_at = now(), decision = :decision where id = :id and ended_at is null")
                .param("id", edit.id())
                .param("decision", decision)
                .update();
        if (edit.state() == Edit.State.PUBLISHED) {
            insertChange(actor, edit);
        }
    }

    private void insertChange(String actor, Edit edit) {
        changes.insert(actor, edit.type().table() + " " + edit.key() + " " + edit.field());
    }

    Optional<Edit> find(long id) {
        return jdbc.sql("select * from edit where id = :id")
                .param("id", id)
                .query((row, _) -> edit(row))
                .optional();
    }

    /// All changes of a fact, the newest first.
    List<Edit> of(FactType type, String key) {
        return jdbc.sql("select * from edit where fact_table = :table and fact_key = :key order by id desc")
                .param("table", type.table())
                .param("key", key)
                .query((row, _) -> edit(row))
                .list();
    }

    List<Edit> waiting() {
        return jdbc.sql("select * from edit where published_at is null and ended_at is null order by id")
                .query((row, _) -> edit(row))
                .list();
    }

    List<Edit> published() {
        return jdbc.sql("select * from edit where published_at is not null and ended_at is null order by id")
                .query((row, _) -> edit(row))
                .list();
    }

    private static Edit edit(ResultSet row) throws SQLException {
        return new Edit(
                row.getLong("id"),
                FactType.of(row.getString("fact_table")),
                row.getString("fact_key"),
                row.getString("field"),
                row.getString("organization"),
                row.getString("base"),
                row.getString("before"),
                row.getString("value"),
                row.getString("reason"),
                row.getString("author"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                instant(row, "published_at"),
                instant(row, "ended_at"),
                row.getString("decision"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
