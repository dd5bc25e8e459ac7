package throughline.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Permit;
import throughline.people.SecondWall;

/// How far the Spanish of facts is, text by text. No machine writes any of it.
@Component
public final class Translations {
    private final TranslationStore store;
    private final EditStore edits;
    private final SecondWall wall;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Translations(
            TranslationStore store,
            EditStore edits,
            SecondWall wall,
            AuditLog log,
            TransactionOperations transactions) {
        this.wall = wall;
        this.store = store;
        this.edits = edits;
        this.log = log;
        this.transactions = transactions;
    }

    /// How far one text is, what is to be done first.
    public enum State {
        MISSING,
        /// The English was changed after somebody looked at the Spanish.
        STALE,
        /// It came with an import, or waits for review.
        DRAFT,
        REVIEWED
    }

    /// One text in both languages.
    ///
    /// @param field   the Spanish field
    /// @param waiting the Spanish that waits for review, or empty
    public record Text(Field field, String english, String spanish, String waiting, State state) {}

    /// What somebody looked at.
    public record Review(String english, String spanish) {
        /// Whether the Spanish that was looked at is still shown for English that has changed since.
        public boolean isStale(String englishNow, @Nullable String spanishNow) {
            return spanish.equals(spanishNow) && !english.equals(englishNow);
        }
    }

    /// What somebody looked at of one Spanish field, by key of the fact.
    public Map<String, Review> reviews(FactType type, String field) {
        return store.of(type, field);
    }

    /// The texts of facts of one type that have an English side, by key.
    public Map<String, List<Text>> of(FactType type, Collection<String> keys) {
        if (type.spanish().isEmpty() || keys.isEmpty()) {
            return Map.of();
        }
        var reviews = store.of(type, keys);
        var changes = edits.of(type, keys);
        var texts = new HashMap<String, List<Text>>();
        Facts.find(edits, type, keys)
                .forEach((key, fact) -> texts.put(
                        key,
                        texts(type, fact, changes.getOrDefault(key, List.of()), reviews.getOrDefault(key, Map.of()))));
        return texts;
    }

    private static List<Text> texts(FactType type, Edits.Fact fact, List<Edit> changes, Map<String, Review> reviews) {
        var texts = new ArrayList<Text>();
        for (var field : type.spanish()) {
            var english = fact.shown().getOrDefault(field.english(), "");
            if (english.isEmpty()) {
                continue;
            }
            var spanish = fact.shown().getOrDefault(field.column(), "");
            var waits = changes.stream()
                    .filter(edit -> edit.state() == Edit.State.REVIEW || edit.state() == Edit.State.SCHEDULED)
                    .filter(edit -> edit.field().equals(field.column()))
                    .findFirst()
                    .map(Edit::value)
                    .orElse("");
            texts.add(new Text(field, english, spanish, waits, state(english, spanish, waits, reviews, field)));
        }
        return texts;
    }

    private static State state(String english, String spanish, String waits, Map<String, Review> reviews, Field field) {
        if (spanish.isEmpty()) {
            return waits.isEmpty() ? State.MISSING : State.DRAFT;
        }
        var review = reviews.get(field.column());
        if (review == null || !review.spanish().equals(spanish)) {
            return State.DRAFT;
        }
        return review.english().equals(english) ? State.REVIEWED : waits.isEmpty() ? State.STALE : State.DRAFT;
    }

    /// Says that the Spanish which is shown is right for the English which is shown.
    public void review(Permit permit, FactType type, String key, Field field, String origin) {
        permit.require(Act.PUBLISH);
        transactions.executeWithoutResult(_ -> {
            wall.stand(permit);
            reviewed(type, key, field, permit.person().actor());
            log.record(
                    new By(permit.person().actor(), origin),
                    "translation reviewed",
                    type.table() + " " + key,
                    permit.organization(),
                    field.column());
        });
    }

    void reviewed(FactType type, String key, Field field, String actor) {
        Facts.find(edits, type, key)
                .ifPresent(fact -> store.put(
                        type,
                        key,
                        field,
                        new Review(
                                fact.shown().getOrDefault(field.english(), ""),
                                fact.shown().getOrDefault(field.column(), "")),
                        actor));
    }
}
