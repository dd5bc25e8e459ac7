package throughline.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.imports.Release.State;

/// All SQL about releases, their issues and the history of changes.
final class ReleaseStore {
    /// Names the lock that one import, or undo, of an installation holds at a time.
    private static final long LOCK = 0x7468726f756768L;

    /// Held from the number of a change until its commit, by imports and by people's changes.
    private static final long CHANGES = 7316482605118L;

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes the lock until the end of the transaction, unless another holds it.
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Waits for the lock and takes it until the end of the transaction.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> true)
                .single();
    }

    long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('release', 'id'))")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    Optional<Release> findActive(String kind, Edition edition) {
        return jdbc.sql("""
                        select *
                        from release
                        where kind = :kind and part = :part and vintage = :vintage and state = 'active'
                        """)
                .param("kind", kind)
                .param("part", edition.part())
                .param("vintage", edition.vintage())
                .query(ReleaseStore::release)
                .optional();
    }

    /// Whether this content was ever imported as this kind, even if it does not count any more.
    boolean hasContent(String kind, String sha256) {
        return jdbc.sql("select exists (select from release where kind = :kind and sha256 = :sha256)")
                .param("kind", kind)
                .param("sha256", sha256)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    Optional<Release> findRelease(long id) {
        return jdbc.sql("select * from release where id = :id")
                .param("id", id)
                .query(ReleaseStore::release)
                .optional();
    }

    List<Release> listReleases() {
        return jdbc.sql("select * from release order by id")
                .query(ReleaseStore::release)
                .list();
    }

    void insert(long id, ReleaseHeader header, RowCounts rows, Optional<Long> replaces, String actor) {
        jdbc.sql("""
                        insert into release (id, kind, part, vintage, as_of, title, publisher, license, attribution, url,
                            owner, confirmed_on, synthetic, file_name, sha256, file_bytes,
                            rows_in, rows_used, rows_explained, state, replaces, imported_by)
                        overriding system value
                        values (:id, :kind, :part, :vintage, :asOf, :title, :publisher, :license, :attribution, :url,
                            :owner, :confirmedOn, :synthetic, :fileName, :sha256, :fileBytes,
                            :rowsIn, :rowsUsed, :rowsExplained, 'active', :replaces, :actor)
                        """)
                .param("id", id)
                .param("kind", header.kind())
                .param("part", header.edition().part())
                .param("vintage", header.edition().vintage())
                .param("asOf", header.edition().asOf())
                .param("title", header.source().title())
                .param("publisher", header.source().publisher())
                .param("license", header.source().license())
                .param("attribution", header.source().attribution())
                .param("url", header.source().url())
                .param("owner", header.source().publisher())
                .param("confirmedOn", header.edition().asOf())
                .param("synthetic", header.synthetic())
                .param("fileName", header.fileName())
                .param("sha256", header.sha256())
                .param("fileBytes", header.fileBytes())
                .param("rowsIn", rows.in())
                .param("rowsUsed", rows.used())
                .param("rowsExplained", rows.explainedRows())
                .param("replaces", replaces.orElse(null))
                .param("actor", actor)
                .update();
    }

    void insertIssues(long id, Issues issues) {
        for (var issue : issues.first()) {
            jdbc.sql("""
                            insert into release_issue (release_id, code, severity, source_row, source_column, value, message)
                            values (:id, :code, :severity, :row, :column, :value, :message)
                            """)
                    .param("id", id)
                    .param("code", issue.code())
                    .param("severity", issue.severity().name())
                    .param("row", issue.row())
                    .param("column", issue.column())
                    .param("value", issue.value())
                    .param("message", issue.message())
                    .update();
        }
        for (var count : issues.counts()) {
            jdbc.sql("""
                            insert into release_issue_count (release_id, code, severity, rows, message)
                            values (:id, :code, :severity, :rows, :message)
                            """)
                    .param("id", id)
                    .param("code", count.code())
                    .param("severity", count.severity().name())
                    .param("rows", count.rows())
                    .param("message", count.message())
                    .update();
        }
    }

    void setState(long id, State state) {
        jdbc.sql("update release set state = :state where id = :id")
                .param("state", state.column())
                .param("id", id)
                .update();
    }

    void insertChange(String actor, String action, long release, String detail) {
        // Numbers of changes appear in their order: who reads the last one has missed none before it.
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", CHANGES).query(_ -> {});
        jdbc.sql("""
                        insert into change (actor, action, release_id, detail)
                        values (:actor, :action, :release, :detail)
                        """)
                .param("actor", actor)
                .param("action", action)
                .param("release", release)
                .param("detail", detail)
                .update();
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        return new Release(
                row.getLong("id"),
                row.getString("kind"),
                new Edition(row.getString("part"), row.getString("vintage"), row.getObject("as_of", LocalDate.class)),
                new SourceInfo(
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getString("license"),
                        row.getString("attribution"),
                        row.getString("url")),
                row.getString("owner"),
                Optional.ofNullable(row.getObject("confirmed_on", LocalDate.class)),
                row.getBoolean("synthetic"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("file_bytes"),
                row.getLong("rows_in"),
                row.getLong("rows_used"),
                row.getLong("rows_explained"),
                State.parse(row.getString("state")),
                Optional.ofNullable(row.getObject("replaces", Long.class)),
                row.getString("imported_by"),
                row.getObject("imported_at", OffsetDateTime.class));
    }
}
