package throughline.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Permit;
import throughline.people.SecondWall;

/// Workshops in which faculty compare two courses on a shared screen. What is noted and decided becomes the minutes.
@Component
public final class Workshops {
    /// Who is there, what is said, what is decided, who does what next.
    public static final Set<String> KINDS = Set.of("present", "note", "decision", "action");

    private final MatchStore store;
    private final SecondWall wall;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Workshops(MatchStore store, SecondWall wall, AuditLog log, TransactionOperations transactions) {
        this.wall = wall;
        this.store = store;
        this.log = log;
        this.transactions = transactions;
    }

    /// A course by its organization's reference and its code.
    public record CourseAt(String organization, String code) {
        @Override
        public String toString() {
            return organization + " " + code;
        }
    }

    /// Two courses and when somebody began to compare them.
    public record Workshop(long id, CourseAt first, CourseAt second, String author, Instant begunAt) {
        /// The organizations whose people take part.
        public List<String> parties() {
            return List.of(first.organization(), second.organization());
        }
    }

    /// @param kind one of [#KINDS]
    public record Note(String kind, String text, String author, Instant at) {}

    /// The newest first.
    public List<Workshop> list() {
        return store.workshops();
    }

    public Optional<Workshop> find(long id) {
        return store.find(id);
    }

    /// In the order in which they were written.
    public List<Note> notesOf(Workshop workshop) {
        return store.notes(workshop.id());
    }

    /// Begins one; the same form sent twice begins one only.
    public long begin(Permit permit, UUID token, CourseAt first, CourseAt second, String origin) {
        require(permit, List.of(first.organization(), second.organization()));
        var id = transactions.execute(_ -> {
            wall.stand(permit);
            var made = store.begin(token, first, second, permit.person());
            log.record(
                    by(permit, origin),
                    "workshop begun",
                    "workshop " + made,
                    permit.organization(),
                    first + ", " + second);
            return made;
        });
        if (id == null) {
            throw new IllegalStateException("the transaction gave nothing");
        }
        return id;
    }

    /// Writes a note; the same form sent twice writes it once.
    public void write(Permit permit, Workshop workshop, UUID token, String kind, String text, String origin) {
        require(permit, workshop.parties());
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("no kind of note: " + kind);
        }
        transactions.executeWithoutResult(_ -> {
            wall.stand(permit);
            if (store.write(workshop.id(), token, kind, text, permit.person().name())) {
                log.record(
                        by(permit, origin),
                        "workshop " + kind,
                        "workshop " + workshop.id(),
                        permit.organization(),
                        text);
            }
        });
    }

    private static By by(Permit permit, String origin) {
        return new By(permit.person().actor(), origin);
    }

    private static void require(Permit permit, List<String> parties) {
        if (!parties.contains(permit.require(Act.PROPOSE).organization())) {
            throw new IllegalArgumentException(permit + " is none for " + parties);
        }
    }
}
