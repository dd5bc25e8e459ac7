package throughline.engine.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import throughline.engine.route.Coursework.Choice;
import throughline.engine.route.Coursework.Course;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Front;
import throughline.engine.route.RouteProblem.Setting;
import throughline.engine.route.RouteProblem.Step;

class CourseworkTest {
    private static final Set<Integer> EVERY = Set.of(0, 1);

    /// a, then b; two seasons; b is offered in season 0 only. Started in season 0: a, wait, b.
    @Test
    void aCourseOfferedOnceAYearWaits() {
        var work = work(List.of(course("a", Condition.NONE, EVERY), course("b", all("a"), Set.of(0))), "a", "b");
        assertThat(terms(work, List.of())).isEqualTo(3);
        assertThat(terms(work, List.of("a"))).isEqualTo(1);
        assertThat(terms(work, List.of("a", "b"))).isZero();
    }

    @Test
    void coursesThatRequireEachOtherCanNeverBeTaken() {
        var work = work(List.of(course("a", all("b"), EVERY), course("b", all("a"), EVERY)), "a", "b");
        assertThat(front(work, List.of()).routes()).isEmpty();
    }

    @Test
    void whatIsDoneAlreadyIsNotPaidAgain() {
        var work = work(List.of(course("a", Condition.NONE, EVERY), course("b", Condition.NONE, EVERY)), "a", "b");
        assertThat(front(work, List.of("a")).routes())
                .singleElement()
                .extracting(RouteProblem.Route::costCents)
                .isEqualTo(100L);
    }

    @TestFactory
    Stream<DynamicTest> fewestTermsAgreeWithTryingEverything() {
        return Seeds.of(3000, random -> {
            var work = random(random);
            var done = random.nextBoolean() ? List.of("c0") : List.<String>of();
            var front = front(work, done);
            assertThat(front.proven()).isTrue();
            assertThat(front.routes().isEmpty() ? -1 : front.routes().getFirst().finish())
                    .as(work.toString() + done)
                    .isEqualTo(fewest(work, done));
        });
    }

    private static Coursework random(Random random) {
        var courses = new ArrayList<Course>();
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            courses.add(new Course(
                    "c" + i,
                    random.nextInt(2) == 0 ? Condition.NONE : any(random, count),
                    random.nextInt(6) == 0 ? any(random, count) : Condition.NONE,
                    random.nextInt(3) == 0 ? Set.of(random.nextInt(2)) : EVERY,
                    100));
        }
        var required = new ArrayList<String>();
        for (int i = count - 1; i >= 0; i -= 2) {
            required.add("c" + i);
        }
        var choice = new Choice(List.of("c0", "c1"), random.nextInt(2), 100);
        return new Coursework(courses, required, List.of(choice), List.of(1 + random.nextInt(2), random.nextInt(3)));
    }

    private static Condition any(Random random, int count) {
        var sets = new ArrayList<List<String>>();
        for (int alternatives = 1 + random.nextInt(2); alternatives > 0; alternatives--) {
            sets.add(List.of("c" + random.nextInt(count), "c" + random.nextInt(count)));
        }
        return new Condition(sets);
    }

    /// Tries every set of courses in every term; -1 when there is no way within the last term.
    private static int fewest(Coursework work, List<String> done) {
        var states = Set.<Set<String>>of(new HashSet<>(done));
        for (int term = 0; term <= 20; term++) {
            if (states.stream().anyMatch(state -> isComplete(work, state))) {
                return term;
            }
            var next = new HashSet<Set<String>>();
            for (var state : states) {
                for (int subset = 0; subset < 1 << work.courses().size(); subset++) {
                    var chosen = new ArrayList<Course>();
                    for (int i = 0; i < work.courses().size(); i++) {
                        if ((subset & 1 << i) != 0) {
                            chosen.add(work.courses().get(i));
                        }
                    }
                    var after = new HashSet<>(state);
                    chosen.forEach(course -> after.add(course.id()));
                    var season = term % 2;
                    if (chosen.size() <= work.perTerm().get(season)
                            && chosen.stream()
                                    .allMatch(course -> course.seasons().contains(season)
                                            && holds(course.requires(), state)
                                            && holds(course.together(), after))) {
                        next.add(after);
                    }
                }
            }
            states = next;
        }
        return -1;
    }

    private static boolean holds(Condition condition, Set<String> done) {
        return condition.anyOf().isEmpty() || condition.anyOf().stream().anyMatch(done::containsAll);
    }

    private static boolean isComplete(Coursework work, Set<String> done) {
        return done.containsAll(work.required())
                && work.choices().stream()
                        .allMatch(choice ->
                                choice.courses().stream().filter(done::contains).count() >= choice.count());
    }

    private static int terms(Coursework work, List<String> done) {
        return front(work, done).routes().getFirst().finish();
    }

    private static Front front(Coursework work, List<String> done) {
        var step = new Step(
                "program",
                Condition.NONE,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                Map.of(),
                new Setting("college", 1, 2, Set.of(), work));
        var goals = new LinkedHashMap<String, Condition>();
        goals.put("job", all("program"));
        return new RouteSearch(new RouteProblem(0, 20, 1, done, List.of(step), goals), 1000).front("job");
    }

    private static Coursework work(List<Course> courses, String... required) {
        return new Coursework(courses, List.of(required), List.of(), List.of(2, 2));
    }

    private static Course course(String id, Condition requires, Set<Integer> seasons) {
        return new Course(id, requires, Condition.NONE, seasons, 100);
    }

    private static Condition all(String... ids) {
        return new Condition(List.of(List.of(ids)));
    }
}
