package throughline.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.Person;
import throughline.people.SecondWall;

/// What people typed and have not sent yet, one form for each fact and person. It stays until it is sent or dropped,
/// whatever becomes of the session.
@Component
public final class Drafts {
    private static final int MAX_CHARACTERS = 200_000;

    private final DraftStore store;
    private final SecondWall wall;
    private final TransactionOperations transactions;

    Drafts(DraftStore store, SecondWall wall, TransactionOperations transactions) {
        this.store = store;
        this.wall = wall;
        this.transactions = transactions;
    }

    /// A form as it was last kept.
    ///
    /// @param fields what its fields held, by name
    public record Kept(FactType type, String key, Map<String, String> fields, Instant savedAt) {
        public Kept {
            fields = Map.copyOf(fields);
        }
    }

    /// @return nothing when it is longer than any form
    public Optional<Instant> keep(Person person, FactType type, String key, Map<String, String> fields) {
        var characters = fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
        return characters > MAX_CHARACTERS
                ? Optional.empty()
                : Optional.ofNullable(transactions.execute(_ -> {
                    wall.stand(person);
                    return store.put(person.id(), type, key, fields);
                }));
    }

    public Optional<Kept> find(Person person, FactType type, String key) {
        return store.find(person.id(), type, key);
    }

    /// The drafts of a person, the newest first.
    public List<Kept> listOf(Person person) {
        return store.listOf(person.id());
    }

    public void drop(Person person, FactType type, String key) {
        transactions.executeWithoutResult(_ -> {
            wall.stand(person);
            store.delete(person.id(), type, key);
        });
    }

    /// Gives the drafts of somebody who leaves to who takes over, where those have none of their own of the same fact.
    ///
    /// @param which the drafts that are handed over
    public int handOver(long from, long to, Predicate<Kept> which) {
        var count = 0;
        for (var draft : store.listOf(from)) {
            if (which.test(draft) && store.move(from, to, draft.type(), draft.key())) {
                count++;
            }
        }
        return count;
    }
}
