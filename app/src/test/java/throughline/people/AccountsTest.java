package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.people.AuditLog.By;
import throughline.people.AuditLog.Verdict;
import throughline.platform.TestDatabase;

@Tag("database")
class AccountsTest {
    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private final PeopleFixture people = new PeopleFixture(database);
    private final Accounts accounts = people.accounts;

    @Test
    void anAddressHasOneAccountHoweverItIsTyped() {
        var first = accounts.invite(By.COMMAND_LINE, Accounts.email(" Ana@Example.ORG "), "Ana", "en");
        var second = accounts.invite(By.COMMAND_LINE, Accounts.email("ana@example.org"), "Another", "es");
        assertThat(second).isEqualTo(first);
        assertThat(accounts.find("ANA@example.org")).hasValue(first);
        for (var wrong : List.of("ana", "ana@", "@example.org", "ana@example", "a b@example.org", "a@b.c, d@e.f")) {
            assertThatThrownBy(() -> Accounts.email(wrong)).hasMessageContaining(wrong);
        }
    }

    @Test
    void rolesCountUntilTheirLastDay() {
        var ana = people.account("ana");
        accounts.grant(
                By.COMMAND_LINE,
                ana,
                new Membership(Role.FACULTY, "key:school", LocalDate.now().plusDays(2)));
        accounts.grant(By.COMMAND_LINE, ana, new Membership(Role.COORDINATOR, "key:college", LocalDate.of(2020, 1, 1)));
        assertThat(people.person(ana).memberships())
                .extracting(Membership::role)
                .containsExactly(Role.FACULTY);
        assertThat(accounts.members(List.of("key:school", "key:college"))).hasSize(1);
    }

    @Test
    void aLockedAccountIsNobody() {
        var ana = people.account("ana");
        var link = accounts.link(By.COMMAND_LINE, ana, OneTimeLink.Purpose.INVITATION);
        assertThat(accounts.findByLink(link.token())).isPresent();
        assertThat(accounts.setState(By.COMMAND_LINE, ana, Account.State.LOCKED))
                .isTrue();
        assertThat(accounts.findPerson(ana.id())).isEmpty();
        assertThat(accounts.findByLink(link.token())).isEmpty();
        assertThat(people.store.useLink(OneTimeLink.digest(link.token()))).isEmpty();
    }

    @Test
    void aLinkWorksOnceAndIsNowhereToBeRead() throws Exception {
        var ana = people.account("ana");
        var old = accounts.link(By.COMMAND_LINE, ana, OneTimeLink.Purpose.INVITATION);
        var link = accounts.link(By.COMMAND_LINE, ana, OneTimeLink.Purpose.PASSWORD);
        assertThat(accounts.findByLink(old.token())).isEmpty();
        var kept = database.jdbc()
                .sql("select digest from one_time_link")
                .query(byte[].class)
                .list();
        assertThat(kept)
                .hasSize(1)
                .noneMatch(digest -> Arrays.equals(digest, link.token().getBytes()));
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> use =
                    () -> people.store.useLink(OneTimeLink.digest(link.token())).isPresent();
            var uses = threads.invokeAll(Collections.nCopies(8, use));
            var won = 0;
            for (var each : uses) {
                won += each.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void anExpiredLinkIsNone() {
        var link = accounts.link(By.COMMAND_LINE, people.account("ana"), OneTimeLink.Purpose.PASSWORD);
        database.jdbc()
                .sql("update one_time_link set expires_at = now() - interval '1 second'")
                .update();
        assertThat(accounts.findByLink(link.token())).isEmpty();
        assertThat(people.store.useLink(OneTimeLink.digest(link.token()))).isEmpty();
    }

    @Test
    void whoLeavesHandsOver() {
        var policy = new Policy(PeopleFixture.TREE);
        var head = people.account("head");
        accounts.grant(By.COMMAND_LINE, head, new Membership(Role.COORDINATOR, "key:district"));
        var leaving = people.account("leaving");
        var role = new Membership(Role.COORDINATOR, "key:school");
        accounts.grant(By.COMMAND_LINE, leaving, role);
        var heir = people.account("heir");
        var permit = policy.permitGrant(people.person(head), Role.COORDINATOR, "key:school")
                .orElseThrow();
        accounts.handOver(permit, leaving, role, heir, "192.0.2.1");
        assertThat(people.person(leaving).memberships()).isEmpty();
        assertThat(people.person(heir).memberships()).containsExactly(role);
        assertThat(people.log.search("role", 0, 10))
                .extracting(AuditEvent::action, AuditEvent::actor, AuditEvent::origin)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("role taken", "account " + head.id(), "192.0.2.1"),
                        org.assertj.core.groups.Tuple.tuple("role given", "account " + head.id(), "192.0.2.1"));
        assertThatThrownBy(() -> accounts.grant(permit, heir, new Membership(Role.FACULTY, "key:college"), ""))
                .hasMessageContaining("none for key:college");
    }

    @Test
    void theLogIsWholeAlsoWhenManyWriteAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> write = () -> {
                people.log.record(By.nobody("192.0.2.7"), "tried", "ñ – ü", "", "with: 3:a\nand more");
                return true;
            };
            for (var use : threads.invokeAll(Collections.nCopies(40, write))) {
                use.get();
            }
        }
        assertThat(people.log.verify(null))
                .isInstanceOfSatisfying(
                        Verdict.Whole.class, whole -> assertThat(whole.events()).isEqualTo(40));
    }

    @Test
    void theLogCannotBeChangedAndShowsWhenItWasForced() {
        for (var event = 1; event <= 5; event++) {
            people.log.record(By.COMMAND_LINE, "event", Integer.toString(event), "", "");
        }
        for (var sql :
                List.of("update audit_event set actor = 'x'", "delete from audit_event", "truncate audit_event")) {
            assertThatThrownBy(() -> database.jdbc().sql(sql).update()).hasMessageContaining("only ever added to");
        }
        var last = ((Verdict.Whole) people.log.verify(null)).digest();
        forced("delete from audit_event where id = 5");
        assertThat(people.log.verify(null)).isInstanceOf(Verdict.Whole.class);
        assertThat(people.log.verify(last)).isEqualTo(new Verdict.Cut(last));
        forced("update audit_event set subject = 'other' where id = 3");
        assertThat(people.log.verify(null)).isEqualTo(new Verdict.Broken(3));
        forced("update audit_event set subject = '3' where id = 3");
        forced("delete from audit_event where id = 2");
        assertThat(people.log.verify(null)).isEqualTo(new Verdict.Broken(3));
    }

    private void forced(String sql) {
        database.jdbc()
                .sql("alter table audit_event disable trigger audit_event_stays")
                .update();
        database.jdbc().sql(sql).update();
        database.jdbc()
                .sql("alter table audit_event enable trigger audit_event_stays")
                .update();
    }
}
