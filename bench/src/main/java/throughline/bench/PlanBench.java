package throughline.bench;

import com.google.ortools.Loader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.Requisite;
import throughline.engine.plan.PlanAnswer;
import throughline.engine.plan.PlanObjective;
import throughline.engine.plan.TermLimits;
import throughline.engine.plan.TermPlanner;
import throughline.engine.plan.TermProblem;

/// Term plans, each proven optimal, beside OR-Tools CP-SAT on the same model in one run; what both prove must be the
/// same.
///
/// Arguments: files of CSPLib problem 30 (`.dat`), any number; then so many random curricula of 40 to 50 courses over 8
/// terms (default 8).
public final class PlanBench {
    private static final int ROUNDS = 3;
    private static final Pattern NUMBER = Pattern.compile("(?m)^\\s*([pabcd])\\s*=\\s*(\\d+)");
    private static final Pattern PAIR = Pattern.compile("<\\s*(\\w+)\\s*,\\s*(\\w+)\\s*>");

    private final PrintWriter out =
            new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private PlanBench() {}

    public static void main(String[] arguments) throws IOException {
        Loader.loadNativeLibraries();
        var bench = new PlanBench();
        int random = 8;
        for (var argument : arguments) {
            if (argument.matches("\\d+")) {
                random = Integer.parseInt(argument);
            } else {
                var file = Path.of(argument);
                bench.run(String.valueOf(file.getFileName()), published(Files.readString(file)));
            }
        }
        for (int seed = 1; seed <= random; seed++) {
            bench.run("random " + seed, random(new Random(seed)));
        }
    }

    private void run(String name, TermProblem problem) {
        for (var objective : List.of(PlanObjective.BALANCE, PlanObjective.DISTANCE)) {
            var ours = best(() -> ours(problem, objective), ROUNDS);
            var solver = best(() -> new SolverModel(problem).solve(objective), 1);
            if (solver.answer().proven() && !ours.answer().equals(solver.answer())) {
                throw new IllegalStateException(name + " " + objective + ": " + ours + ", " + solver);
            }
            out.printf(
                    Locale.ROOT,
                    "%-12s %2d courses, %2d terms  %-8s %5d/%d %s  ours %.0f ms, CP-SAT %.0f ms %s: %.3f%n",
                    name,
                    problem.curriculum().size(),
                    problem.terms().size(),
                    objective.name().toLowerCase(Locale.ROOT),
                    ours.answer().first(),
                    ours.answer().second(),
                    ours.answer().proven() ? "proven" : "not proven",
                    ours.millis(),
                    solver.millis(),
                    solver.answer().proven() ? "proven" : "not proven",
                    ours.millis() / solver.millis());
        }
    }

    private record Timed(SolverModel.Answer answer, double millis) {}

    /// By the clock, the best of a few rounds.
    private static Timed best(Supplier<SolverModel.Answer> solve, int rounds) {
        Timed best = null;
        for (int round = 0; round < rounds; round++) {
            var began = System.nanoTime();
            var answer = solve.get();
            var timed = new Timed(answer, (System.nanoTime() - began) / 1e6);
            best = best == null || timed.millis() < best.millis() ? timed : best;
        }
        return java.util.Objects.requireNonNull(best);
    }

    private static SolverModel.Answer ours(TermProblem problem, PlanObjective objective) {
        return switch (TermPlanner.plan(problem, objective, (_, _, _) -> true)) {
            case PlanAnswer.Optimal optimal ->
                new SolverModel.Answer(
                        optimal.value(),
                        optimal.refinement().map(second -> second.value()).orElse(0L),
                        true);
            case PlanAnswer.Feasible feasible -> new SolverModel.Answer(feasible.value(), 0, false);
            case PlanAnswer.Infeasible _, PlanAnswer.Unknown _ -> throw new IllegalStateException("no plan");
        };
    }

    private static TermProblem published(String text) {
        var numbers = new HashMap<String, Integer>();
        NUMBER.matcher(text).results().forEach(found -> numbers.put(found.group(1), Integer.parseInt(found.group(2))));
        var ids = words(text, "courses\\s*=\\s*\\{([^}]*)}");
        var credits = words(text, "credit\\s*=\\s*\\[([^\\]]*)]");
        var courses = new ArrayList<CurriculumCourse>();
        for (int v = 0; v < ids.size(); v++) {
            courses.add(course(ids.get(v), Integer.parseInt(credits.get(v)) * 100));
        }
        var requisites = PAIR.matcher(text)
                .results()
                .map(pair -> new Requisite(ids.indexOf(pair.group(2)), ids.indexOf(pair.group(1)), Requisite.Kind.PRE))
                .toList();
        var limits = new TermLimits(
                numbers.getOrDefault("a", 0) * 100L,
                numbers.getOrDefault("b", 0) * 100L,
                numbers.getOrDefault("c", 0),
                numbers.getOrDefault("d", 0));
        return problem(courses, requisites, numbers.getOrDefault("p", 0), limits);
    }

    private static List<String> words(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the file has no " + pattern);
        }
        return List.of(found.group(1).strip().split("[,\\s]+"));
    }

    /// A curriculum as bachelor's degrees have them: three or four credits a course, most requisites along a few
    /// chains, 12 to 18 credits a term.
    private static TermProblem random(Random random) {
        int size = 40 + random.nextInt(11);
        var courses = new ArrayList<CurriculumCourse>();
        for (int v = 0; v < size; v++) {
            courses.add(course("c" + v, 100 * (random.nextInt(4) == 0 ? 4 : random.nextInt(8) == 0 ? 1 : 3)));
        }
        var requisites = new ArrayList<Requisite>();
        for (int v = 6; v < size; v++) {
            for (int more = random.nextInt(3); more > 0; more--) {
                var kind = random.nextInt(8) == 0 ? Requisite.Kind.CO : Requisite.Kind.PRE;
                requisites.add(new Requisite(Math.max(0, v - 4 - random.nextInt(12)), v, kind));
            }
        }
        var average =
                courses.stream().mapToLong(CurriculumCourse::creditsHundredths).sum() / 8;
        return problem(courses, requisites, 8, new TermLimits(average - 400, average + 300, 0, 8));
    }

    private static CurriculumCourse course(String id, int credits) {
        return new CurriculumCourse(id, id, "", "", credits, true);
    }

    private static TermProblem problem(
            List<CurriculumCourse> courses, List<Requisite> requisites, int terms, TermLimits limits) {
        var curriculum = Curriculum.of("", Curriculum.System.SEMESTER, courses, requisites);
        return new TermProblem(
                curriculum, Collections.nCopies(terms, limits), Collections.nCopies(courses.size(), -1L));
    }
}
