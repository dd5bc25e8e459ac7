package throughline.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Permit;

/// Changes of facts: written, reviewed, published, taken back. Whoever publishes needs the permit for it; the
/// organization of the permit is that of the fact.
@Component
public final class Edits {
    private final EditStore store;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Edits(EditStore store, AuditLog log, TransactionOperations transactions) {
        this.store = store;
        this.log = log;
        this.transactions = transactions;
    }

    /// A fact as it is imported and as it is shown.
    ///
    /// @param imported values by column, empty where nothing is known
    /// @param shown    the same with the published changes
    public record Fact(Map<String, String> imported, Map<String, String> shown) {
        public Fact {
            imported = Map.copyOf(imported);
            shown = Map.copyOf(shown);
        }
    }

    /// What somebody typed.
    ///
    /// @param was   what the form showed before they typed, by column
    /// @param typed what they typed, by column
    public record Draft(Map<String, String> was, Map<String, String> typed, String reason) {}

    /// What saving led to.
    public sealed interface Saved {
        record Published(int changes) implements Saved {}

        record SentForReview(int changes) implements Saved {}

        /// What was typed is what is shown already.
        record Nothing() implements Saved {}

        /// Somebody else changed the same fields meanwhile; nothing is saved.
        ///
        /// @param theirs what is shown now, by column
        record Conflict(Map<String, String> theirs) implements Saved {}
    }

    /// A published change whose imported value is no longer the one that its author saw.
    public record Disagreement(Edit edit, String imported) {}

    public Optional<Fact> find(FactType type, String key) {
        return store.imported(type, key).map(imported -> new Fact(imported, shown(imported, store.of(type, key))));
    }

    private static Map<String, String> shown(Map<String, String> imported, List<Edit> edits) {
        var shown = new HashMap<>(imported);
        edits.stream()
                .filter(edit -> edit.state() == Edit.State.PUBLISHED)
                .forEach(edit -> shown.put(edit.field(), edit.value()));
        return shown;
    }

    /// Saves what somebody typed. A field that they left alone keeps what others made of it meanwhile; a field that
    /// both changed is a conflict. Sending the same form twice changes nothing the second time.
    ///
    /// @param permit to propose: others review it; to publish: it is shown at once
    public Saved save(Permit permit, FactType type, String key, Draft draft, String origin) {
        return inTransaction(() -> {
            store.lock(type, key);
            var fact = find(type, key).orElseThrow(() -> new IllegalArgumentException("no " + type + " " + key));
            var changed = new LinkedHashMap<String, String>();
            var theirs = new LinkedHashMap<String, String>();
            for (var field : type.fields()) {
                var column = field.column();
                var shown = fact.shown().getOrDefault(column, "");
                var now = field.stored(field.typed(shown)).orElse(shown);
                var was = draft.was().getOrDefault(column, now);
                var typed = draft.typed().getOrDefault(column, was);
                if (typed.equals(was) || typed.equals(now)) {
                    continue;
                }
                changed.put(column, typed);
                if (!now.equals(was)) {
                    theirs.put(column, now);
                }
            }
            return theirs.isEmpty()
                    ? write(permit, type, key, fact, changed, draft.reason(), origin)
                    : new Saved.Conflict(theirs);
        });
    }

    private Saved write(
            Permit permit,
            FactType type,
            String key,
            Fact fact,
            Map<String, String> changed,
            String reason,
            String origin) {
        var waiting = store.of(type, key).stream()
                .filter(edit -> edit.state() == Edit.State.REVIEW)
                .toList();
        var count = 0;
        for (var change : changed.entrySet()) {
            var column = change.getKey();
            var publish = permit.act() == Act.PUBLISH;
            var same = waiting.stream()
                    .anyMatch(edit -> edit.field().equals(column)
                            && edit.value().equals(change.getValue())
                            && edit.author().equals(permit.person().name()));
            if (same && !publish) {
                continue;
            }
            var id = store.insert(
                    type,
                    key,
                    column,
                    permit.organization(),
                    fact.imported().getOrDefault(column, ""),
                    fact.shown().getOrDefault(column, ""),
                    change.getValue(),
                    reason,
                    permit.person().id(),
                    permit.person().name());
            var edit = store.find(id).orElseThrow();
            note(permit, "change written", edit, origin);
            if (publish) {
                publish(permit, edit, "", origin);
            }
            count++;
        }
        if (count == 0) {
            return new Saved.Nothing();
        }
        return permit.act() == Act.PUBLISH ? new Saved.Published(count) : new Saved.SentForReview(count);
    }

    private void publish(Permit permit, Edit edit, String comment, String origin) {
        store.publish(edit, comment, permit.person().actor());
        note(permit, "change published", edit, origin);
    }

    private void note(Permit permit, String action, Edit edit, String origin) {
        log.record(
                new By(permit.person().actor(), origin),
                action,
                edit.type().table() + " " + edit.key(),
                edit.organization(),
                edit.field() + ": " + edit.before() + " → " + edit.value());
    }

    public Optional<Edit> find(long id) {
        return store.find(id);
    }

    /// All changes of a fact, the newest first.
    public List<Edit> historyOf(FactType type, String key) {
        return store.of(type, key);
    }

    /// What waits for review, the oldest first.
    public List<Edit> waiting() {
        return store.waiting();
    }

    /// Publishes what waits, or returns it to its author with a word.
    ///
    /// @return whether it still waited
    public boolean decide(Permit permit, Edit edit, boolean publish, String comment, String origin) {
        requirePublish(permit, edit);
        return inTransaction(() -> {
            store.lock(edit.type(), edit.key());
            var now = store.find(edit.id()).orElseThrow();
            if (now.state() != Edit.State.REVIEW) {
                return false;
            }
            if (publish) {
                publish(permit, now, comment, origin);
            } else {
                store.end(now, comment, permit.person().actor());
                note(permit, "change returned", now, origin);
            }
            return true;
        });
    }

    /// Takes the imported value again: the change ends, and imports decide about the field from now on.
    public boolean release(Permit permit, Edit edit, String origin) {
        requirePublish(permit, edit);
        return inTransaction(() -> {
            store.lock(edit.type(), edit.key());
            var now = store.find(edit.id()).orElseThrow();
            if (now.state() != Edit.State.PUBLISHED) {
                return false;
            }
            store.end(now, now.decision(), permit.person().actor());
            note(permit, "change taken back", now, origin);
            return true;
        });
    }

    /// Keeps a change although the import says something new; or shows an earlier value again.
    public boolean again(Permit permit, Edit edit, String reason, String origin) {
        requirePublish(permit, edit);
        return inTransaction(() -> {
            store.lock(edit.type(), edit.key());
            var fact = find(edit.type(), edit.key()).orElseThrow();
            var before = fact.shown().getOrDefault(edit.field(), "");
            var base = fact.imported().getOrDefault(edit.field(), "");
            var id = store.insert(
                    edit.type(),
                    edit.key(),
                    edit.field(),
                    edit.organization(),
                    base,
                    before,
                    edit.value(),
                    reason,
                    permit.person().id(),
                    permit.person().name());
            publish(permit, store.find(id).orElseThrow(), "", origin);
            return true;
        });
    }

    private static void requirePublish(Permit permit, Edit edit) {
        permit.require(Act.PUBLISH);
        if (!permit.organization().equals(edit.organization())) {
            throw new IllegalArgumentException(permit + " is none for " + edit.organization());
        }
    }

    /// Published changes whose field has another imported value by now.
    public List<Disagreement> disagreements() {
        var found = new ArrayList<Disagreement>();
        for (var edit : store.published()) {
            store.imported(edit.type(), edit.key()).ifPresent(imported -> {
                var value = imported.getOrDefault(edit.field(), "");
                if (!value.equals(edit.base())) {
                    found.add(new Disagreement(edit, value));
                }
            });
        }
        return found;
    }

    private <T> T inTransaction(Supplier<T> work) {
        var result = transactions.execute(_ -> work.get());
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing");
        }
        return result;
    }
}
