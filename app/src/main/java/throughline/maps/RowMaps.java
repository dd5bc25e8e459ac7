package throughline.maps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.region.Region;

/// A map with a row for each pathway: of every column one card that stands for all, and the jobs with most
/// openings.
final class RowMaps {
    /// Rows that a person still takes in; a school with more pathways shows those in which it awards most.
    private static final int MOST_ROWS = 12;

    private static final int JOBS = 2;

    private final MapIndex index;
    private final LocalDate today;
    private final Region region;
    private final Scope scope;
    private final List<Tie> ties;
    private final Subject subject;
    private final View view;
    private final List<String> rows;
    private final Map<Card, Card> groups = new HashMap<>();
    private final Map<Card, List<Card>> members = new LinkedHashMap<>();
    private final Curations curations;

    RowMaps(
            MapIndex index,
            LocalDate today,
            Curations curations,
            Scope scope,
            List<Tie> ties,
            Subject subject,
            View view) {
        this.today = today;
        this.index = index;
        this.curations = curations;
        this.region = index.region;
        this.scope = scope;
        this.ties = ties;
        this.subject = subject;
        this.view = view;
        var all = List.copyOf(scope.rows.keySet());
        this.rows = view.all() || all.size() <= MOST_ROWS + 1 ? all : all.subList(0, MOST_ROWS);
    }

    CareerMap map() {
        var deck = Deck.of(region, scope);
        var curating = Curating.of(curations, index, subject, scope, deck);
        var jobs = new HashMap<String, Integer>();
        for (var card : curating.ranked()) {
            group(card, jobs);
        }
        var shown = List.copyOf(members.keySet());
        var lines = Lines.of(
                ties,
                piece -> {
                    var card = deck.find(piece);
                    return card == null ? null : groups.get(card);
                },
                view.staff());
        var complete = Inference.complete(region, shown, lines).stream()
                .filter(line -> line.from().row == line.to().row)
                .toList();
        var maker = new StepMaker(index, today, scope, null);
        var steps = new ArrayList<Step>();
        shown.forEach(card -> steps.add(curating.worded(step(card, maker))));
        rest(steps);
        steps.sort(Comparator.comparing((Step step) -> step, CareerMap::place)
                .thenComparingInt(Step::row)
                .thenComparing(Step::id));
        var ways = complete.stream().map(MapMaker::way).toList();
        var ends = new Ends(steps, ways, Openings.of(region, Map.of()));
        return new CareerMap(
                subject,
                view,
                scope.title,
                scope.subtitle,
                named(),
                steps,
                ways,
                List.of(),
                ends.entries(),
                ends.exits(),
                curating.record(ties, steps.stream().map(Step::id).collect(Collectors.toSet()))
                        .orOwner(scope.owner));
    }

    private List<CareerMap.Row> named() {
        var named =
                new ArrayList<>(scope.rows.values().stream().limit(rows.size()).toList());
        if (rows.size() < scope.rows.size()) {
            named.add(new CareerMap.Row(
                    MapWords.counted("maps.rows.more", scope.rows.size() - rows.size()),
                    MapAddress.of(subject, view.withAll())));
        }
        return named;
    }

    /// Puts a card into the card of its row and column; of the jobs only the first few stand, each for itself.
    private void group(Card card, Map<String, Integer> jobs) {
        var pathway = pathway(card);
        var row = pathway == null ? -1 : rows.indexOf(pathway);
        if (row < 0 || card.spot().lane() != Lane.STEPS) {
            return;
        }
        var column = card.spot().column();
        if (column == Column.CAREER) {
            if (jobs.merge(rows.get(row), 1, Integer::sum) <= JOBS || card.pinned) {
                card.row = row;
                groups.put(card, card);
                members.put(card, List.of(card));
            }
            return;
        }
        var id = "rows/" + rows.get(row).toLowerCase(java.util.Locale.ROOT) + "/" + column.key();
        var group = members.keySet().stream()
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseGet(() -> new Card(id, card.kind, new Spot(column, Lane.STEPS, 0), Label.of(id)));
        group.row = row;
        card.pieces.forEach(piece -> group.add(piece, group.spot()));
        groups.put(card, group);
        members.computeIfAbsent(group, _ -> new ArrayList<>()).add(card);
    }

    private @Nullable String pathway(Card card) {
        var piece = card.pieces.getFirst();
        return switch (piece.type()) {
            case PROGRAM -> region.programs().get(piece.id()).pathway();
            case COURSE -> region.courses().get(piece.id()).pathway();
            case OCCUPATION -> region.occupations().get(piece.id()).pathway();
            case CREDIT, CREDENTIAL, ACTIVITY, SUPPORT, ACCEPTED -> null;
        };
    }

    /// A card that stands for one thing is that thing.
    private Step step(Card card, StepMaker maker) {
        var all = members.getOrDefault(card, List.of());
        var first = all.getFirst();
        if (first == card) {
            return maker.step(card);
        }
        var kind = new Folding.Folded(card.spot().column(), card.spot().lane(), all, 0).kind();
        var row = scope.rows.get(rows.get(card.row));
        return MapMaker.group(
                card.id,
                card.spot(),
                card.row,
                new StepFacts.Group(all.size(), kind, false),
                row == null ? null : row.page());
    }

    /// One card for the rows that are not shown.
    private void rest(List<Step> steps) {
        var left = scope.rows.size() - rows.size();
        if (left > 0) {
            var column = steps.stream()
                    .map(Step::column)
                    .min(Comparator.naturalOrder())
                    .orElse(Column.HIGH_SCHOOL);
            steps.add(new Step(
                    "more/rows",
                    Step.Kind.GROUP,
                    column,
                    Lane.STEPS,
                    0,
                    rows.size(),
                    MapWords.counted("maps.rows.more", left),
                    List.of(),
                    MapAddress.of(subject, view.withAll()),
                    new StepFacts.Group(left, Step.Kind.GROUP, true),
                    java.util.Set.of(),
                    Step.Standing.NORMAL,
                    Step.Remarks.NONE,
                    null,
                    List.of()));
        }
    }
}
