package throughline.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.agreements.Agreements.Event;
import throughline.agreements.Agreements.Signature;
import throughline.agreements.Agreements.Version;
import throughline.people.Person;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The SQL of agreements.
@Component
final class AgreementStore {
    private static final String AGREEMENT = """
            select a.*, exists (
                select from kept_agreement next where next.renews = a.id and next.stage = 'signed') as followed
            from kept_agreement a
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, KeptAgreement.Seen>> SEEN = new TypeReference<>() {};

    private final JdbcClient jdbc;

    AgreementStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Inserts a draft; nothing when the same form was sent before.
    Optional<Long> insert(UUID token, Terms terms, @Nullable Long renews) {
        return jdbc.sql("""
                        insert into kept_agreement (token, stage, version, terms, renews)
                        values (:token, 'draft', 1, cast(:terms as jsonb), :renews)
                        on conflict (token) do nothing
                        returning id
                        """)
                .param("token", token)
                .param("terms", JSON.writeValueAsString(terms))
                .param("renews", renews)
                .query(Long.class)
                .optional();
    }

    Optional<Long> findByToken(UUID token) {
        return jdbc.sql("select id from kept_agreement where token = :token")
                .param("token", token)
                .query(Long.class)
                .optional();
    }

    void insertVersion(long id, int version, Terms terms, Person person) {
        jdbc.sql("""
                        insert into kept_agreement_version (agreement_id, version, terms, account_id, author)
                        values (:id, :version, cast(:terms as jsonb), :account, :author)
                        """)
                .param("id", id)
                .param("version", version)
                .param("terms", JSON.writeValueAsString(terms))
                .param("account", person.id())
                .param("author", person.name())
                .update();
    }

    boolean takeLetter(long id, long account, String about) {
        return jdbc.sql("""
                                insert into agreement_letter (agreement_id, account_id, about)
                                values (:id, :account, :about)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("account", account)
                        .param("about", about)
                        .update()
                > 0;
    }

    void update(long id, int version, Terms terms) {
        jdbc.sql("update kept_agreement set version = :version, terms = cast(:terms as jsonb) where id = :id")
                .param("id", id)
                .param("version", version)
                .param("terms", JSON.writeValueAsString(terms))
                .update();
    }

    /// The row, held until the end of the transaction.
    KeptAgreement lock(long id) {
        jdbc.sql("select id from kept_agreement where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    Optional<KeptAgreement> find(long id) {
        return jdbc.sql(AGREEMENT + "where a.id = :id")
                .param("id", id)
                .query((row, _) -> agreement(row))
                .optional();
    }

    List<KeptAgreement> all() {
        return jdbc.sql(AGREEMENT + "order by a.id")
                .query((row, _) -> agreement(row))
                .list();
    }

    List<KeptAgreement> signed() {
        return jdbc.sql(AGREEMENT + "where a.stage = 'signed' order by a.id")
                .query((row, _) -> agreement(row))
                .list();
    }

    List<KeptAgreement> signedBy(LocalDate day) {
        return jdbc.sql(AGREEMENT + "where a.stage = 'signed' and a.signed_at::date <= :day order by a.id")
                .param("day", day)
                .query((row, _) -> agreement(row))
                .list();
    }

    void move(long id, KeptAgreement.Stage stage) {
        jdbc.sql("update kept_agreement set stage = :stage where id = :id")
                .param("id", id)
                .param("stage", stage.name().toLowerCase(Locale.ROOT))
                .update();
    }

    void complete(long id, Map<String, KeptAgreement.Seen> seen) {
        jdbc.sql("""
                        update kept_agreement
                        set stage = 'signed', signed_at = now(), seen = cast(:seen as jsonb)
                        where id = :id
                        """)
                .param("id", id)
                .param("seen", JSON.writeValueAsString(seen))
                .update();
    }

    void see(long id, Map<String, KeptAgreement.Seen> seen) {
        jdbc.sql("update kept_agreement set seen = cast(:seen as jsonb) where id = :id")
                .param("id", id)
                .param("seen", JSON.writeValueAsString(seen))
                .update();
    }

    void end(long id, LocalDate day) {
        jdbc.sql("update kept_agreement set ended_on = :day, ended_at = now() where id = :id")
                .param("id", id)
                .param("day", day)
                .update();
    }

    void sign(long id, int version, String party, Person person, String title) {
        jdbc.sql("""
                        insert into kept_agreement_signature (agreement_id, version, party, account_id, name, title)
                        values (:id, :version, :party, :account, :name, :title)
                        """)
                .param("id", id)
                .param("version", version)
                .param("party", party)
                .param("account", person.id())
                .param("name", person.name())
                .param("title", title)
                .update();
    }

    List<Signature> signatures(long id) {
        return jdbc.sql("select * from kept_agreement_signature where agreement_id = :id order by signed_at, party")
                .param("id", id)
                .query((row, _) -> new Signature(
                        row.getInt("version"),
                        row.getString("party"),
                        row.getString("name"),
                        row.getString("title"),
                        instant(row, "signed_at")))
                .list();
    }

    List<Version> versions(long id) {
        return jdbc.sql("select * from kept_agreement_version where agreement_id = :id order by version desc")
                .param("id", id)
                .query((row, _) -> new Version(
                        row.getInt("version"),
                        JSON.readValue(row.getString("terms"), Terms.class),
                        row.getString("author"),
                        instant(row, "written_at")))
                .list();
    }

    void note(long id, String what, String comment, String author) {
        jdbc.sql("""
                        insert into kept_agreement_event (agreement_id, what, comment, author)
                        values (:id, :what, :comment, :author)
                        """)
                .param("id", id)
                .param("what", what)
                .param("comment", comment)
                .param("author", author)
                .update();
    }

    List<Event> events(long id) {
        return jdbc.sql("select * from kept_agreement_event where agreement_id = :id order by id desc")
                .param("id", id)
                .query((row, _) -> new Event(
                        row.getString("what"), row.getString("comment"), row.getString("author"), instant(row, "at")))
                .list();
    }

    void count(long id, ClaimFigure.Count count) {
        jdbc.sql("""
                        insert into kept_agreement_count (agreement_id, school_year, eligible, claimed, author)
                        values (:id, :year, :eligible, :claimed, :author)
                        on conflict (agreement_id, school_year) do update
                        set eligible = :eligible, claimed = :claimed, author = :author, entered_at = now()
                        """)
                .param("id", id)
                .param("year", count.schoolYear())
                .param("eligible", count.eligible())
                .param("claimed", count.claimed())
                .param("author", count.author())
                .update();
    }

    List<ClaimFigure.Count> counts(long id) {
        return jdbc.sql("""
                        select school_year, eligible, claimed, author
                        from kept_agreement_count
                        where agreement_id = :id
                        order by school_year desc
                        """)
                .param("id", id)
                .query((row, _) -> new ClaimFigure.Count(
                        row.getString("school_year"),
                        row.getInt("eligible"),
                        row.getInt("claimed"),
                        row.getString("author")))
                .list();
    }

    private static KeptAgreement agreement(ResultSet row) throws SQLException {
        var signed = row.getObject("signed_at", OffsetDateTime.class);
        return new KeptAgreement(
                row.getLong("id"),
                KeptAgreement.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getInt("version"),
                JSON.readValue(row.getString("terms"), Terms.class),
                JSON.readValue(row.getString("seen"), SEEN),
                row.getLong("renews"),
                row.getBoolean("followed"),
                signed == null ? null : signed.toInstant(),
                row.getObject("ended_on", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
