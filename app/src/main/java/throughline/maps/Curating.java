package throughline.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Curation;
import throughline.engine.map.Label;
import throughline.engine.map.Step;
import throughline.engine.map.Subject;
import throughline.engine.map.Way;
import throughline.region.CuratedStep;

/// The step between computing what belongs on a map and choosing what fits: decisions of people are followed, and
/// what they cause is written down. Local to one making of a map.
///
/// A pinned card, or one with a place of its own, is shown whatever the limits; a hidden one is gone with its lines;
/// a title is another name on this map only. What the map is about cannot be hidden.
final class Curating {
    private static final Comparator<Card> PINNED_FIRST = Comparator.comparing(card -> !card.pinned);

    private final Curations curations;
    private final Subject subject;
    private final Deck deck;
    private final Map<Card, CuratedStep> hidden = new LinkedHashMap<>();
    private final Map<String, CuratedStep> bySteps = new HashMap<>();
    private final Set<String> unused = new LinkedHashSet<>();

    private Curating(Curations curations, Subject subject, Deck deck) {
        this.curations = curations;
        this.subject = subject;
        this.deck = deck;
    }

    /// @param scope whose cards they are
    static Curating of(Curations curations, MapIndex index, Subject subject, Scope scope, Deck deck) {
        var curating = new Curating(curations, subject, deck);
        var cards = new HashMap<String, Card>();
        deck.ranked().forEach(card -> cards.put(card.id, card));
        for (var decision : curations.steps(subject)) {
            var card = cards.get(decision.step());
            if (card == null) {
                card = index.find(decision.step()).map(deck::find).orElse(null);
            }
            curating.decide(decision, card, scope);
        }
        return curating;
    }

    private void decide(CuratedStep decision, @Nullable Card card, Scope scope) {
        bySteps.put(card == null ? decision.step() : card.id, decision);
        if (card == null) {
            unused.add(decision.step());
        } else if (decision.display().equals("hidden")) {
            if (card.pieces.stream().anyMatch(scope.here::contains)) {
                unused.add(decision.step());
            } else {
                hidden.put(card, decision);
            }
        } else if (decision.display().equals("pinned") || decision.position() != null) {
            card.pinned = true;
        }
    }

    /// The cards that may be shown, pinned ones first, then best first.
    List<Card> ranked() {
        return deck.ranked().stream()
                .filter(card -> !hidden.containsKey(card))
                .sorted(PINNED_FIRST)
                .toList();
    }

    /// What would be on the map were it not hidden; it still counts where a map says that nothing is recorded.
    Set<Card> hidden() {
        return hidden.keySet();
    }

    /// The lines between cards that may be shown.
    List<Lines.Line> visible(List<Lines.Line> lines) {
        return hidden.isEmpty()
                ? lines
                : lines.stream()
                        .filter(line -> !hidden.containsKey(line.from()) && !hidden.containsKey(line.to()))
                        .toList();
    }

    /// Lets cards of one column, lane and level swap their rows so that those with a position come first, in that
    /// order.
    void order(List<Card> shown) {
        var stacks = new LinkedHashMap<Spot, List<Card>>();
        shown.forEach(card ->
                stacks.computeIfAbsent(card.spot(), _ -> new ArrayList<>()).add(card));
        for (var stack : stacks.values()) {
            if (stack.stream().anyMatch(card -> position(card) < Integer.MAX_VALUE)) {
                var rows = stack.stream().mapToInt(card -> card.row).sorted().toArray();
                var wanted = new ArrayList<>(stack);
                wanted.sort(Comparator.comparingInt(this::position)
                        .thenComparingInt(card -> card.row)
                        .thenComparing(card -> card.id));
                for (var i = 0; i < rows.length; i++) {
                    wanted.get(i).row = rows[i];
                }
            }
        }
    }

    private int position(Card card) {
        var decision = bySteps.get(card.id);
        return decision == null || decision.position() == null ? Integer.MAX_VALUE : decision.position();
    }

    /// The step with its title and note on this map.
    Step worded(Step step) {
        var decision = bySteps.get(step.id());
        if (decision == null || step.missing() != null) {
            return step;
        }
        unused.remove(decision.step());
        var title = new Label(
                decision.title() == null ? step.title().en() : decision.title(),
                decision.titleEs() == null ? step.title().es() : decision.titleEs());
        var named = title.equals(step.title()) ? step : step.renamed(title);
        return decision.note() == null
                ? named
                : named.withRemarks(named.remarks().withNote(new Label(decision.note(), decision.noteEs())));
    }

    /// Who answers for the map and what was decided.
    ///
    /// @param ties all that leads on to what, to tell who needs what is hidden
    /// @param ids  ids of the steps that are shown
    Curation record(List<Tie> ties, Set<String> ids) {
        var left = hidden.keySet().stream()
                .map(card -> new Curation.Hidden(card.id, card.title, neededBy(card, ties, ids)))
                .toList();
        var names = unused.stream().filter(step -> !ids.contains(step)).toList();
        return curations
                .map(subject)
                .map(map -> new Curation(
                        new Label(map.owner(), map.ownerEs()), map.contact(), map.reviewedOn(), left, names))
                .orElseGet(() -> new Curation(null, null, null, left, names));
    }

    private List<String> neededBy(Card card, List<Tie> ties, Set<String> ids) {
        var needing = new TreeSet<String>();
        for (var tie : ties) {
            var promised = tie.kind() == Way.Kind.REQUIRED || tie.kind() == Way.Kind.GUARANTEED;
            if (promised && card.equals(deck.find(tie.from()))) {
                var to = deck.find(tie.to());
                if (to != null && ids.contains(to.id)) {
                    needing.add(to.id);
                }
            }
        }
        return List.copyOf(needing);
    }
}
