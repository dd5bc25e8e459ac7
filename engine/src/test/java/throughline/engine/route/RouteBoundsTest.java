package throughline.engine.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;
import throughline.engine.route.Coursework.Choice;
import throughline.engine.route.Coursework.Course;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Front;
import throughline.engine.route.RouteProblem.Setting;
import throughline.engine.route.RouteProblem.Step;
import throughline.engine.route.RouteSearch.Alternative;

/// Problems too large to try everything, with programs that share courses: what the bounds drop must not be missed.
class RouteBoundsTest {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    @TestFactory
    Stream<DynamicTest> boundsDropNothingOfTheFront() {
        return Seeds.of(1500, random -> {
            var problem = RandomRisks.in(random(random), random);
            var plain = RouteSearch.withoutBounds(problem, NO_LIMIT).front("job");
            assertThat(lines(new RouteSearch(problem, NO_LIMIT).front("job")))
                    .as(problem.toString())
                    .isEqualTo(lines(plain));
        });
    }

    /// Two goals looked at one after the other give what one goal with both as alternatives gives.
    @TestFactory
    Stream<DynamicTest> anyOfSeveralGoalsIsTheBestOfAll() {
        return Seeds.of(1500, random -> {
            var problem = RandomRisks.in(random(random), random);
            var search = new RouteSearch(problem, NO_LIMIT);
            var either = List.of(new Alternative("one", Set.of()), new Alternative("other", Set.of()));
            assertThat(lines(search.front("job", either)))
                    .as(problem.toString())
                    .isEqualTo(lines(search.front("job")));
        });
    }

    private static List<String> lines(Front front) {
        assertThat(front.proven()).isTrue();
        return front.routes().stream()
                .map(route -> route.finish() + " @" + route.costCents() + " " + route.unitsSaved() + " " + route.moves()
                        + RandomRisks.line(route.risk()))
                .toList();
    }

    static RouteProblem random(Random random) {
        var steps = new ArrayList<Step>();
        var slots = 1 + random.nextInt(2);
        var courses = IntStream.range(0, 8).mapToObj(number -> "c" + number).toList();
        for (int program = 0; program < 3 + random.nextInt(3); program++) {
            var work = work(random, courses);
            var first = random.nextInt(3);
            steps.add(new Step(
                    "p" + program,
                    program > 0 && random.nextInt(4) == 0
                            ? new Condition(List.of(List.of("p" + random.nextInt(program))))
                            : Condition.NONE,
                    0,
                    random.nextInt(3),
                    0,
                    first,
                    first + 3 + random.nextInt(5),
                    work.required(),
                    Map.of(),
                    new Setting("place" + random.nextInt(3), slots, 2, seasons(random), work)));
        }
        for (int early = 0; early < 1 + random.nextInt(3); early++) {
            var course = courses.get(random.nextInt(courses.size()));
            steps.add(new Step(
                    "d" + early,
                    Condition.NONE,
                    random.nextInt(2),
                    random.nextInt(3),
                    0,
                    0,
                    random.nextInt(4),
                    List.of(course, "early " + course),
                    Map.of(),
                    new Setting(random.nextBoolean() ? "" : "place0", 1, 2, seasons(random), null)));
            steps.add(new Step(
                    "s" + early,
                    new Condition(List.of(List.of("early " + course, "p" + random.nextInt(3)))),
                    0,
                    0,
                    1 + random.nextInt(3),
                    0,
                    99,
                    List.of(),
                    Map.of()));
        }
        var goals = new LinkedHashMap<String, Condition>();
        goals.put("job", new Condition(List.of(List.of("p0"), List.of("p1", "p2"))));
        goals.put("one", new Condition(List.of(List.of("p0"))));
        goals.put("other", new Condition(List.of(List.of("p1", "p2"))));
        return new RouteProblem("place0", 0, 8, slots, List.of(), steps, goals);
    }

    private static Set<Integer> seasons(Random random) {
        return random.nextInt(4) == 0 ? Set.of(random.nextInt(2)) : Set.of();
    }

    private static Coursework work(Random random, List<String> all) {
        var courses = new ArrayList<Course>();
        var required = new ArrayList<String>();
        for (int number = 0; number < all.size(); number++) {
            if (random.nextInt(2) == 0) {
                var before = number > 0 && random.nextInt(3) == 0
                        ? new Condition(List.of(List.of(all.get(random.nextInt(number)))))
                        : Condition.NONE;
                var offered = random.nextInt(4) == 0 ? Set.of(random.nextInt(2)) : Set.of(0, 1);
                courses.add(new Course(all.get(number), before, Condition.NONE, offered, random.nextInt(4)));
                if (random.nextInt(4) > 0) {
                    required.add(all.get(number));
                }
            }
        }
        var choice = new Choice(List.of(all.get(random.nextInt(8)), all.get(random.nextInt(8))), 1, random.nextInt(3));
        return new Coursework(
                courses,
                required,
                random.nextInt(3) == 0 ? List.of(choice) : List.of(),
                List.of(1 + random.nextInt(3), random.nextInt(3)));
    }
}
