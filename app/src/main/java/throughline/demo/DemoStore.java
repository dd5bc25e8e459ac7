package throughline.demo;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Settings that say which demonstration a database holds.
final class DemoStore {
    private final JdbcClient jdbc;

    DemoStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    Optional<String> findSetting(String key) {
        return jdbc.sql("select value from setting where key = :key")
                .param("key", key)
                .query((row, _) -> row.getString("value"))
                .optional();
    }

    /// Whether somebody has imported files of a real region here.
    boolean holdsRealFacts(String ownActor) {
        return jdbc.sql("""
                        select exists (
                            select from release
                            where not synthetic and state = 'active' and imported_by <> :own
                        ) as found
                        """)
                .param("own", ownActor)
                .query((row, _) -> row.getBoolean("found"))
                .single();
    }

    /// Keeps settings, and notes the change so that the Region is built anew.
    void putSettings(Map<String, String> settings, String actor) {
        settings.forEach((key, value) ->
                jdbc.sql("""
                        insert into setting (key, value)
                        values (:key, :value)
                        on conflict (key) do update set value = excluded.value
                        """).param("key", key).param("value", value).update());
        jdbc.sql("insert into change (actor, action, detail) values (:actor, 'setting', :detail)")
                .param("actor", actor)
                .param("detail", String.join(", ", settings.keySet()))
                .update();
    }
}
