package throughline.bulletins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.gaps.GapEdition;
import throughline.web.Language;

/// The SQL of bulletins.
@Component
final class BulletinStore {
    private final JdbcClient jdbc;

    BulletinStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    long insert(GapEdition edition, LocalDate madeOn, String by) {
        var id = jdbc.sql("""
                        insert into bulletin (published_by, made_on, region_version, area, scope_en, scope_es, jobs)
                        values (:by, :madeOn, :region, :area, :scope, :scopeEs, :jobs)
                        returning id
                        """)
                .param("by", by)
                .param("madeOn", madeOn)
                .param("region", edition.region())
                .param("area", edition.area())
                .param("scope", edition.scopes().getOrDefault(Language.EN, ""))
                .param("scopeEs", edition.scopes().getOrDefault(Language.ES, ""))
                .param("jobs", edition.jobs())
                .query(Long.class)
                .single();
        edition.files()
                .forEach((name, content) -> jdbc.sql(
                                "insert into bulletin_file (bulletin_id, name, content) values (:id, :name, :content)")
                        .param("id", id)
                        .param("name", name)
                        .param("content", content)
                        .update());
        return id;
    }

    List<Bulletin> list() {
        return jdbc.sql("select * from bulletin where withdrawn_at is null order by id desc")
                .query((row, _) -> bulletin(row))
                .list();
    }

    Optional<Bulletin> find(long id) {
        return jdbc.sql("select * from bulletin where id = :id")
                .param("id", id)
                .query((row, _) -> bulletin(row))
                .optional();
    }

    Optional<byte[]> file(long id, String name) {
        return jdbc.sql("""
                        select f.content
                        from bulletin_file f
                        join bulletin b on b.id = f.bulletin_id
                        where f.bulletin_id = :id and f.name = :name and b.withdrawn_at is null
                        """)
                .param("id", id)
                .param("name", name)
                .query(byte[].class)
                .optional();
    }

    boolean withdraw(long id) {
        return jdbc.sql("update bulletin set withdrawn_at = now() where id = :id and withdrawn_at is null")
                        .param("id", id)
                        .update()
                > 0;
    }

    /// The next bulletin that nobody was told of, held for the transaction; another server passes it over.
    Optional<Bulletin> takeUntold() {
        return jdbc.sql("""
                        select *
                        from bulletin
                        where told_at is null and withdrawn_at is null
                        order by id
                        limit 1
                        for update skip locked
                        """).query((row, _) -> bulletin(row)).optional();
    }

    void told(long id) {
        jdbc.sql("update bulletin set told_at = now() where id = :id")
                .param("id", id)
                .update();
    }

    private static Bulletin bulletin(ResultSet row) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Bulletin(
                row.getLong("id"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_on", LocalDate.class),
                row.getString("region_version"),
                row.getString("area"),
                row.getString("scope_en"),
                row.getString("scope_es"),
                row.getInt("jobs"),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
