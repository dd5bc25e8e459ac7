package throughline.maps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import throughline.engine.map.Column;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;

/// Chooses the cards that matter most of each column and lane, and says how many are folded away.
final class Folding {
    /// A single card more than fits is shown, since a card that stands for it would be no smaller.
    private static final int SPARE = 1;

    private static final Map<Column, Integer> STEPS = new EnumMap<>(Map.of(
            Column.EXPLORE, 2,
            Column.HIGH_SCHOOL, 6,
            Column.ADULT_SCHOOL, 4,
            Column.CERTIFICATE, 6,
            Column.ASSOCIATE, 4,
            Column.BACHELOR, 3,
            Column.CAREER, 8));
    private static final Map<Lane, Integer> BESIDE = new EnumMap<>(Map.of(
            Lane.CREDIT, 3,
            Lane.CREDENTIALS, 3,
            Lane.WORK_BASED_LEARNING, 3,
            Lane.SUPPORTS, 3));
    /// Courses of one program or around one course, where they are the subject.
    private static final int SUBJECT = 24;

    final List<Card> shown = new ArrayList<>();
    final List<Folded> folded = new ArrayList<>();
    private final Set<Card> kept = new HashSet<>();

    /// Cards of a column and lane that are not shown, and the number of those that are.
    record Folded(Column column, Lane lane, List<Card> cards, int beside) {
        /// The kind of most of them.
        Step.Kind kind() {
            var counts = new EnumMap<Step.Kind, Integer>(Step.Kind.class);
            cards.forEach(card -> counts.merge(card.kind, 1, Integer::sum));
            return counts.entrySet().stream()
                    .max(Map.Entry.<Step.Kind, Integer>comparingByValue())
                    .orElseThrow()
                    .getKey();
        }
    }

    private record Stack(Column column, Lane lane) {}

    private Folding() {}

    /// @param ranked all cards, best first
    /// @param scope  what of them is the subject
    static Folding of(List<Card> ranked, Scope scope, boolean all) {
        var folding = new Folding();
        var stacks = new LinkedHashMap<Stack, List<Card>>();
        for (var card : ranked) {
            var spot = card.spot();
            stacks.computeIfAbsent(new Stack(spot.column(), spot.lane()), _ -> new ArrayList<>())
                    .add(card);
        }
        stacks.forEach((stack, cards) -> folding.stack(stack, cards, scope, all));
        return folding;
    }

    private void stack(Stack stack, List<Card> cards, Scope scope, boolean all) {
        var limit = limit(stack, cards, scope);
        if (all || cards.size() <= limit + SPARE) {
            take(cards);
            return;
        }
        var chosen = chosen(cards, limit);
        take(chosen);
        var rest = cards.stream().filter(card -> !kept.contains(card)).toList();
        folded.add(new Folded(stack.column(), stack.lane(), rest, chosen.size()));
    }

    private static int limit(Stack stack, List<Card> cards, Scope scope) {
        if (stack.lane() != Lane.STEPS) {
            return BESIDE.getOrDefault(stack.lane(), 0);
        }
        var subject = cards.stream()
                .anyMatch(card -> card.has(Piece.Type.COURSE)
                        && card.pieces.stream().anyMatch(scope.places::containsKey)
                        && !scope.here.isEmpty());
        return subject ? SUBJECT : STEPS.getOrDefault(stack.column(), 0);
    }

    /// What is pinned, and the best of each part in turn, so that no grade, term or level goes without.
    private static List<Card> chosen(List<Card> cards, int limit) {
        var parts = new TreeMap<Integer, List<Card>>();
        cards.forEach(card -> parts.computeIfAbsent(card.spot().part(), _ -> new ArrayList<>())
                .add(card));
        var chosen = new ArrayList<>(cards.stream().filter(card -> card.pinned).toList());
        for (var turn = 0; chosen.size() < limit && turn < cards.size(); turn++) {
            for (var part : parts.values()) {
                if (turn < part.size() && chosen.size() < limit && !part.get(turn).pinned) {
                    chosen.add(part.get(turn));
                }
            }
        }
        return chosen;
    }

    private void take(List<Card> cards) {
        shown.addAll(cards);
        kept.addAll(cards);
    }

    boolean shows(Card card) {
        return kept.contains(card);
    }
}
