package throughline.engine.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import throughline.engine.route.Coursework.Course;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Setting;
import throughline.engine.route.RouteProblem.Step;
import throughline.engine.route.RouteSearch.Alternative;

class MissingLinksTest {
    private static final List<Alternative> JOB = List.of(new Alternative("job", Set.of()));

    /// A program asks for a course nobody teaches, or for a transfer and an evening section.
    @Test
    void namesTheSmallestSets() {
        var steps = List.of(
                step("program", List.of(List.of("anatomy"), List.of("degree", "transfer", "evening"))),
                step("degree", List.of(List.of())));
        assertThat(MissingLinks.of(problem(steps), JOB, links("transfer", "evening", "anatomy"), 1_000))
                .isEqualTo(new MissingLinks(List.of(List.of("anatomy")), true));
        assertThat(MissingLinks.of(problem(steps), JOB, links("transfer", "evening"), 1_000))
                .isEqualTo(new MissingLinks(List.of(List.of("transfer", "evening")), true));
        assertThat(MissingLinks.of(problem(steps), JOB, links("transfer"), 1_000))
                .isEqualTo(new MissingLinks(List.of(), true));
    }

    @Test
    void aRouteAsItIsNeedsNoLink() {
        var steps = List.of(step("program", List.of()));
        assertThat(MissingLinks.of(problem(steps), JOB, links("transfer"), 1_000))
                .isEqualTo(new MissingLinks(List.of(List.of()), true));
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTryingEverySet() {
        return Seeds.of(400, random -> {
            var problem = guarded(RouteBoundsTest.random(random), random);
            var answer = MissingLinks.of(problem, JOB, links("x0", "x1", "x2", "x3", "x4"), Integer.MAX_VALUE);
            var want = smallest(problem);
            assertThat(answer.sets()).as(problem.toString()).isEqualTo(want);
            assertThat(answer.proven() || want.isEmpty()).isTrue();
        });
    }

    private static List<List<String>> smallest(RouteProblem problem) {
        for (int size = 0; size <= 3; size++) {
            var found = new ArrayList<List<String>>();
            for (int bits = 0; bits < 32; bits++) {
                var set = new ArrayList<String>();
                for (int link = 0; link < 5; link++) {
                    if ((bits & 1 << link) != 0) {
                        set.add("x" + link);
                    }
                }
                var open = set.size() == size
                        && !RouteSearch.withoutBounds(MissingLinks.with(problem, set), Integer.MAX_VALUE)
                                .front("job")
                                .routes()
                                .isEmpty();
                if (open) {
                    found.add(List.copyOf(set));
                }
            }
            if (!found.isEmpty()) {
                found.sort((one, other) -> String.join(" ", one).compareTo(String.join(" ", other)));
                return found;
            }
        }
        return List.of();
    }

    /// The problem with links that some steps and courses ask for besides.
    private static RouteProblem guarded(RouteProblem problem, Random random) {
        var steps = problem.steps().stream()
                .map(step -> {
                    var setting = step.setting();
                    var work = setting.work();
                    var guarded = work == null
                            ? null
                            : new Coursework(
                                    work.courses().stream()
                                            .map(course -> new Course(
                                                    course.id(),
                                                    guarded(course.requires(), random, 3),
                                                    course.together(),
                                                    course.seasons(),
                                                    course.costCents()))
                                            .toList(),
                                    work.required(),
                                    work.choices(),
                                    work.perTerm());
                    return new Step(
                            step.id(),
                            guarded(step.requires(), random, 2),
                            step.duration(),
                            step.costCents(),
                            step.unitsSaved(),
                            step.firstStart(),
                            step.lastStart(),
                            step.satisfies(),
                            step.bridges(),
                            new Setting(
                                    setting.place(), setting.slots(), setting.yearTerms(), setting.seasons(), guarded));
                })
                .toList();
        return new RouteProblem(
                problem.startPlace(),
                problem.startTerm(),
                problem.lastTerm(),
                problem.slots(),
                problem.done(),
                steps,
                problem.goals());
    }

    private static Condition guarded(Condition condition, Random random, int oneIn) {
        var sets = condition.anyOf().isEmpty() ? List.of(List.<String>of()) : condition.anyOf();
        var guarded = new ArrayList<List<String>>();
        for (var set : sets) {
            if (random.nextInt(oneIn) > 0) {
                guarded.add(set);
            } else {
                for (int alternatives = 1 + random.nextInt(2); alternatives > 0; alternatives--) {
                    var more = new ArrayList<>(set);
                    more.add("x" + random.nextInt(5));
                    guarded.add(more);
                }
            }
        }
        return new Condition(guarded);
    }

    private static List<String> links(String... ids) {
        return List.of(ids);
    }

    private static Step step(String id, List<List<String>> requires) {
        return new Step(id, new Condition(requires), 1, 0, 0, 0, 9, List.of(), Map.of());
    }

    private static RouteProblem problem(List<Step> steps) {
        var goals = new LinkedHashMap<String, Condition>();
        goals.put("job", new Condition(List.of(List.of("program"))));
        return new RouteProblem(0, 9, 1, List.of(), steps, goals);
    }
}
