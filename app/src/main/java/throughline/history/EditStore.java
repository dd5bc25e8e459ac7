package throughline.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
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
import throughline.people.Person;

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
        lock(type.table() + " " + key);
    }

    /// @param name of what is changed
    void lock(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:fact, 61))")
                .param("fact", name)
                .query(rows -> {});
    }

    /// What the imports say of a fact, by column; empty text where they say nothing. Nothing when there is no such
    /// fact. Of an organization the first of its statements that says something counts, as in the Region.
    Optional<Map<String, String>> imported(FactType type, String key) {
        var rows = type == FactType.ORGANIZATION ? statements(key) : row(type, key);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (var row : rows) {
            row.forEach(
                    (column, value) -> values.merge(column, value, (first, next) -> first.isEmpty() ? next : first));
        }
        return Optional.of(values);
    }

    /// The same of many facts of one type, by key.
    Map<String, Map<String, String>> imported(FactType type, Collection<String> keys) {
        var found = new HashMap<String, Map<String, String>>();
        if (type == FactType.ORGANIZATION) {
            keys.forEach(key -> imported(type, key).ifPresent(values -> found.put(key, values)));
            return found;
        }
        var key = String.join(" || '|' || ", type.keys());
        jdbc.sql("select " + columns(type) + ", " + key + " as named from " + type.table() + " where " + key + """
                         = any (:keys)
                        and release_id in (select id from current_release)
                        order by release_id desc, source_row
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    found.putIfAbsent(row.getString("named"), values(type, row));
                });
        return found;
    }

    /// All changes of many facts of one type, by key, the newest first.
    Map<String, List<Edit>> of(FactType type, Collection<String> keys) {
        var found = new HashMap<String, List<Edit>>();
        jdbc.sql("select * from edit where fact_table = :table and fact_key = any (:keys) order by id desc")
                .param("table", type.table())
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("fact_key"), _ -> new ArrayList<>())
                            .add(edit(row));
                });
        return found;
    }

    private List<Map<String, String>> row(FactType type, String key) {
        return jdbc.sql("select " + columns(type) + " from " + type.table() + " where "
                        + String.join(" || '|' || ", type.keys()) + """
                         = :key
                        and release_id in (select id from current_release)
                        order by release_id desc, source_row
                        limit 1
                        """)
                .param("key", key)
                .query((row, _) -> values(type, row))
                .list();
    }

    /// All statements about an organization, under any of its references, the weightiest first.
    private List<Map<String, String>> statements(String reference) {
        return jdbc.sql("""
                        with recursive same(ref) as (
                            select cast(:reference as text)
                            union
                            select case when i.organization_ref = same.ref then i.identifier else i.organization_ref end
                            from same
                            join organization_identifier i
                                on same.ref in (i.organization_ref, i.identifier)
                                and i.release_id in (select id from current_release))
                        select\s""" + columns(FactType.ORGANIZATION) + """

                        from organization o
                        join release r on r.id = o.release_id
                        where o.ref in (select ref from same)
                        and o.release_id in (select id from current_release)
                        order by array_position(
                            array['key', 'unitid', 'cds', 'ccc', 'mis', 'assist'], split_part(o.ref, ':', 1)) nulls last,
                            r.as_of desc, o.release_id, o.source_row
                        """)
                .param("reference", reference)
                .query((row, _) -> values(FactType.ORGANIZATION, row))
                .list();
    }

    /// The columns are those of [FactType], never anything typed.
    private static String columns(FactType type) {
        return type.columns().stream()
                .map(field -> "coalesce("
                        + (field.kind() == Field.Kind.LIST
                                ? "array_to_string(" + field.column() + ", ', ')"
                                : field.column() + "::text")
                        + ", '') as " + field.column())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> values(FactType type, ResultSet row) throws SQLException {
        var values = new HashMap<String, String>();
        for (var field : type.columns()) {
            values.put(field.column(), Objects.requireNonNullElse(row.getString(field.column()), ""));
        }
        return values;
    }

    /// A change that is to be written.
    ///
    /// @param batch     what it is saved together with; 0 when it is the first
    /// @param publishOn day on which it is published, when that is later
    record Line(
            FactType type,
            String key,
            String field,
            String organization,
            String base,
            String before,
            String value,
            String reason,
            Person author,
            long batch,
            @Nullable LocalDate publishOn) {}

    long insert(Line line) {
        var id = jdbc.sql("""
                        insert into edit (fact_table, fact_key, field, organization, base, before, value, reason,
                          account_id, author, batch, publish_on)
                        values (:table, :key, :field, :organization, :base, :before, :value, :reason, :account,
                          :author, :batch, :publishOn)
                        returning id
                        """)
                .param("table", line.type().table())
                .param("key", line.key())
                .param("field", line.field())
                .param("organization", line.organization())
                .param("base", line.base())
                .param("before", line.before())
                .param("value", line.value())
                .param("reason", line.reason())
                .param("account", line.author().id())
                .param("author", line.author().name())
                .param("batch", line.batch())
                .param("publishOn", line.publishOn())
                .query(Long.class)
                .single();
        if (line.batch() == 0) {
            jdbc.sql("update edit set batch = id where id = :id")
                    .param("id", id)
                    .update();
        }
        return id;
    }

    /// Lets a change wait for its day.
    void approve(Edit edit, String actor, LocalDate day, String decision) {
        jdbc.sql("""
                        update edit
                        set approved_by = :actor, publish_on = :day, decision = :decision
                        where id = :id
                        """)
                .param("id", edit.id())
                .param("actor", actor)
                .param("day", day)
                .param("decision", decision)
                .update();
    }

    /// Takes the approval back: somebody has to look at the change again.
    void reopen(Edit edit) {
        jdbc.sql("update edit set approved_by = null where id = :id")
                .param("id", edit.id())
                .update();
    }

    /// Approved changes whose day has come.
    List<Edit> due(LocalDate today) {
        return jdbc.sql("""
                        select *
                        from edit
                        where approved_by is not null and published_at is null and ended_at is null
                        and publish_on <= :today
                        order by id
                        """).param("today", today).query((row, _) -> edit(row)).list();
    }

    /// What was saved together.
    List<Edit> batch(long batch) {
        return jdbc.sql("select * from edit where batch = :batch and batch > 0 order by id")
                .param("batch", batch)
                .query((row, _) -> edit(row))
                .list();
    }

    /// The change that was shown until another one took its place.
    Optional<Edit> shownBefore(Edit edit) {
        return jdbc.sql("""
                        select *
                        from edit
                        where fact_table = :table and fact_key = :key and field = :field
                        and published_at is not null and ended_at = :at and id <> :id
                        """)
                .param("table", edit.type().table())
                .param("key", edit.key())
                .param("field", edit.field())
                .param("id", edit.id())
                .param(
                        "at",
                        edit.publishedAt() == null ? null : edit.publishedAt().atOffset(ZoneOffset.UTC))
                .query((row, _) -> edit(row))
                .optional();
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
        return jdbc.sql(
                        "select * from edit where published_at is null and ended_at is null and approved_by is null order by id")
                .query((row, _) -> edit(row))
                .list();
    }

    /// Published changes that take facts of organizations out of the catalog, the latest first.
    List<Edit> retired(Collection<String> organizations) {
        return jdbc.sql("""
                        select *
                        from edit
                        where published_at is not null and ended_at is null
                        and field = :presence and value = 'retired' and organization = any (:organizations)
                        order by id desc
                        """)
                .param("presence", FactType.PRESENCE.column())
                .param("organizations", organizations.toArray(String[]::new))
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
                row.getString("decision"),
                row.getLong("batch"),
                row.getString("approved_by"),
                row.getObject("publish_on", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
