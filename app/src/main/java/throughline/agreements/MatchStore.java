package throughline.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.agreements.Workshops.CourseAt;
import throughline.agreements.Workshops.Note;
import throughline.agreements.Workshops.Workshop;
import throughline.people.Person;

/// The SQL of decisions about matches and of workshops.
@Component
final class MatchStore {
    private final JdbcClient jdbc;

    MatchStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    void decide(
            CourseAt sending,
            CourseAt receiving,
            boolean accepted,
            String reason,
            @Nullable Long agreement,
            Person by) {
        jdbc.sql("""
                        insert into match_decision (sending, sending_code, receiving, receiving_code, accepted, reason,
                          agreement_id, account_id, author)
                        values (:sending, :sendingCode, :receiving, :receivingCode, :accepted, :reason, :agreement,
                          :account, :author)
                        """)
                .param("sending", sending.organization())
                .param("sendingCode", sending.code())
                .param("receiving", receiving.organization())
                .param("receivingCode", receiving.code())
                .param("accepted", accepted)
                .param("reason", reason)
                .param("agreement", agreement)
                .param("account", by.id())
                .param("author", by.name())
                .update();
    }

    /// The newest first.
    List<Matches.Decision> decisions(CourseAt receiving) {
        return jdbc.sql("""
                        select *
                        from match_decision
                        where receiving = :organization and receiving_code = :code
                        order by id desc
                        """)
                .param("organization", receiving.organization())
                .param("code", receiving.code())
                .query((row, _) -> new Matches.Decision(
                        new CourseAt(row.getString("sending"), row.getString("sending_code")),
                        row.getBoolean("accepted"),
                        row.getString("reason"),
                        row.getLong("agreement_id"),
                        row.getString("author"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    long begin(UUID token, CourseAt first, CourseAt second, Person by) {
        jdbc.sql("""
                        insert into workshop (token, first_organization, first_code, second_organization, second_code,
                          account_id, author)
                        values (:token, :firstOrganization, :firstCode, :secondOrganization, :secondCode, :account,
                          :author)
                        on conflict (token) do nothing
                        """)
                .param("token", token)
                .param("firstOrganization", first.organization())
                .param("firstCode", first.code())
                .param("secondOrganization", second.organization())
                .param("secondCode", second.code())
                .param("account", by.id())
                .param("author", by.name())
                .update();
        return jdbc.sql("select id from workshop where token = :token")
                .param("token", token)
                .query(Long.class)
                .single();
    }

    Optional<Workshop> find(long id) {
        return jdbc.sql("select * from workshop where id = :id")
                .param("id", id)
                .query((row, _) -> workshop(row))
                .optional();
    }

    /// The newest first.
    List<Workshop> workshops() {
        return jdbc.sql("select * from workshop order by id desc")
                .query((row, _) -> workshop(row))
                .list();
    }

    /// Whether it was written; not when the same form was sent before.
    boolean write(long workshop, UUID token, String kind, String text, String author) {
        return jdbc.sql("""
                        insert into workshop_note (workshop_id, token, kind, text, author)
                        values (:workshop, :token, :kind, :text, :author)
                        on conflict (token) do nothing
                        """)
                        .param("workshop", workshop)
                        .param("token", token)
                        .param("kind", kind)
                        .param("text", text)
                        .param("author", author)
                        .update()
                > 0;
    }

    List<Note> notes(long workshop) {
        return jdbc.sql("select * from workshop_note where workshop_id = :id order by id")
                .param("id", workshop)
                .query((row, _) -> new Note(
                        row.getString("kind"),
                        row.getString("text"),
                        row.getString("author"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Workshop workshop(ResultSet row) throws SQLException {
        return new Workshop(
                row.getLong("id"),
                new CourseAt(row.getString("first_organization"), row.getString("first_code")),
                new CourseAt(row.getString("second_organization"), row.getString("second_code")),
                row.getString("author"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant());
    }
}
