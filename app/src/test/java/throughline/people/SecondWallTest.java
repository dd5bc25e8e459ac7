package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.people.AuditLog.By;
import throughline.platform.TestDatabase;

/// What the database refuses by itself, whatever the application is made to ask of it.
@Tag("database")
class SecondWallTest {
    private static TestDatabase database;
    private static PeopleFixture people;
    private static TransactionTemplate transactions;
    private static SecondWall wall;
    private static JdbcClient jdbc;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        people = new PeopleFixture(database);
        // One connection for the wall and what stands behind it, as in a transaction of the application.
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        wall = new SecondWall(new WallStore(database.dataSource()));
        jdbc = database.jdbc();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Permit permit(String name, Act act, String organization, Membership membership) {
        var account = people.account(name);
        people.accounts.grant(By.COMMAND_LINE, account, membership);
        return new Policy(PeopleFixture.TREE)
                .permit(people.person(account), act, organization)
                .orElseThrow();
    }

    private static void behind(Permit permit, Runnable work) {
        transactions.executeWithoutResult(_ -> {
            wall.stand(permit);
            work.run();
        });
    }

    private static void insert(Permit permit, String organization) {
        jdbc.sql("""
                        insert into edit (fact_table, fact_key, field, organization, base, before, value, reason,
                          account_id, author)
                        values ('course', 'x', 'title', :organization, '', '', 'v', '', :account, 'a')
                        """)
                .param("organization", organization)
                .param("account", permit.person().id())
                .update();
    }

    @Test
    void factsOfTheOwnOrganizationAreWrittenAndNoOthers() {
        var permit = permit("own", Act.PUBLISH, "key:school", new Membership(Role.COORDINATOR, "key:district"));
        behind(permit, () -> insert(permit, "key:school"));
        assertThatThrownBy(() -> behind(permit, () -> insert(permit, "key:college")))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        // Rows of others are not even found by an update.
        transactions.executeWithoutResult(_ -> insert(permit, "key:college"));
        behind(
                permit,
                () -> assertThat(jdbc.sql("update edit set value = 'stolen' where organization = 'key:college'")
                                .update())
                        .isZero());
        behind(
                permit,
                () -> assertThat(jdbc.sql("update edit set value = 'mine' where organization = 'key:school'")
                                .update())
                        .isPositive());
    }

    @Test
    void aPermitThatOutlivedItsRoleWritesNothing() {
        var membership = new Membership(Role.COORDINATOR, "key:school");
        var permit = permit("gone", Act.PUBLISH, "key:school", membership);
        people.accounts.revoke(
                By.COMMAND_LINE, people.accounts.find(permit.person().id()).orElseThrow(), membership);
        assertThatThrownBy(() -> behind(permit, () -> insert(permit, "key:school")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void rightsSecretsAndTheLogAreOutOfReach() {
        var permit = permit("eve", Act.PUBLISH, "key:school", new Membership(Role.COORDINATOR, "key:school"));
        for (var statement : List.of(
                "insert into membership (account_id, role, organization, granted_by) values (1, 'administrator', '*', 'x')",
                "update membership set organization = '*'",
                "update account set state = 'locked'",
                "select password from account",
                "select * from one_time_link",
                "select * from report_key",
                "select * from spring_session",
                "delete from edit",
                "delete from audit_event",
                "update audit_event set actor = 'x'",
                "drop table edit",
                "create table evil (x int)",
                "alter table edit disable row level security",
                "create role evil")) {
            assertThatThrownBy(() -> behind(permit, () -> jdbc.sql(statement).query(row -> {})))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private static long agreement(String sending, String receiving) {
        return jdbc.sql("""
                        insert into kept_agreement (token, stage, version, terms)
                        values (gen_random_uuid(), 'draft', 1,
                          jsonb_build_object('sending', cast(:sending as text), 'receiving', cast(:receiving as text)))
                        returning id
                        """)
                .param("sending", sending)
                .param("receiving", receiving)
                .query(Long.class)
                .single();
    }

    private static void sign(Permit permit, long agreement, String party) {
        jdbc.sql("""
                        insert into kept_agreement_signature (agreement_id, version, party, account_id, name, title)
                        values (:agreement, 1, :party, :account, 'n', 't')
                        """)
                .param("agreement", agreement)
                .param("party", party)
                .param("account", permit.person().id())
                .update();
    }

    @Test
    void agreementsAreWrittenAndSignedForTheOwnPartyOnly() {
        var permit = permit("signer", Act.PUBLISH, "key:school", new Membership(Role.COORDINATOR, "key:school"));
        behind(permit, () -> agreement("key:school", "key:college"));
        assertThatThrownBy(() -> behind(permit, () -> agreement("key:other", "key:college")))
                .isInstanceOf(DataAccessException.class);
        var ours = agreement("key:school", "key:college");
        var theirs = agreement("key:other", "key:college");
        behind(permit, () -> sign(permit, ours, "key:school"));
        for (var forged :
                List.<Runnable>of(() -> sign(permit, ours, "key:college"), () -> sign(permit, theirs, "key:school"))) {
            assertThatThrownBy(() -> behind(permit, forged)).isInstanceOf(DataAccessException.class);
        }
        behind(
                permit,
                () -> assertThat(jdbc.sql("update kept_agreement set stage = 'dropped' where id = :id")
                                .param("id", theirs)
                                .update())
                        .isZero());
        // An agreement cannot be turned into one of others either.
        assertThatThrownBy(() ->
                        behind(permit, () -> jdbc.sql("""
                                update kept_agreement
                                set terms = '{"sending": "key:other", "receiving": "key:college"}' where id = :id
                                """).param("id", ours).update()))
                .isInstanceOf(DataAccessException.class);
    }

    private static long workshop(Permit permit, String first, String second) {
        return jdbc.sql("""
                        insert into workshop (token, first_organization, first_code, second_organization, second_code,
                          account_id, author)
                        values (gen_random_uuid(), :first, 'A 1', :second, 'B 2', :account, 'a')
                        returning id
                        """)
                .param("first", first)
                .param("second", second)
                .param("account", permit.person().id())
                .query(Long.class)
                .single();
    }

    private static void note(long workshop) {
        jdbc.sql("""
                        insert into workshop_note (workshop_id, token, kind, text, author)
                        values (:workshop, gen_random_uuid(), 'note', 'w', 'a')
                        """).param("workshop", workshop).update();
    }

    private static void decline(Permit permit, String sending, String receiving) {
        jdbc.sql("""
                        insert into match_decision (sending, sending_code, receiving, receiving_code, accepted, reason,
                          account_id, author)
                        values (:sending, 'A 1', :receiving, 'B 2', false, 'r', :account, 'a')
                        """)
                .param("sending", sending)
                .param("receiving", receiving)
                .param("account", permit.person().id())
                .update();
    }

    private static void addPaper(Permit permit, long agreement) {
        jdbc.sql("""
                        insert into kept_agreement_paper
                          (agreement_id, title, type, content, bytes, sha256, account_id, author)
                        values (:agreement, 't', 'pdf', '', 0, gen_random_uuid()::text, :account, 'a')
                        """)
                .param("agreement", agreement)
                .param("account", permit.person().id())
                .update();
    }

    @Test
    void workshopsMatchesAndFilesAreOfTheOwnOrganizationOnly() {
        var permit = permit("faculty", Act.PUBLISH, "key:school", new Membership(Role.COORDINATOR, "key:school"));
        var ours = agreement("key:school", "key:college");
        behind(permit, () -> {
            note(workshop(permit, "key:college", "key:school"));
            decline(permit, "key:school", "key:college");
            addPaper(permit, ours);
        });
        var theirs = agreement("key:other", "key:college");
        var workshop = workshop(permit, "key:other", "key:college");
        for (var forged : List.<Runnable>of(
                () -> workshop(permit, "key:other", "key:college"),
                () -> note(workshop),
                () -> decline(permit, "key:other", "key:college"),
                () -> addPaper(permit, theirs),
                () -> jdbc.sql("update kept_agreement_paper set content = 'x'").update(),
                () -> jdbc.sql("delete from workshop_note").update())) {
            assertThatThrownBy(() -> behind(permit, forged)).isInstanceOf(DataAccessException.class);
        }
        addPaper(permit, theirs);
        behind(
                permit,
                () -> assertThat(jdbc.sql("update kept_agreement_paper set removed_at = now() where agreement_id = :id")
                                .param("id", theirs)
                                .update())
                        .isZero());
    }

    @Test
    void notesStandAtTheOwnChangesAndFormsAreTheirAccounts() {
        var permit = permit("writer", Act.PUBLISH, "key:school", new Membership(Role.COORDINATOR, "key:school"));
        transactions.executeWithoutResult(_ -> {
            insert(permit, "key:school");
            insert(permit, "key:college");
        });
        for (var organization : List.of("key:school", "key:college")) {
            Runnable note = () -> jdbc.sql("""
                            insert into edit_remark (edit_id, account_id, author, words)
                            select max(id), :account, 'a', 'w' from edit where organization = :organization
                            """)
                    .param("account", permit.person().id())
                    .param("organization", organization)
                    .update();
            if (organization.equals("key:school")) {
                behind(permit, note);
            } else {
                assertThatThrownBy(() -> behind(permit, note)).isInstanceOf(DataAccessException.class);
            }
        }
        var other = permit("other", Act.PUBLISH, "key:school", new Membership(Role.COORDINATOR, "key:school"));
        transactions.executeWithoutResult(
                _ -> jdbc.sql("""
                        insert into edit_draft (account_id, fact_table, fact_key, names, texts)
                        values (:account, 'course', 'x', '{}', '{}')
                        """).param("account", other.person().id()).update());
        transactions.executeWithoutResult(_ -> {
            wall.stand(permit.person());
            assertThat(jdbc.sql("select count(*) from edit_draft")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("delete from edit_draft").update()).isZero();
        });
    }

    @Test
    void reportsOfTheRegionAreWrittenForTheRegionOnly() {
        var region =
                permit("region", Act.PUBLISH, Membership.REGION, new Membership(Role.COORDINATOR, Membership.REGION));
        var school = permit("school", Act.PUBLISH, "key:school", new Membership(Role.COORDINATOR, "key:school"));
        jdbc.sql("""
                insert into subscriber (address, language, confirm_digest, leave_token)
                values ('a@example.org', 'en', 'x', 'y')
                """).update();
        Runnable publish = () -> jdbc.sql("""
                        insert into bulletin (published_by, made_on, region_version, area, scope_en, scope_es, jobs)
                        values ('a', current_date, 'v', 'here', '', '', 1) returning id
                        """).query(row -> {});
        behind(region, publish);
        assertThatThrownBy(() -> behind(school, publish)).isInstanceOf(DataAccessException.class);
        behind(school, () -> {
            assertThat(jdbc.sql("update bulletin set withdrawn_at = now()").update())
                    .isZero();
            assertThat(jdbc.sql("delete from subscriber").update()).isZero();
            assertThat(jdbc.sql("select address from subscriber")
                            .query(String.class)
                            .list())
                    .isEmpty();
        });
        behind(
                region,
                () -> assertThat(jdbc.sql("delete from subscriber").update()).isPositive());
        assertThatThrownBy(() -> behind(
                        region,
                        () -> jdbc.sql("update bulletin set told_at = null").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void recommendationsAreDecidedForTheOwnOrganizationOnly() {
        var permit = permit("decider", Act.PUBLISH, "key:school", new Membership(Role.COORDINATOR, "key:school"));
        for (var owner : List.of("key:school", "key:college")) {
            Runnable decide = () -> jdbc.sql("""
                            insert into recommendation_decision (area, kind, soc, state, owner, account_id, author)
                            values ('here', 'grow', '29-1141', 'accepted', :owner, :account, 'a')
                            """)
                    .param("owner", owner)
                    .param("account", permit.person().id())
                    .update();
            if (owner.equals("key:school")) {
                behind(permit, decide);
            } else {
                assertThatThrownBy(() -> behind(permit, decide)).isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void theNextTransactionOfTheSameConnectionIsFreeAgain() {
        var permit = permit("free", Act.PUBLISH, "key:school", new Membership(Role.COORDINATOR, "key:school"));
        behind(permit, () -> insert(permit, "key:school"));
        assertThat(jdbc.sql("select current_user <> 'throughline_desk'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> wall.stand(permit)).isInstanceOf(IllegalStateException.class);
    }
}
