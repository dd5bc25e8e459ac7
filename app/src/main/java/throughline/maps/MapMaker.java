package throughline.maps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Choice;
import throughline.engine.map.Column;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.StepsOnly;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.engine.map.Way;
import throughline.region.Organization;
import throughline.region.Region;

/// Computes career maps of one Region as they are on one day. The same Region, day, subject and view give the same
/// map. Safe to share.
public final class MapMaker {
    private static final int OPTIONS_SHOWN = 5;
    private static final Comparator<Step> READING = CareerMap::place;

    private final MapIndex index;
    private final Curations curations;
    private final Region region;
    private final LocalDate today;

    private MapMaker(Region region, LocalDate today) {
        this.index = new MapIndex(region);
        this.curations = new Curations(region);
        this.region = region;
        this.today = today;
    }

    /// @param today decides which agreements and links are in force
    public static MapMaker of(Region region, LocalDate today) {
        return new MapMaker(region, today);
    }

    /// The map of a subject; empty when the Region has no such subject.
    public Optional<CareerMap> make(Subject subject, View view) {
        if (view.stepsOnly()) {
            return make(subject, view.withStepsOnly(false)).map(StepsOnly::of);
        }
        return new Scopes(index, today, view).find(subject).map(scope -> map(subject, view, scope));
    }

    private CareerMap map(Subject subject, View view, Scope scope) {
        var ties = Ties.of(index, today, scope);
        if (!scope.rows.isEmpty()) {
            return new RowMaps(index, today, curations, scope, ties, subject, view).map();
        }
        var deck = Deck.of(region, scope);
        var curating = Curating.of(curations, index, subject, scope, deck);
        var folding = Folding.of(curating.ranked(), scope, view.all());
        var shown = folding.shown;
        // Lines are found before anything is taken away, so that what is hidden leaves no false gap.
        var there = new ArrayList<>(shown);
        there.addAll(curating.hidden());
        var recorded = Lines.of(ties, piece -> kept(deck, folding, curating, piece), view.staff());
        var computed = Inference.complete(region, there, recorded);
        var complete = curating.visible(computed);
        var lines = view.all() ? complete : Thinning.of(complete);
        RowOrder.assign(shown, lines);
        curating.order(shown);
        var reach = school(view)
                .map(school -> Reach.of(region, school, shown, ties, complete))
                .orElse(null);
        var steps = steps(scope, shown, reach);
        steps.replaceAll(curating::worded);
        steps.addAll(groups(subject, view, scope, folding));
        var every = complete.stream().map(MapMaker::way).toList();
        var recordedSteps = new ArrayList<>(steps);
        recordedSteps.addAll(steps(scope, List.copyOf(curating.hidden()), null));
        steps.addAll(Gaps.of(recordedSteps, computed.stream().map(MapMaker::way).toList(), scope.expected));
        steps.addAll(Gaps.unknown(scope.unknown));
        steps.sort(READING);
        var folded = Openings.folded(deck, folding, curating.hidden(), ties, new StepMaker(index, today, scope, null));
        var ends = new Ends(steps, every, Openings.of(region, folded));
        var exits = ends.exits();
        var ways = new ArrayList<>(lines.stream().map(MapMaker::way).toList());
        ways.addAll(ends.returns(exits));
        return new CareerMap(
                subject,
                view,
                scope.title,
                scope.subtitle,
                List.of(),
                steps,
                ways,
                choices(scope, deck, folding),
                ends.entries(),
                exits,
                curating.record(ties, steps.stream().map(Step::id).collect(Collectors.toSet()))
                        .orOwner(scope.owner));
    }

    private static @Nullable Card kept(Deck deck, Folding folding, Curating curating, Piece piece) {
        var card = deck.find(piece);
        return card != null && (folding.shows(card) || curating.hidden().contains(card)) ? card : null;
    }

    private Optional<Organization> school(View view) {
        return view.school() == null ? Optional.empty() : region.findOrganization(view.school());
    }

    /// In the order of their places; at one place by row.
    private List<Step> steps(Scope scope, List<Card> shown, @Nullable Reach reach) {
        var maker = new StepMaker(index, today, scope, reach);
        var ordered = new ArrayList<>(shown);
        ordered.sort(Comparator.comparingInt((Card card) -> card.row).thenComparing(card -> card.id));
        return new ArrayList<>(ordered.stream().map(maker::step).toList());
    }

    static Way way(Lines.Line line) {
        return new Way(line.from().id, line.to().id, line.kind(), line.terms());
    }

    private static List<Step> groups(Subject subject, View view, Scope scope, Folding folding) {
        var groups = new ArrayList<Step>();
        for (var folded : folding.folded) {
            var kind = folded.kind();
            var last = folding.shown.stream()
                    .filter(card -> card.spot().column() == folded.column()
                            && card.spot().lane() == folded.lane())
                    .mapToInt(card -> card.spot().part())
                    .max()
                    .orElse(0);
            groups.add(group(
                    "more/" + folded.column().key() + "/" + folded.lane().key(),
                    new Spot(folded.column(), folded.lane(), last),
                    folding.shown.size(),
                    new StepFacts.Group(folded.cards().size(), kind, true),
                    page(subject, view, scope, folded)));
        }
        return groups;
    }

    static Step group(String id, Spot spot, int row, StepFacts.Group facts, @Nullable String page) {
        var words = (facts.more() ? "maps.more." : "maps.group.")
                + facts.of().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new Step(
                id,
                Step.Kind.GROUP,
                spot.column(),
                spot.lane(),
                spot.part(),
                row,
                MapWords.counted(words, facts.count()),
                List.of(),
                page,
                facts,
                java.util.Set.of(),
                Step.Standing.NORMAL,
                Step.Remarks.NONE,
                null,
                List.of());
    }

    /// Where the folded cards can be seen: in the finder where it can narrow to them, else on the whole map.
    private static String page(Subject subject, View view, Scope scope, Folding.Folded folded) {
        var kind = folded.column() == Column.CAREER
                ? "occupation"
                : folded.cards().getFirst().has(Piece.Type.PROGRAM) ? "program" : null;
        return scope.narrowing == null || kind == null || folded.lane() != Lane.STEPS
                ? MapAddress.of(subject, view.withAll())
                : "/search?kind=" + kind + "&" + scope.narrowing;
    }

    /// Choices with the same options at several schools are one. A choice of many shows the first few.
    private static List<Choice> choices(Scope scope, Deck deck, Folding folding) {
        var seen = new LinkedHashSet<List<String>>();
        var choices = new ArrayList<Choice>();
        for (var options : scope.options.values()) {
            var cards = options.courses().stream()
                    .map(deck::find)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var shown = cards.stream()
                    .filter(folding::shows)
                    .map(card -> card.id)
                    .sorted()
                    .toList();
            if (shown.size() > 1 && seen.add(shown)) {
                choices.add(new Choice("choice/" + (choices.size() + 1), shown, options.minimum(), cards.size()));
            }
        }
        return choices;
    }
}
