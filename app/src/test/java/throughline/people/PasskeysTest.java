package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.people.AuditLog.By;
import throughline.people.Passkeys.Site;
import throughline.platform.TestDatabase;

/// Making and using passkeys, and what attackers could send instead.
@Tag("database")
class PasskeysTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final PeopleFixture PEOPLE = new PeopleFixture(DATABASE);
    private static final Site SITE = Site.of("http://localhost:8080/pathways");
    private static final String ORIGIN = "192.0.2.1";

    private final Passkeys passkeys = PEOPLE.passkeys();
    private final Set<String> open = new HashSet<>();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private String challenge() {
        var challenge = Passkeys.newChallenge();
        open.add(challenge);
        return challenge;
    }

    private SoftKey keyOf(Person person) {
        var key = new SoftKey(passkeys.offer(person).handle());
        assertThat(passkeys.add(person, " my phone ", key.made(challenge()), SITE, open::remove, ORIGIN))
                .isTrue();
        return key;
    }

    private boolean signsIn(String answer) {
        return passkeys.signIn(answer, SITE, open::remove, ORIGIN).isPresent();
    }

    private static Person person(String name) {
        return PEOPLE.person(PEOPLE.account(name));
    }

    @Test
    void aPasskeySignsInAndIsListedAndRemoved() {
        var ana = person("ana");
        var key = keyOf(ana);
        assertThat(passkeys.offer(ana).known()).hasSize(1);
        assertThat(passkeys.signIn(key.signed(challenge()), SITE, open::remove, ORIGIN))
                .hasValue(ana);
        assertThat(passkeys.confirm(ana, key.signed(challenge()), SITE, open::remove, ORIGIN))
                .isTrue();
        var listed = PEOPLE.accounts.passkeysOf(ana.id());
        assertThat(listed).extracting(Passkey::name).containsExactly("my phone");
        assertThat(listed.getFirst().usedAt()).isNotNull();
        assertThat(PEOPLE.accounts.removePasskey(
                        By.COMMAND_LINE, ana.id(), listed.getFirst().id()))
                .isTrue();
        assertThat(signsIn(key.signed(challenge()))).isFalse();
        assertThat(PEOPLE.log.search("passkey removed", 0, 5)).isNotEmpty();
    }

    @Test
    void anAnswerCountsOnceAndOnlyForAChallengeOfThisBrowser() {
        var key = keyOf(person("once"));
        var answer = key.signed(challenge());
        assertThat(signsIn(answer)).isTrue();
        assertThat(signsIn(answer)).as("again").isFalse();
        assertThat(signsIn(key.signed(Passkeys.newChallenge())))
                .as("own challenge")
                .isFalse();
    }

    @Test
    void otherSitesCannotUseOne() {
        var key = keyOf(person("phished"));
        key.origin = "https://localhost.evil.example";
        assertThat(signsIn(key.signed(challenge()))).as("origin").isFalse();
        key.origin = SITE.origin();
        key.host = "evil.example";
        assertThat(signsIn(key.signed(challenge()))).as("host").isFalse();
        key.host = SITE.host();
        assertThat(signsIn(key.signed(challenge()))).isTrue();
        var elsewhere = Site.of("http://other.example:8080");
        assertThat(passkeys.signIn(key.signed(challenge()), elsewhere, open::remove, ORIGIN))
                .as("where it was not made")
                .isEmpty();
    }

    @Test
    void theDeviceMustAskItsOwner() {
        var person = person("unasked");
        var key = keyOf(person);
        key.ownerWasAsked = false;
        assertThat(signsIn(key.signed(challenge()))).isFalse();
        var second = new SoftKey(passkeys.offer(person).handle());
        second.ownerWasAsked = false;
        assertThat(passkeys.add(person, "x", second.made(challenge()), SITE, open::remove, ORIGIN))
                .isFalse();
    }

    @Test
    void aCopyIsNoticedByItsCount() {
        var key = keyOf(person("copied"));
        assertThat(signsIn(key.signed(challenge()))).isTrue();
        assertThat(signsIn(key.signed(challenge()))).isTrue();
        key.signatures = 0;
        assertThat(signsIn(key.signed(challenge()))).isFalse();
        assertThat(PEOPLE.log.search("MaliciousCounterValue", 0, 5)).hasSize(1);
    }

    @Test
    void thePasskeyOfSomebodyElseConfirmsNothing() {
        var ana = person("owner");
        var key = keyOf(ana);
        var eve = person("eve");
        assertThat(passkeys.confirm(eve, key.signed(challenge()), SITE, open::remove, ORIGIN))
                .isFalse();
        // The same credential for another account, and one with the handle of another.
        assertThat(passkeys.add(eve, "stolen", key.made(challenge()), SITE, open::remove, ORIGIN))
                .isFalse();
        var posing = new SoftKey(passkeys.offer(ana).handle());
        passkeys.add(eve, "posing", posing.made(challenge()), SITE, open::remove, ORIGIN);
        assertThat(signsIn(posing.signed(challenge()))).isFalse();
    }

    @Test
    void aLockedAccountStaysOutside() {
        var account = PEOPLE.account("locked");
        var key = keyOf(PEOPLE.person(account));
        PEOPLE.accounts.setState(By.COMMAND_LINE, account, Account.State.LOCKED);
        assertThat(signsIn(key.signed(challenge()))).isFalse();
    }

    @Test
    void whatIsNoAnswerIsRefusedQuietly() {
        var person = person("garbled");
        var key = new SoftKey(passkeys.offer(person).handle());
        var made = key.made(challenge());
        for (var answer : List.of(
                "",
                "{}",
                "[]",
                "null",
                "7",
                "{\"id\":1}",
                "x".repeat(30_000),
                "[".repeat(10_000),
                made.substring(0, made.length() / 2),
                made.replaceFirst("attestationObject\":\"....", "attestationObject\":\"!!!!"),
                made.replace("\"response\":", "\"other\":"))) {
            assertThat(passkeys.add(person, "x", answer, SITE, open::remove, ORIGIN))
                    .as(answer.substring(0, Math.min(80, answer.length())))
                    .isFalse();
            assertThat(signsIn(answer)).isFalse();
        }
    }

    @Test
    void thePasswordIsSwitchedOffOnlyWithAPasskeyAndCountsAgainWithoutOne() {
        var person = person("only");
        var by = new By(person.actor(), ORIGIN);
        assertThat(PEOPLE.accounts.setPasskeyOnly(by, person.id(), true)).isFalse();
        keyOf(person);
        assertThat(PEOPLE.accounts.setPasskeyOnly(by, person.id(), true)).isTrue();
        assertThat(PEOPLE.accounts.find(person.id()).orElseThrow().passkeyOnly())
                .isTrue();
        var passkey = PEOPLE.accounts.passkeysOf(person.id()).getFirst();
        PEOPLE.accounts.removePasskey(by, person.id(), passkey.id());
        assertThat(PEOPLE.accounts.find(person.id()).orElseThrow().passkeyOnly())
                .isFalse();
    }
}
