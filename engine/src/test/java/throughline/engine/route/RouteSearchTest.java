package throughline.engine.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Front;
import throughline.engine.route.RouteProblem.Route;
import throughline.engine.route.RouteProblem.Step;

class RouteSearchTest {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /// anatomy 1 term -> nursing 2 terms, or nursing in 1 term for who has the aide's license.
    @Test
    void aCredentialShortensWhatFollows() {
        var problem = problem(
                List.of(
                        step("anatomy", Condition.NONE, 1, 100, 0),
                        step("aide", Condition.NONE, 1, 50, 0),
                        new Step("nursing", all("anatomy"), 2, 1000, 0, 0, 9, List.of(), Map.of("aide", 1))),
                all("nursing"));
        assertThat(front(problem)).containsExactly("2 @1150 saves 0", "3 @1100 saves 0");
    }

    /// The exam stands in for the course, costs less, saves its units, but only in term 0.
    @Test
    void whatSatisfiesAnotherStepOpensTheSameDoors() {
        var exam = new Step("exam", Condition.NONE, 0, 20, 400, 0, 0, List.of("course"), Map.of());
        var problem = problem(
                List.of(exam, step("course", Condition.NONE, 1, 200, 0), step("degree", all("course"), 1, 500, 0)),
                all("degree"));
        assertThat(front(problem)).containsExactly("1 @520 saves 400");
    }

    @Test
    void oneSlotMakesTwoStepsWait() {
        var steps = List.of(step("a", Condition.NONE, 1, 0, 0), step("b", Condition.NONE, 1, 0, 0));
        var goals = new LinkedHashMap<String, Condition>();
        goals.put("job", all("a", "b"));
        assertThat(new RouteSearch(new RouteProblem(0, 9, 1, List.of(), steps, goals), NO_LIMIT)
                        .front("job")
                        .routes())
                .singleElement()
                .extracting(Route::finish)
                .isEqualTo(2);
    }

    @Test
    void whatNobodyOffersLeavesNoRoute() {
        var problem = problem(List.of(step("a", all("missing"), 1, 0, 0)), all("a"));
        assertThat(new RouteSearch(problem, NO_LIMIT).front("job")).isEqualTo(new Front("job", List.of(), true));
    }

    @Test
    void whoIsThereAlreadyNeedsNoStep() {
        var goals = new LinkedHashMap<String, Condition>();
        goals.put("job", all("license"));
        var problem = new RouteProblem(3, 9, 2, List.of("license"), List.of(), goals);
        assertThat(new RouteSearch(problem, NO_LIMIT).front("job").routes())
                .containsExactly(new Route(3, 0, 0, 0, Risk.NONE, List.of()));
    }

    @Test
    void saysWhenTheLimitWasHit() {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < 8; i++) {
            steps.add(step("s" + i, Condition.NONE, 1, 1 + i, 100));
        }
        assertThat(new RouteSearch(problem(steps, all("s0")), 50).front("job").proven())
                .isFalse();
    }

    /// The course counts as done by the exam taken beside it, and ends later; only its own end opens the degree.
    @Test
    void whatRunsOnGivesMoreThanWhatStandsInForIt() {
        var steps = List.of(
                new Step("course", Condition.NONE, 1, 0, 0, 0, 9, List.of("honors"), Map.of()),
                new Step("exam", Condition.NONE, 0, 0, 300, 0, 9, List.of("course"), Map.of()));
        assertThat(front(problem(steps, all("course", "honors")))).containsExactly("1 @0 saves 300");
    }

    /// Begun at once, the program closes the exam before it is held; begun a term later, the exam saves its units.
    @Test
    void beginningLaterCanSaveMore() {
        var steps = List.of(
                new Step("program", Condition.NONE, 2, 0, 0, 0, 9, List.of("exam"), Map.of()),
                new Step("exam", Condition.NONE, 0, 0, 300, 2, 9, List.of(), Map.of()));
        assertThat(front(problem(steps, all("program")))).containsExactly("2 @0 saves 0", "3 @0 saves 300");
    }

    @TestFactory
    Stream<DynamicTest> agreesWithExhaustiveEnumeration() {
        return Seeds.of(2000, random -> {
            var problem = RandomRisks.in(random(random), random);
            var front = new RouteSearch(problem, NO_LIMIT).front("job");
            assertThat(front.proven()).isTrue();
            assertThat(lines(front)).as(problem.toString()).containsExactlyElementsOf(new Exhaustive(problem).front());
            front.routes().forEach(route -> assertThat(replay(problem, route)).isTrue());
        });
    }

    private static RouteProblem random(Random random) {
        var steps = new ArrayList<Step>();
        int count = 2 + random.nextInt(5);
        int slots = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            var first = random.nextInt(3) == 0 ? random.nextInt(3) : 0;
            steps.add(new Step(
                    "s" + i,
                    randomCondition(random, i),
                    random.nextInt(4),
                    random.nextInt(4),
                    random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0,
                    first,
                    first + random.nextInt(5),
                    random.nextInt(3) == 0 ? List.of("s" + random.nextInt(count)) : List.of(),
                    random.nextInt(5) == 0 ? Map.of("s" + random.nextInt(count), random.nextInt(2)) : Map.of(),
                    setting(random, slots)));
        }
        var goals = new LinkedHashMap<String, Condition>();
        goals.put("job", new Condition(List.of(List.of("s" + (count - 1)), List.of("s0", "s" + count / 2))));
        var done = random.nextInt(4) == 0 ? List.of("s" + random.nextInt(count)) : List.<String>of();
        var startPlace = random.nextBoolean() ? "p0" : "";
        return new RouteProblem(startPlace, 0, 3 + random.nextInt(3), slots, done, steps, goals);
    }

    private static RouteProblem.Setting setting(Random random, int slots) {
        return new RouteProblem.Setting(
                random.nextBoolean() ? "p" + random.nextInt(3) : "",
                1 + random.nextInt(slots),
                2,
                random.nextInt(4) == 0 ? Set.of(random.nextInt(2)) : Set.of(),
                null);
    }

    private static Condition randomCondition(Random random, int below) {
        var sets = new ArrayList<List<String>>();
        for (int alternatives = random.nextInt(3); below > 0 && alternatives > 0; alternatives--) {
            var all = new ArrayList<String>();
            for (int members = 1 + random.nextInt(2); members > 0; members--) {
                all.add("s" + random.nextInt(below));
            }
            sets.add(all);
        }
        return new Condition(sets);
    }

    /// Tries every decision in every term; for problems of a handful of steps.
    private static final class Exhaustive {
        private final RouteProblem problem;
        private final Set<List<Long>> ends = new HashSet<>();

        Exhaustive(RouteProblem problem) {
            this.problem = problem;
            var done = new HashSet<String>();
            problem.done().forEach(id -> complete(done, id));
            decide(
                    problem.startTerm(),
                    done,
                    Set.of(),
                    Map.of(),
                    0,
                    0,
                    problem.startPlace().isEmpty() ? Set.of() : Set.of(problem.startPlace()),
                    Risk.NONE);
        }

        private void complete(Set<String> done, String id) {
            done.add(id);
            problem.steps().stream()
                    .filter(step -> step.id().equals(id))
                    .forEach(step -> done.addAll(step.satisfies()));
        }

        private void decide(
                int term,
                Set<String> done,
                Set<String> taken,
                Map<String, Integer> running,
                long cost,
                long saved,
                Set<String> places,
                Risk risk) {
            if (running.isEmpty() && holds(problem.goals().get("job"), done)) {
                ends.add(List.of(
                        (long) term,
                        cost,
                        saved,
                        (long) places.size() - (problem.startPlace().isEmpty() ? 0 : 1),
                        risk.known(),
                        (long) risk.unknown()));
            }
            for (var step : problem.steps()) {
                var duration = step.duration();
                for (var bridge : step.bridges().entrySet()) {
                    duration = done.contains(bridge.getKey()) ? Math.min(duration, bridge.getValue()) : duration;
                }
                if (done.contains(step.id())
                        || taken.contains(step.id())
                        || term < step.firstStart()
                        || term > step.lastStart()
                        || !step.setting().seasons().isEmpty()
                                && !step.setting().seasons().contains(term % 2)
                        || term + duration > problem.lastTerm()
                        || duration > 0 && used(running) + step.setting().slots() > problem.slots()
                        || !holds(step.requires(), done)) {
                    continue;
                }
                var nowDone = new HashSet<>(done);
                var nowTaken = new HashSet<>(taken);
                var nowRunning = new LinkedHashMap<>(running);
                nowTaken.add(step.id());
                if (duration == 0) {
                    complete(nowDone, step.id());
                } else {
                    nowRunning.put(step.id(), term + duration);
                }
                var nowPlaces = new HashSet<>(places);
                if (!step.setting().place().isEmpty()) {
                    nowPlaces.add(step.setting().place());
                }
                decide(
                        term,
                        nowDone,
                        nowTaken,
                        nowRunning,
                        cost + step.costCents(),
                        saved + step.unitsSaved(),
                        nowPlaces,
                        new Risk(
                                risk.known() + step.risk().known(),
                                risk.unknown() + step.risk().unknown()));
            }
            if (term < problem.lastTerm()) {
                var nowDone = new HashSet<>(done);
                var nowRunning = new LinkedHashMap<String, Integer>();
                running.forEach((id, finish) -> {
                    if (finish == term + 1) {
                        complete(nowDone, id);
                    } else {
                        nowRunning.put(id, finish);
                    }
                });
                decide(term + 1, nowDone, taken, nowRunning, cost, saved, places, risk);
            }
        }

        private int used(Map<String, Integer> running) {
            return running.keySet().stream()
                    .mapToInt(id -> byId(problem, id).setting().slots())
                    .sum();
        }

        private static boolean holds(Condition condition, Set<String> done) {
            return condition.anyOf().isEmpty() || condition.anyOf().stream().anyMatch(done::containsAll);
        }

        List<String> front() {
            return ends.stream()
                    .filter(end -> ends.stream()
                            .noneMatch(other -> !other.equals(end)
                                    && other.get(0) <= end.get(0)
                                    && other.get(1) <= end.get(1)
                                    && other.get(2) >= end.get(2)
                                    && other.get(3) <= end.get(3)
                                    && other.get(4) <= end.get(4)
                                    && other.get(5) <= end.get(5)))
                    .sorted(Comparator.<List<Long>>comparingLong(end -> end.get(0))
                            .thenComparingLong(end -> end.get(1))
                            .thenComparingLong(end -> end.get(2))
                            .thenComparingLong(end -> end.get(3))
                            .thenComparingLong(end -> end.get(4))
                            .thenComparingLong(end -> end.get(5)))
                    .map(end -> end.get(0) + " @" + end.get(1) + " saves " + end.get(2) + moved(end.get(3))
                            + RandomRisks.line(new Risk(end.get(4), end.get(5).intValue())))
                    .toList();
        }
    }

    /// Whether the steps of a route, taken as it says, are allowed and end as it says.
    private static boolean replay(RouteProblem problem, Route route) {
        var cost = route.steps().stream()
                .mapToLong(placed -> byId(problem, placed.step()).costCents())
                .sum();
        var saved = route.steps().stream()
                .mapToLong(placed -> byId(problem, placed.step()).unitsSaved())
                .sum();
        var risk = route.steps().stream()
                .map(placed -> byId(problem, placed.step()).risk())
                .reduce(Risk.NONE, Risk::plus);
        var steps = Steps.of(problem);
        return risk.equals(route.risk())
                && cost == route.costCents()
                && saved == route.unitsSaved()
                && new Replay(problem, steps)
                        .allows(route.steps(), steps.condition(problem.goals().get("job")))
                && route.steps().stream().allMatch(placed -> placed.finish() <= route.finish());
    }

    private static Step byId(RouteProblem problem, String id) {
        return problem.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Condition all(String... ids) {
        return new Condition(List.of(List.of(ids)));
    }

    private static Step step(String id, Condition requires, int duration, long cost, long saved) {
        return new Step(id, requires, duration, cost, saved, 0, 9, List.of(), Map.of());
    }

    private static RouteProblem problem(List<Step> steps, Condition goal) {
        var goals = new LinkedHashMap<String, Condition>();
        goals.put("job", goal);
        return new RouteProblem(0, 9, 2, List.of(), steps, goals);
    }

    private static List<String> front(RouteProblem problem) {
        return lines(new RouteSearch(problem, NO_LIMIT).front("job"));
    }

    private static List<String> lines(Front front) {
        return front.routes().stream()
                .map(route -> route.finish() + " @" + route.costCents() + " saves " + route.unitsSaved()
                        + moved(route.moves()) + RandomRisks.line(route.risk()))
                .toList();
    }

    private static String moved(long places) {
        return places == 0 ? "" : " moves " + places;
    }
}
