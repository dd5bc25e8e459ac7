package throughline.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.Act;
import throughline.people.AuditLog.By;
import throughline.people.Permit;
import throughline.people.SecondWall;

/// Changes of facts: written, reviewed, published, taken back. Whoever publishes needs the permit for it; the
/// organization of the permit is that of the fact.
@Component
public final class Edits {
    /// Days begin and end as in California.
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final EditStore store;
    private final Publishing publishing;
    private final SecondWall wall;
    private final TransactionOperations transactions;

    Edits(EditStore store, Publishing publishing, SecondWall wall, TransactionOperations transactions) {
        this.wall = wall;
        this.store = store;
        this.publishing = publishing;
        this.transactions = transactions;
    }

    /// A fact as it is imported and as it is shown.
    ///
    /// @param imported values by column, empty where nothing is known
    /// @param shown    the same with the published changes
    public record Fact(Map<String, String> imported, Map<String, String> shown) {
        /// One that somebody is about to add.
        public static final Fact NEW = new Fact(Map.of(), Map.of());

        public Fact {
            imported = Map.copyOf(imported);
            shown = Map.copyOf(shown);
        }

        /// Whether nobody imported it and it is not shown either.
        public boolean isNew() {
            return imported.isEmpty() && !shown.containsKey(FactType.PRESENCE.column());
        }

        /// Whether somebody took it out of the catalog.
        public boolean isRetired() {
            return Overlay.retires(shown);
        }
    }

    /// What somebody typed.
    ///
    /// @param was   what the form showed before they typed, by column
    /// @param typed what they typed, by column
    /// @param day   day on which it is to be published; absent for now
    public record Draft(
            Map<String, String> was,
            Map<String, String> typed,
            String reason,
            @Nullable LocalDate day) {
        public Draft(Map<String, String> was, Map<String, String> typed, String reason) {
            this(was, typed, reason, null);
        }
    }

    /// What saving led to.
    public sealed interface Saved {
        /// @param batch number under which all of it can be taken back
        record Published(int changes, long batch) implements Saved {}

        record SentForReview(int changes, long batch) implements Saved {}

        record Scheduled(int changes, LocalDate day) implements Saved {}

        /// What was typed is what is shown already.
        record Nothing() implements Saved {}

        /// Somebody else changed the same fields meanwhile; nothing is saved.
        ///
        /// @param theirs what is shown now, by column
        record Conflict(Map<String, String> theirs) implements Saved {}
    }

    public Optional<Fact> find(FactType type, String key) {
        return Facts.find(store, type, key);
    }

    /// The same of many facts of one type, by key.
    public Map<String, Fact> find(FactType type, Collection<String> keys) {
        return Facts.find(store, type, keys);
    }

    /// Saves what somebody typed. A field that they left alone keeps what others made of it meanwhile; a field that
    /// both changed is a conflict. Sending the same form twice changes nothing the second time.
    ///
    /// @param permit to propose: others review it; to publish: it is shown at once
    public Saved save(Permit permit, FactType type, String key, Draft draft, String origin) {
        return inTransaction(() -> {
            wall.stand(permit);
            store.lock(type, key);
            var fact = fact(type, key);
            var changed = new LinkedHashMap<String, String>();
            var theirs = new LinkedHashMap<String, String>();
            for (var field : type.fieldsOf(key)) {
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
            if (!theirs.isEmpty()) {
                return new Saved.Conflict(theirs);
            }
            if (!changed.isEmpty() && fact.isNew()) {
                changed.putFirst(FactType.PRESENCE.column(), "shown");
            }
            return write(permit, type, key, fact, changed, draft, origin);
        });
    }

    /// Takes a fact out of the catalog, or shows it again.
    ///
    /// @param day day on which it is to be done; absent for now
    public Saved setShown(
            Permit permit,
            FactType type,
            String key,
            boolean shown,
            String reason,
            @Nullable LocalDate day,
            String origin) {
        if (!type.canBeAdded()) {
            throw new IllegalArgumentException(type + " is neither added nor retired here");
        }
        return inTransaction(() -> {
            wall.stand(permit);
            store.lock(type, key);
            var fact = find(type, key).orElseThrow(() -> new IllegalArgumentException("no " + type + " " + key));
            if (fact.isRetired() != shown) {
                return new Saved.Nothing();
            }
            var change = Map.of(FactType.PRESENCE.column(), shown ? "shown" : "retired");
            return write(permit, type, key, fact, change, new Draft(Map.of(), Map.of(), reason, day), origin);
        });
    }

    /// A fact; nothing is known yet of one that somebody is about to add.
    public Optional<Fact> findOrNew(FactType type, String key) {
        return find(type, key)
                .or(() -> type.canBeAdded()
                                && (FactType.isKept(key) || type.keys().size() > 1)
                        ? Optional.of(Fact.NEW)
                        : Optional.empty());
    }

    private Fact fact(FactType type, String key) {
        return findOrNew(type, key).orElseThrow(() -> new IllegalArgumentException("no " + type + " " + key));
    }

    /// Who owns a fact that was added here or retired; nothing for all others.
    public Optional<String> ownerOf(FactType type, String key) {
        return store.of(type, key).stream()
                .filter(Edit::isPresence)
                .map(Edit::organization)
                .findFirst();
    }

    /// What an organization took out of the catalog and does not show now, the latest first.
    ///
    /// @param organizations references of the organization
    public List<Edit> retired(Collection<String> organizations) {
        return store.retired(organizations);
    }

    private Saved write(
            Permit permit,
            FactType type,
            String key,
            Fact fact,
            Map<String, String> changed,
            Draft draft,
            String origin) {
        var waiting = store.of(type, key).stream()
                .filter(edit -> edit.state() == Edit.State.REVIEW || edit.state() == Edit.State.SCHEDULED)
                .toList();
        var publish = permit.act() == Act.PUBLISH;
        var day = draft.day();
        var later = day != null && day.isAfter(LocalDate.now(ZONE)) ? day : null;
        var count = 0;
        var batch = 0L;
        for (var change : changed.entrySet()) {
            var column = change.getKey();
            var same = waiting.stream()
                    .anyMatch(edit -> edit.field().equals(column)
                            && edit.value().equals(change.getValue())
                            && edit.author().equals(permit.person().name()));
            if (same && (!publish || later != null)) {
                continue;
            }
            var id = store.insert(new EditStore.Line(
                    type,
                    key,
                    column,
                    permit.organization(),
                    fact.imported().getOrDefault(column, ""),
                    fact.shown().getOrDefault(column, ""),
                    change.getValue(),
                    draft.reason(),
                    permit.person(),
                    batch,
                    later));
            batch = batch == 0 ? id : batch;
            var edit = store.find(id).orElseThrow();
            note(permit, "change written", edit, origin);
            if (publish && later != null) {
                approve(permit, edit, later, "", origin);
            } else if (publish) {
                publish(permit, edit, "", origin);
            }
            count++;
        }
        if (count == 0) {
            return new Saved.Nothing();
        }
        if (!publish) {
            return new Saved.SentForReview(count, batch);
        }
        return later == null ? new Saved.Published(count, batch) : new Saved.Scheduled(count, later);
    }

    private void approve(Permit permit, Edit edit, LocalDate day, String comment, String origin) {
        store.approve(edit, permit.person().actor(), day, comment);
        note(permit, "change scheduled", edit, origin);
    }

    private void publish(Permit permit, Edit edit, String comment, String origin) {
        publishing.publish(edit, comment, new By(permit.person().actor(), origin));
    }

    private void note(Permit permit, String action, Edit edit, String origin) {
        publishing.note(new By(permit.person().actor(), origin), action, edit);
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

    /// Publishes what waits, now or on the day its author named, or returns it to its author with a word.
    ///
    /// @return whether it still waited
    public boolean decide(Permit permit, Edit edit, boolean publish, String comment, String origin) {
        requirePublish(permit, edit);
        return inTransaction(() -> {
            wall.stand(permit);
            store.lock(edit.type(), edit.key());
            var now = store.find(edit.id()).orElseThrow();
            if (now.state() != Edit.State.REVIEW && !(now.state() == Edit.State.SCHEDULED && !publish)) {
                return false;
            }
            var day = now.publishOn();
            if (publish && day != null && day.isAfter(LocalDate.now(ZONE))) {
                approve(permit, now, day, comment, origin);
            } else if (publish) {
                publish(permit, now, comment, origin);
            } else {
                store.end(now, comment, permit.person().actor());
                note(permit, "change returned", now, origin);
            }
            if (now.isPresence()) {
                // Whoever decides about a new fact decides about all that was written of it.
                store.batch(now.batch()).stream()
                        .filter(other -> other.state() == Edit.State.REVIEW)
                        .forEach(other -> decide(permit, other, publish, comment, origin));
            }
            return true;
        });
    }

    /// Takes the imported value again: the change ends, and imports decide about the field from now on.
    public boolean release(Permit permit, Edit edit, String origin) {
        requirePublish(permit, edit);
        return inTransaction(() -> {
            wall.stand(permit);
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
            wall.stand(permit);
            store.lock(edit.type(), edit.key());
            var fact = fact(edit.type(), edit.key());
            var before = fact.shown().getOrDefault(edit.field(), "");
            var base = fact.imported().getOrDefault(edit.field(), "");
            publish(
                    permit,
                    store.find(store.insert(new EditStore.Line(
                                    edit.type(),
                                    edit.key(),
                                    edit.field(),
                                    edit.organization(),
                                    base,
                                    before,
                                    edit.value(),
                                    reason,
                                    permit.person(),
                                    0,
                                    null)))
                            .orElseThrow(),
                    "",
                    origin);
            return true;
        });
    }

    /// Takes back what was saved together: what was shown before is shown again, what waits is withdrawn. What others
    /// changed since then stays.
    ///
    /// @param permit to publish, or to propose: then only what waits and is the person's own
    /// @return how many changes were taken back
    public int undo(Permit permit, long batch, String origin) {
        var edits = store.batch(batch);
        if (edits.isEmpty() || !permit.organization().equals(edits.getFirst().organization())) {
            return 0;
        }
        return inTransaction(() -> {
            wall.stand(permit);
            store.lock(edits.getFirst().type(), edits.getFirst().key());
            var count = 0;
            for (var edit : store.batch(batch)) {
                var waits = edit.state() == Edit.State.REVIEW || edit.state() == Edit.State.SCHEDULED;
                var own = edit.author().equals(permit.person().name());
                if (waits && (own || permit.act() == Act.PUBLISH)) {
                    store.end(edit, edit.decision(), permit.person().actor());
                    note(permit, "change withdrawn", edit, origin);
                    count++;
                } else if (edit.state() == Edit.State.PUBLISHED && permit.act() == Act.PUBLISH) {
                    var before = store.shownBefore(edit);
                    store.end(edit, edit.decision(), permit.person().actor());
                    note(permit, "change taken back", edit, origin);
                    before.ifPresent(one -> again(permit, one, edit.reason(), origin));
                    count++;
                }
            }
            return count;
        });
    }

    private static void requirePublish(Permit permit, Edit edit) {
        permit.require(Act.PUBLISH);
        if (!permit.organization().equals(edit.organization())) {
            throw new IllegalArgumentException(permit + " is none for " + edit.organization());
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        var result = transactions.execute(_ -> work.get());
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing");
        }
        return result;
    }
}
