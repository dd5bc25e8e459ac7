package throughline.findings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.findings.Dismissals.Dismissal;
import throughline.findings.Dismissals.Finding;
import throughline.people.Person;

/// The SQL of dismissed findings and of their counts.
@Component
final class FindingStore {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    FindingStore(DataSource dataSource, TransactionOperations transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = transactions;
    }

    boolean dismiss(Finding finding, String reason, Person by) {
        return jdbc.sql("""
                        insert into finding_dismissal (rule, organization, page, reason, account_id, author)
                        values (:rule, :organization, :page, :reason, :account, :author)
                        on conflict (rule, organization, page) where ended_at is null do nothing
                        """)
                        .param("rule", finding.rule())
                        .param("organization", finding.organization())
                        .param("page", finding.page())
                        .param("reason", reason)
                        .param("account", by.id())
                        .param("author", by.name())
                        .update()
                > 0;
    }

    boolean restore(Finding finding) {
        return jdbc.sql("""
                        update finding_dismissal
                        set ended_at = now()
                        where rule = :rule and organization = :organization and page = :page and ended_at is null
                        """)
                        .param("rule", finding.rule())
                        .param("organization", finding.organization())
                        .param("page", finding.page())
                        .update()
                > 0;
    }

    List<Dismissal> dismissals() {
        return jdbc.sql("select * from finding_dismissal where ended_at is null order by id desc")
                .query((row, _) -> new Dismissal(
                        new Finding(row.getString("rule"), row.getString("organization"), row.getString("page")),
                        row.getString("reason"),
                        row.getString("author"),
                        row.getObject("dismissed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void keep(LocalDate day, String version, List<Trends.Count> counts) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('finding_count', 0))")
                    .query(rows -> {});
            jdbc.sql("delete from finding_count where day = :day")
                    .param("day", day)
                    .update();
            jdbc.sql("""
                            insert into finding_count (day, organization, rule, findings, region_version)
                            select :day, organization, rule, findings, :version
                            from unnest(:organizations, :rules, :findings) as one (organization, rule, findings)
                            """)
                    .param("day", day)
                    .param("version", version)
                    .param(
                            "organizations",
                            counts.stream().map(Trends.Count::organization).toArray(String[]::new))
                    .param("rules", counts.stream().map(Trends.Count::rule).toArray(String[]::new))
                    .param(
                            "findings",
                            counts.stream().map(Trends.Count::findings).toArray(Integer[]::new))
                    .update();
        });
    }

    List<Trends.Day> days(Collection<String> organizations, int days) {
        var byDay = new LinkedHashMap<LocalDate, Map<String, Integer>>();
        jdbc.sql("""
                        select day, rule, sum(findings) as findings
                        from finding_count
                        where day in (select distinct day from finding_count order by day desc limit :days)
                        and (:all or organization = any (:organizations))
                        group by day, rule
                        order by day desc, rule
                        """)
                .param("days", days)
                .param("all", organizations.isEmpty())
                .param("organizations", organizations.toArray(String[]::new))
                .query(row -> {
                    byDay.computeIfAbsent(row.getObject("day", LocalDate.class), _ -> new TreeMap<>())
                            .put(row.getString("rule"), row.getInt("findings"));
                });
        return byDay.entrySet().stream()
                .map(entry -> new Trends.Day(entry.getKey(), entry.getValue()))
                .toList();
    }
}
