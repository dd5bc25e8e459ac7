package throughline.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of drafts.
@Component
final class DraftStore {
    private final JdbcClient jdbc;

    DraftStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    Instant put(long account, FactType type, String key, Map<String, String> fields) {
        var entries = List.copyOf(fields.entrySet());
        return jdbc.sql("""
                        insert into edit_draft (account_id, fact_table, fact_key, names, texts)
                        values (:account, :table, :key, :names, :texts)
                        on conflict (account_id, fact_table, fact_key) do update
                        set names = excluded.names, texts = excluded.texts, saved_at = now()
                        returning saved_at
                        """)
                .param("account", account)
                .param("table", type.table())
                .param("key", key)
                .param("names", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("texts", entries.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    Optional<Drafts.Kept> find(long account, FactType type, String key) {
        return jdbc.sql("""
                        select *
                        from edit_draft
                        where account_id = :account and fact_table = :table and fact_key = :key
                        """)
                .param("account", account)
                .param("table", type.table())
                .param("key", key)
                .query((row, _) -> draft(row))
                .optional();
    }

    List<Drafts.Kept> listOf(long account) {
        return jdbc.sql("""
                        select *
                        from edit_draft
                        where account_id = :account
                        order by saved_at desc, fact_table, fact_key
                        """)
                .param("account", account)
                .query((row, _) -> draft(row))
                .list();
    }

    void delete(long account, FactType type, String key) {
        jdbc.sql("delete from edit_draft where account_id = :account and fact_table = :table and fact_key = :key")
                .param("account", account)
                .param("table", type.table())
                .param("key", key)
                .update();
    }

    boolean move(long from, long to, FactType type, String key) {
        return jdbc.sql("""
                                update edit_draft d
                                set account_id = :to
                                where account_id = :from and fact_table = :table and fact_key = :key
                                and not exists (
                                    select
                                    from edit_draft own
                                    where own.account_id = :to
                                    and own.fact_table = d.fact_table and own.fact_key = d.fact_key)
                                """)
                        .param("from", from)
                        .param("to", to)
                        .param("table", type.table())
                        .param("key", key)
                        .update()
                > 0;
    }

    private static Drafts.Kept draft(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("names").getArray();
        var texts = (String[]) row.getArray("texts").getArray();
        var fields = new HashMap<String, String>();
        for (var i = 0; i < names.length; i++) {
            fields.put(names[i], texts[i]);
        }
        return new Drafts.Kept(
                FactType.of(row.getString("fact_table")),
                row.getString("fact_key"),
                fields,
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
