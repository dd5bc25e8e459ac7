package throughline.agreements;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.agreements.Papers.Paper;
import throughline.people.Person;

/// The SQL of papers.
@Component
final class PaperStore {
    private final JdbcClient jdbc;

    PaperStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Whether it was kept; not when the agreement has the same file.
    boolean insert(long agreement, String title, PaperType type, byte[] content, String sha256, Person by) {
        return jdbc.sql("""
                                insert into kept_agreement_paper
                                  (agreement_id, title, type, content, bytes, sha256, account_id, author)
                                values (:agreement, :title, :type, :content, :bytes, :sha256, :account, :author)
                                on conflict do nothing
                                """)
                        .param("agreement", agreement)
                        .param("title", title)
                        .param("type", type.key())
                        .param("content", content)
                        .param("bytes", content.length)
                        .param("sha256", sha256)
                        .param("account", by.id())
                        .param("author", by.name())
                        .update()
                > 0;
    }

    List<Paper> papers(long agreement) {
        return jdbc.sql("""
                        select id, agreement_id, title, type, bytes, author, added_at
                        from kept_agreement_paper
                        where agreement_id = :agreement and removed_at is null
                        order by id
                        """)
                .param("agreement", agreement)
                .query((row, _) -> new Paper(
                        row.getLong("id"),
                        row.getLong("agreement_id"),
                        row.getString("title"),
                        PaperType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                        row.getInt("bytes"),
                        row.getString("author"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    byte[] content(long paper) {
        return jdbc.sql("select content from kept_agreement_paper where id = :id")
                .param("id", paper)
                .query((row, _) -> row.getBytes("content"))
                .single();
    }

    boolean remove(long agreement, long paper) {
        return jdbc.sql("""
                                update kept_agreement_paper set removed_at = now()
                                where id = :id and agreement_id = :agreement and removed_at is null
                                """).param("id", paper).param("agreement", agreement).update() > 0;
    }
}
