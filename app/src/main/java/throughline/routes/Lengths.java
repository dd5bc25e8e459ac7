package throughline.routes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import throughline.engine.route.Coursework;
import throughline.engine.route.RouteProblem;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Setting;
import throughline.engine.route.RouteProblem.Step;
import throughline.engine.route.RouteSearch;
import throughline.region.Program;
import throughline.region.Region;

/// How long programs take whose courses are stated, for a full-time student who begins in fall.
public final class Lengths {
    /// Courses a term of a full-time student.
    private static final int FULL_TIME = 4;

    private static final int MOST_LABELS = 1_000;

    private final ProgramWork work;

    public Lengths(Region region) {
        this.work = new ProgramWork(
                region,
                new Question(null, 0, true, List.of(), true, false, null, 0, FULL_TIME, false, null, List.of(), ""));
    }

    /// Fewest fall and spring terms of a program for who has other programs done; empty where its courses are not
    /// stated or cannot be done.
    public OptionalInt terms(Program program, List<Program> done) {
        var courses = program.sequence().isEmpty() ? null : work.courses(program, 0);
        return courses == null ? OptionalInt.empty() : terms(courses, done);
    }

    private OptionalInt terms(Coursework courses, List<Program> done) {
        var had = new TreeSet<String>();
        for (var program : done) {
            program.sequence().stream()
                    .filter(Program.SequenceStep::required)
                    .forEach(step -> had.add("c" + step.courseId()));
        }
        var seasons = Set.of(Terms.SPRING, Terms.FALL);
        var step = new Step(
                "program",
                Condition.NONE,
                0,
                0,
                0,
                Terms.FALL,
                Terms.FALL,
                List.of(),
                Map.of(),
                new Setting("", 1, Terms.YEAR, seasons, courses));
        var goals = new LinkedHashMap<String, Condition>();
        goals.put("goal", new Condition(List.of(List.of("program"))));
        var problem =
                new RouteProblem(Terms.FALL, Terms.FALL + 10 * Terms.YEAR, 1, List.copyOf(had), List.of(step), goals);
        var routes = new RouteSearch(problem, MOST_LABELS).front("goal").routes();
        return routes.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(taught(routes.getFirst().finish()));
    }

    /// Fall and spring terms from the first fall to the beginning of a term.
    private static int taught(int end) {
        var count = 0;
        for (int term = Terms.FALL; term < end; term++) {
            count += term % Terms.YEAR == Terms.SUMMER ? 0 : 1;
        }
        return count;
    }
}
