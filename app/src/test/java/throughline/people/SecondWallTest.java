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
