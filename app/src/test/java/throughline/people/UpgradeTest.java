package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.history.OverlayStore;
import throughline.people.AuditLog.By;
import throughline.platform.Database;
import throughline.platform.Home;
import throughline.platform.Progress;
import throughline.platform.TestDatabase;

/// A database of the release before, with people and their work in it, opened by this one.
@Tag("database")
class UpgradeTest {
    /// The last migration of the release before.
    private static final String BEFORE = "2026.11.27.70";

    @Test
    void peopleAndTheirWorkComeAlong(@TempDir Path folder) throws Exception {
        try (var database = TestDatabase.createEmpty()) {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .target(BEFORE)
                    .load()
                    .migrate();
            database.jdbc().sql("""
                            insert into account (email, name, created_by) values ('ana@example.org', 'Ana', 'test');
                            insert into membership (account_id, role, organization, granted_by)
                            values (1, 'coordinator', 'key:school', 'test');
                            insert into edit (fact_table, fact_key, field, organization, base, before, value, reason,
                              account_id, author, published_at)
                            values ('course', 'c1', 'title', 'key:school', 'Old', 'Old', 'New', '', 1, 'Ana', now());
                            insert into edit (fact_table, fact_key, field, organization, base, before, value, reason,
                              account_id, author)
                            values ('course', 'c1', 'description', 'key:school', '', '', 'Waits', '', 1, 'Ana');
                            insert into audit_event (actor, action) values ('account 1', 'change published');
                            """).update();
            Database.open(new Home(folder), database.settings(), Progress.silent())
                    .close();
            var overlay = new OverlayStore(database.dataSource()).read();
            assertThat(overlay.of("course").get("c1")).containsOnly(Map.entry("title", "New"));
            var people = new PeopleFixture(database);
            var ana = people.accounts.find("ana@example.org").orElseThrow();
            assertThat(people.accounts.membershipsOf(ana))
                    .containsExactly(new Membership(Role.COORDINATOR, "key:school"));
            people.accounts.revoke(By.COMMAND_LINE, ana, new Membership(Role.COORDINATOR, "key:school"));
            assertThat(people.log.verify(null)).isEqualTo(new AuditLog.Verdict.Whole(2, last(database)));
            assertThat(database.jdbc()
                            .sql("select count(*) from edit where published_at is null and approved_by is null")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private static String last(TestDatabase database) {
        return database.jdbc()
                .sql("select encode(digest, 'hex') from audit_event order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
