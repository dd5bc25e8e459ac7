package throughline.agreements;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Permit;
import throughline.people.SecondWall;

/// Papers of agreements, such as the signed form or a course outline, for the people of the parties alone. What was
/// added and taken back stands in the history of the agreement and in the log.
@Component
public final class Papers {
    /// Size of one file.
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /// How many an agreement can have at a time.
    public static final int MOST = 20;

    private final PaperStore store;
    private final AgreementStore agreements;
    private final SecondWall wall;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Papers(
            PaperStore store,
            AgreementStore agreements,
            SecondWall wall,
            AuditLog log,
            TransactionOperations transactions) {
        this.store = store;
        this.agreements = agreements;
        this.wall = wall;
        this.log = log;
        this.transactions = transactions;
    }

    /// A paper without its content.
    public record Paper(long id, long agreement, String title, PaperType type, int bytes, String author, Instant at) {
        /// The name under which it is saved; nothing that somebody typed stands in it.
        public String fileName() {
            return "agreement-" + agreement + "-" + id + "." + type.extension();
        }
    }

    /// What came of adding a file.
    public enum Added {
        DONE,
        /// It is there already; nothing was changed.
        TWICE,
        /// The agreement has as many as it can have.
        MANY
    }

    /// Those that were not taken back, the oldest first.
    public List<Paper> of(KeptAgreement agreement) {
        return store.papers(agreement.id());
    }

    /// A paper of the agreement; nothing when it was taken back or belongs to another.
    public Optional<Paper> find(KeptAgreement agreement, long paper) {
        return of(agreement).stream().filter(one -> one.id() == paper).findFirst();
    }

    public byte[] contentOf(Paper paper) {
        return store.content(paper.id());
    }

    /// @param content of a file whose type was recognized, at most [#MAX_BYTES]
    public Added add(
            Permit permit, KeptAgreement agreement, String title, PaperType type, byte[] content, String origin) {
        require(permit, Act.PROPOSE, agreement);
        if (content.length > MAX_BYTES
                || PaperType.of(content).filter(type::equals).isEmpty()) {
            throw new IllegalArgumentException("no " + type + " of at most " + MAX_BYTES + " bytes");
        }
        var hash = sha256(content);
        var full = new AtomicBoolean();
        var done = inTransaction(
                permit,
                () -> {
                    agreements.lock(agreement.id());
                    full.set(store.papers(agreement.id()).size() >= MOST);
                    return !full.get() && store.insert(agreement.id(), title, type, content, hash, permit.person());
                },
                "paper added",
                title + " (SHA-256 " + hash + ")",
                agreement,
                origin);
        return done ? Added.DONE : full.get() ? Added.MANY : Added.TWICE;
    }

    /// Takes a paper back. It is shown no more; that it was there stays in the history.
    ///
    /// @return whether it was there
    public boolean remove(Permit permit, KeptAgreement agreement, Paper paper, String origin) {
        require(permit, Act.PUBLISH, agreement);
        return inTransaction(
                permit,
                () -> store.remove(agreement.id(), paper.id()),
                "paper removed",
                paper.title(),
                agreement,
                origin);
    }

    private static void require(Permit permit, Act act, KeptAgreement agreement) {
        if (!agreement.terms().parties().contains(permit.require(act).organization())) {
            throw new IllegalArgumentException(
                    permit + " is none for " + agreement.terms().parties());
        }
    }

    private boolean inTransaction(
            Permit permit, BooleanSupplier work, String what, String comment, KeptAgreement agreement, String origin) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            wall.stand(permit);
            var done = work.getAsBoolean();
            if (done) {
                agreements.note(agreement.id(), what, comment, permit.person().name());
                log.record(
                        new By(permit.person().actor(), origin),
                        "agreement " + what,
                        "agreement " + agreement.id(),
                        permit.organization(),
                        comment);
            }
            return done;
        }));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
