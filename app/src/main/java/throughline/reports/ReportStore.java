package throughline.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of reports.
@Component
final class ReportStore {
    private final JdbcClient jdbc;

    ReportStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    byte[] secret() {
        return jdbc.sql("select secret from report_key").query(byte[].class).single();
    }

    /// @return whether it is new; a form that comes twice is kept once
    boolean insert(byte[] receipt, String page, String organization, String words, String contact, String language) {
        return jdbc.sql("""
                                insert into report (receipt, page, organization, words, contact, language)
                                values (:receipt, :page, :organization, :words, :contact, :language)
                                on conflict (receipt) do nothing
                                """)
                        .param("receipt", receipt)
                        .param("page", page)
                        .param("organization", organization)
                        .param("words", words)
                        .param("contact", contact)
                        .param("language", language)
                        .update()
                > 0;
    }

    Optional<Report> find(long id) {
        return jdbc.sql("select * from report where id = :id")
                .param("id", id)
                .query((row, _) -> report(row))
                .optional();
    }

    Optional<Report> find(byte[] receipt) {
        return jdbc.sql("select * from report where receipt = :receipt")
                .param("receipt", receipt)
                .query((row, _) -> report(row))
                .optional();
    }

    List<Report> open() {
        return jdbc.sql("select * from report where answered_at is null order by id")
                .query((row, _) -> report(row))
                .list();
    }

    List<Report> answered(int limit) {
        return jdbc.sql("""
                        select *
                        from report
                        where answered_at is not null
                        order by answered_at desc, id desc
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> report(row))
                .list();
    }

    boolean answer(long id, String answer, Report.Outcome outcome, String actor) {
        return jdbc.sql("""
                                update report
                                set answer = :answer, outcome = :outcome, answered_by = :actor, answered_at = now(),
                                    contact = ''
                                where id = :id and answered_at is null
                                """)
                        .param("id", id)
                        .param("answer", answer)
                        .param("outcome", outcome.key())
                        .param("actor", actor)
                        .update()
                > 0;
    }

    Reports.Count count() {
        return jdbc.sql("""
                        select count(*) filter (where outcome is null) as open,
                            count(*) filter (where outcome = 'mended') as mended,
                            count(*) filter (where outcome = 'kept') as kept
                        from report
                        where written_at > now() - interval '1 year'
                        """)
                .query((row, _) -> new Reports.Count(row.getInt("open"), row.getInt("mended"), row.getInt("kept")))
                .single();
    }

    private static Report report(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Report(
                row.getLong("id"),
                row.getString("page"),
                row.getString("organization"),
                row.getString("words"),
                row.getString("contact"),
                row.getString("language"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                outcome == null ? null : Report.Outcome.find(outcome).orElse(null),
                answered == null ? null : answered.toInstant());
    }
}
