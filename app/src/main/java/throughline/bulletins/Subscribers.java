package throughline.bulletins;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Membership;
import throughline.people.Outbox;
import throughline.people.Permit;
import throughline.people.SecondWall;
import throughline.people.Throttle;
import throughline.reports.Reports;
import throughline.web.Language;
import throughline.web.PublicAddress;
import throughline.web.Texts;

/// People who asked to be told of gap reports. An address counts when its owner has answered a letter; whether it is
/// known is told to nobody else.
@Component
@ConditionalOnWebApplication
public final class Subscribers {
    /// The page with the form, whose address the form is signed with.
    static final String PAGE = "/gaps/reports";

    private static final int MOST = 200;
    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SubscriberStore store;
    private final Reports forms;
    private final Outbox outbox;
    private final PublicAddress address;
    private final SecondWall wall;
    private final AuditLog log;
    private final TransactionOperations transactions;
    /// A class asks from one network address.
    private final Throttle byOrigin = new Throttle(20, Duration.ofMinutes(10));
    private final Throttle altogether = new Throttle(300, Duration.ofHours(1));

    Subscribers(
            SubscriberStore store,
            Reports forms,
            Outbox outbox,
            PublicAddress address,
            SecondWall wall,
            AuditLog log,
            TransactionOperations transactions) {
        this.store = store;
        this.forms = forms;
        this.outbox = outbox;
        this.address = address;
        this.wall = wall;
        this.log = log;
        this.transactions = transactions;
    }

    /// Why somebody was not put down. Never whether an address is known.
    public enum Problem {
        ADDRESS,
        /// Sent faster than anybody writes, or after many hours: once more, please.
        TOKEN,
        TOO_MANY
    }

    /// Whether there is mail to tell anybody with: a server, and an address for links that no browser made up.
    boolean isOpen() {
        return outbox.isOpen() && address.configured().isPresent();
    }

    String token() {
        return forms.token(PAGE);
    }

    /// Puts an address down and asks its owner by letter. Who fills in the field that people do not see is thanked, and
    /// nothing is kept.
    ///
    /// @return what must be mended first; empty also when the address is known already
    List<Problem> ask(String form, String written, String trap, Language language, String origin) {
        var recipient = written.strip();
        if (recipient.length() > MOST || !recipient.matches("[^@\\s<>,;:\"\\p{Cntrl}]+@[^@\\s<>,;:\"\\p{Cntrl}]+")) {
            return List.of(Problem.ADDRESS);
        }
        if (!forms.isOurs(form, PAGE)) {
            return List.of(Problem.TOKEN);
        }
        if (!isOpen() || !byOrigin.pass(origin) || !altogether.pass("")) {
            return List.of(Problem.TOO_MANY);
        }
        if (trap.isEmpty()) {
            transactions.executeWithoutResult(_ -> put(recipient, language));
        }
        return List.of();
    }

    private void put(String recipient, Language language) {
        var token = newToken();
        store.ask(recipient, language.tag(), digest(token), newToken())
                .ifPresent(one -> write(
                        one,
                        language,
                        "bulletins.letter.confirm",
                        url(language, PAGE + "/confirm/" + token),
                        url(language, leave(one))));
    }

    /// Whether a link of a letter still leads somewhere.
    boolean isWaiting(String token) {
        return store.isWaiting(digest(token));
    }

    /// The owner of an address has answered.
    ///
    /// @return whether the address is on the list now
    boolean confirm(String token) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var id = store.confirm(digest(token));
            id.ifPresent(one -> log.record(By.nobody(""), "subscribed to gap reports", "subscriber " + one, "", ""));
            return id.isPresent() || store.isWaiting(digest(token));
        }));
    }

    /// Takes somebody off the list; that the list does not know the token any more is no news.
    void leave(String token) {
        transactions.executeWithoutResult(_ -> store.leave(token).ifPresent(one -> {
            outbox.forget(one.address());
            log.record(By.nobody(""), "left the list of gap reports", one.toString(), "", "");
        }));
    }

    /// Takes an address off the list for somebody who asked by other means. What is logged does not name it.
    ///
    /// @param permit to publish for the region
    /// @return whether it was there
    public boolean remove(Permit permit, String written, String origin) {
        permit.require(Act.PUBLISH);
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            outbox.forget(written.strip());
            wall.stand(permit);
            var gone = store.remove(written.strip());
            gone.ifPresent(one -> log.record(
                    new By(permit.person().actor(), origin),
                    "taken off the list of gap reports",
                    one.toString(),
                    Membership.REGION,
                    ""));
            return gone.isPresent();
        }));
    }

    /// Tells everybody on the list of a report, as part of the transaction that is open.
    ///
    /// @return how many
    int tell(Bulletin bulletin) {
        var all = store.confirmed();
        for (var one : all) {
            var language = Language.find(one.language()).orElse(Language.EN);
            var scope = bulletin.scope(language);
            write(
                    one,
                    language,
                    "bulletins.letter.report",
                    scope.isEmpty() ? bulletin.area() : bulletin.area() + " (" + scope + ")",
                    url(language, bulletin.path()),
                    url(language, leave(one)));
        }
        return all.size();
    }

    /// How many people are on the list.
    public long count() {
        return store.count();
    }

    int forgetUnanswered() {
        return store.forgetUnanswered();
    }

    private static String leave(SubscriberStore.Subscriber one) {
        return PAGE + "/leave/" + one.leaveToken();
    }

    private String url(Language language, String path) {
        return address.configured().orElseThrow() + language.prefix() + path;
    }

    private void write(SubscriberStore.Subscriber to, Language language, String key, Object... arguments) {
        var texts = Texts.load(language);
        outbox.put(
                to.address(),
                texts.text(key + ".subject"),
                texts.text(key + ".body", arguments),
                url(language, leave(to)));
    }

    private static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
