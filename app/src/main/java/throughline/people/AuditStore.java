package throughline.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of the log.
@Component
final class AuditStore {
    private final JdbcClient jdbc;

    AuditStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    void insert(String actor, String action, String subject, String organization, String detail, String origin) {
        jdbc.sql("""
                        insert into audit_event (actor, action, subject, organization, detail, origin)
                        values (:actor, :action, :subject, :organization, :detail, :origin)
                        """)
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("organization", organization)
                .param("detail", detail)
                .param("origin", origin)
                .update();
    }

    List<AuditEvent> search(String words, long before, int limit) {
        return jdbc.sql("""
                        select *
                        from audit_event
                        where id < :before
                        and position(lower(:words) in lower(
                            concat_ws(' ', actor, action, subject, organization, detail, origin))) > 0
                        order by id desc
                        limit :limit
                        """)
                .param("before", before)
                .param("words", words)
                .param("limit", limit)
                .query((row, _) -> event(row))
                .list();
    }

    /// Reads in portions, so that a log of any length fits.
    void each(Consumer<AuditEvent> target) {
        var after = 0L;
        while (true) {
            var portion = jdbc.sql("""
                            select *
                            from audit_event
                            where id > :after
                            order by id
                            limit 10000
                            """)
                    .param("after", after)
                    .query((row, _) -> event(row))
                    .list();
            if (portion.isEmpty()) {
                return;
            }
            portion.forEach(target);
            after = portion.getLast().id();
        }
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("organization"),
                row.getString("detail"),
                row.getString("origin"),
                AuditEvent.hex(row.getBytes("previous")),
                AuditEvent.hex(row.getBytes("digest")));
    }
}
