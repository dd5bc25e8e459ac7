package throughline.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the published changes for whoever builds a Region.
public final class OverlayStore {
    private final JdbcClient jdbc;

    public OverlayStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// What is published now.
    public Overlay read() {
        return read(null);
    }

    /// What was published at the end of a day.
    public Overlay readAsOf(LocalDate day) {
        return read(day);
    }

    private Overlay read(@Nullable LocalDate day) {
        var values = new HashMap<String, Map<String, Map<String, String>>>();
        var owners = new HashMap<String, Map<String, String>>();
        jdbc.sql("""
                        select fact_table, fact_key, field, value, organization
                        from edit
                        where published_at is not null
                        and case
                            when cast(:day as date) is null then ended_at is null
                            else published_at::date <= cast(:day as date)
                                and (ended_at is null or ended_at::date > cast(:day as date))
                        end
                        order by id
                        """).param("day", day).query(row -> {
            values.computeIfAbsent(row.getString("fact_table"), _ -> new HashMap<>())
                    .computeIfAbsent(row.getString("fact_key"), _ -> new HashMap<>())
                    .put(row.getString("field"), row.getString("value"));
            if (row.getString("field").equals(FactType.PRESENCE.column())) {
                owners.computeIfAbsent(row.getString("fact_table"), _ -> new HashMap<>())
                        .put(row.getString("fact_key"), row.getString("organization"));
            }
        });
        return new Overlay(values, owners, confirmed(day));
    }

    /// Of an earlier day only what was confirmed last before it is known.
    private Map<String, Map<String, LocalDate>> confirmed(@Nullable LocalDate day) {
        var confirmed = new HashMap<String, Map<String, LocalDate>>();
        jdbc.sql("""
                        select fact_table, fact_key, confirmed_at::date as day
                        from confirmation
                        where cast(:day as date) is null or confirmed_at::date <= cast(:day as date)
                        """).param("day", day).query(row -> {
            confirmed
                    .computeIfAbsent(row.getString("fact_table"), _ -> new HashMap<>())
                    .put(row.getString("fact_key"), row.getObject("day", LocalDate.class));
        });
        return confirmed;
    }
}
