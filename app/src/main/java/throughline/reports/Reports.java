package throughline.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Permit;
import throughline.people.SecondWall;
import throughline.people.Throttle;

/// Reports from their form to their answer.
@Component
public final class Reports {
    /// The longest report, in characters.
    public static final int MOST = 4_000;

    private static final int MOST_CONTACT = 200;

    private final ReportStore store;
    private final SecondWall wall;
    private final AuditLog log;
    private final TransactionOperations transactions;
    /// A class reports from one address.
    private final Throttle byAddress = new Throttle(20, Duration.ofMinutes(10));
    private final Throttle altogether = new Throttle(600, Duration.ofHours(1));

    Reports(ReportStore store, SecondWall wall, AuditLog log, TransactionOperations transactions) {
        this.wall = wall;
        this.store = store;
        this.log = log;
        this.transactions = transactions;
    }

    /// How many reports of the last year wait and were answered.
    public record Count(int open, int mended, int kept) {}

    /// What somebody sends.
    ///
    /// @param organization reference of the organization that is to answer
    /// @param trap         what stood in a field that people do not see
    public record Sent(
            String token,
            String page,
            String organization,
            String words,
            String contact,
            String trap,
            String language,
            String origin) {}

    /// What sending led to.
    public sealed interface Taken {
        /// @param receipt names the report to who wrote it
        /// @param isNew   whether it came for the first time
        record Kept(String receipt, boolean isNew) implements Taken {}

        /// Something must be mended first; the form stays as it is.
        record Refused(Problem problem) implements Taken {}
    }

    /// Why a report was not taken.
    public enum Problem {
        WORDS,
        CONTACT,
        /// Sent faster than anybody writes, or after many hours: once more, please.
        TOKEN,
        TOO_MANY
    }

    /// What a form about a page carries.
    public String token(String page) {
        return FormToken.make(store.secret(), page, Instant.now());
    }

    /// Whether a form about a page is one of ours that came back in time.
    public boolean isOurs(String token, String page) {
        return FormToken.receipt(store.secret(), token, page, Instant.now()).isPresent();
    }

    /// Takes a report. Who fills in the field that people do not see is thanked, and nothing is kept.
    public Taken take(Sent sent) {
        return take(sent, Instant.now());
    }

    Taken take(Sent sent, Instant now) {
        var words = sent.words().strip();
        var contact = sent.contact().strip();
        if (words.length() < 10 || words.length() > MOST) {
            return new Taken.Refused(Problem.WORDS);
        }
        if (!contact.isEmpty()
                && (contact.length() > MOST_CONTACT || !contact.matches("[^@\\s<>,;:\"]+@[^@\\s<>,;:\"]+"))) {
            return new Taken.Refused(Problem.CONTACT);
        }
        var receipt = FormToken.receipt(store.secret(), sent.token(), sent.page(), now);
        if (receipt.isEmpty()) {
            return new Taken.Refused(Problem.TOKEN);
        }
        if (!byAddress.pass(sent.origin()) || !altogether.pass("")) {
            return new Taken.Refused(Problem.TOO_MANY);
        }
        var name = FormToken.encode(receipt.get());
        var isNew = sent.trap().isEmpty()
                && store.insert(receipt.get(), sent.page(), sent.organization(), words, contact, sent.language());
        return new Taken.Kept(name, isNew);
    }

    /// The report of a receipt.
    public Optional<Report> findByReceipt(String receipt) {
        return store.find(FormToken.decode(receipt));
    }

    public Optional<Report> find(long id) {
        return store.find(id);
    }

    /// What waits for an answer, the oldest first.
    public List<Report> open() {
        return store.open();
    }

    /// What was answered last.
    public List<Report> answered(int limit) {
        return store.answered(limit);
    }

    public Count count() {
        return store.count();
    }

    /// Answers a report; the address of who wrote it is forgotten with that.
    ///
    /// @return whether it still waited
    public boolean answer(Permit permit, Report report, Report.Outcome outcome, String answer, String origin) {
        permit.require(Act.ANSWER);
        if (!permit.organization().equals(report.organization())) {
            throw new IllegalArgumentException(permit + " is none for " + report.organization());
        }
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            wall.stand(permit);
            var text = answer.strip();
            var done = store.answer(
                    report.id(),
                    text.substring(0, Math.min(MOST, text.length())),
                    outcome,
                    permit.person().actor());
            if (done) {
                log.record(
                        new By(permit.person().actor(), origin),
                        "report answered",
                        "report " + report.id(),
                        report.organization(),
                        outcome.key());
            }
            return done;
        }));
    }
}
