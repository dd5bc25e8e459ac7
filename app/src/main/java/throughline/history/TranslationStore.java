package throughline.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of reviewed translations.
@Component
final class TranslationStore {
    private final JdbcClient jdbc;

    TranslationStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// What somebody looked at, by key of the fact and field.
    Map<String, Map<String, Translations.Review>> of(FactType type, Collection<String> keys) {
        var reviews = new HashMap<String, Map<String, Translations.Review>>();
        jdbc.sql("""
                        select fact_key, field, english, spanish
                        from translation_review
                        where fact_table = :table and fact_key = any (:keys)
                        """)
                .param("table", type.table())
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    reviews.computeIfAbsent(row.getString("fact_key"), _ -> new HashMap<>())
                            .put(
                                    row.getString("field"),
                                    new Translations.Review(row.getString("english"), row.getString("spanish")));
                });
        return reviews;
    }

    /// What somebody looked at of one field, by key of the fact.
    Map<String, Translations.Review> of(FactType type, String field) {
        var reviews = new HashMap<String, Translations.Review>();
        jdbc.sql("""
                        select fact_key, english, spanish
                        from translation_review
                        where fact_table = :table and field = :field
                        """).param("table", type.table()).param("field", field).query(row -> {
            reviews.put(
                    row.getString("fact_key"),
                    new Translations.Review(row.getString("english"), row.getString("spanish")));
        });
        return reviews;
    }

    void put(FactType type, String key, Field field, Translations.Review review, String actor) {
        jdbc.sql("""
                        insert into translation_review (fact_table, fact_key, field, english, spanish, actor)
                        values (:table, :key, :field, :english, :spanish, :actor)
                        on conflict (fact_table, fact_key, field) do update
                        set english = excluded.english, spanish = excluded.spanish, actor = excluded.actor,
                            reviewed_at = now()
                        """)
                .param("table", type.table())
                .param("key", key)
                .param("field", field.column())
                .param("english", review.english())
                .param("spanish", review.spanish())
                .param("actor", actor)
                .update();
    }
}
