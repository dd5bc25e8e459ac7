package throughline.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of decisions about recommendations; read also by whoever builds a Region.
public final class DecisionStore {
    private final JdbcClient jdbc;

    public DecisionStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    void insert(
            Decision.Subject subject, Decision.State state, String owner, String reason, long account, String author) {
        jdbc.sql("""
                        insert into recommendation_decision (area, kind, soc, state, owner, reason, account_id, author)
                        values (:area, :kind, :soc, :state, :owner, :reason, :account, :author)
                        """)
                .param("area", subject.area())
                .param("kind", subject.kind())
                .param("soc", subject.soc())
                .param("state", state.key())
                .param("owner", owner)
                .param("reason", reason)
                .param("account", account)
                .param("author", author)
                .update();
    }

    /// The decision that counts about each recommendation, by area, kind and code.
    ///
    /// @param day only decisions until the end of this day; null for all
    public List<Decision> present(@Nullable LocalDate day) {
        return jdbc.sql("""
                        select distinct on (area, kind, soc) *
                        from recommendation_decision
                        where cast(:day as date) is null or decided_at::date <= cast(:day as date)
                        order by area, kind, soc, id desc
                        """).param("day", day).query((row, _) -> decision(row)).list();
    }

    /// All decisions about a recommendation, the newest first.
    List<Decision> of(Decision.Subject subject) {
        return jdbc.sql("""
                        select * from recommendation_decision
                        where area = :area and kind = :kind and soc = :soc
                        order by id desc
                        """)
                .param("area", subject.area())
                .param("kind", subject.kind())
                .param("soc", subject.soc())
                .query((row, _) -> decision(row))
                .list();
    }

    /// Decisions with a higher number, in their order.
    List<Decision> after(long id) {
        return jdbc.sql("select * from recommendation_decision where id > :id order by id")
                .param("id", id)
                .query((row, _) -> decision(row))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong("id"),
                new Decision.Subject(row.getString("area"), row.getString("kind"), row.getString("soc")),
                Decision.State.find(row.getString("state")).orElseThrow(),
                row.getString("owner"),
                row.getString("reason"),
                row.getString("author"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
