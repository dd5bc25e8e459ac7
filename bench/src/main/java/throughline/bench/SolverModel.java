package throughline.bench;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.stream.IntStream;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.Requisite;
import throughline.engine.plan.PlanObjective;
import throughline.engine.plan.TermProblem;

/// The model of term plans for OR-Tools CP-SAT: a literal for each course and term, and for each prerequisite and term
/// "the course by this term, so what it asks for before", which describes precedence exactly.
final class SolverModel {
    private static final double LIMIT_SECONDS = 20;

    /// The strategies that CP-SAT runs side by side by default on eight processors.
    private static final int WORKERS = 8;

    private final TermProblem problem;
    /// Credits are counted in the largest unit that divides all of them.
    private final long unit;

    SolverModel(TermProblem problem) {
        this.problem = problem;
        this.unit = problem.curriculum().courses().stream()
                .mapToLong(CurriculumCourse::creditsHundredths)
                .reduce(0, SolverModel::divisor);
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    /// The first and the second value (0 without a second aim).
    record Answer(long first, long second, boolean proven) {}

    Answer solve(PlanObjective objective) {
        var one = new Model();
        if (objective == PlanObjective.DISTANCE) {
            one.model.minimize(one.distance());
            return one.run();
        }
        one.model.minimize(one.largest);
        var first = one.run();
        var two = new Model();
        two.model.addLessOrEqual(two.largest, first.first());
        two.model.maximize(two.smallest);
        var second = two.run();
        return new Answer(first.first() * unit, second.first() * unit, first.proven() && second.proven());
    }

    private final class Model {
        final CpModel model = new CpModel();
        final BoolVar[][] in =
                new BoolVar[problem.curriculum().size()][problem.terms().size()];
        final IntVar largest;
        final IntVar smallest;

        Model() {
            var all = problem.curriculum().creditsHundredths() / unit;
            largest = model.newIntVar(0, all, "largest");
            smallest = model.newIntVar(0, all, "smallest");
            for (int v = 0; v < in.length; v++) {
                for (int t = 0; t < problem.terms().size(); t++) {
                    in[v][t] = model.newBoolVar(v + "@" + t);
                }
                model.addExactlyOne(in[v]);
            }
            for (int t = 0; t < problem.terms().size(); t++) {
                term(t, all);
            }
            problem.curriculum().requisites().forEach(this::order);
        }

        private void term(int t, long all) {
            var literals = IntStream.range(0, in.length).mapToObj(v -> in[v][t]).toArray(Literal[]::new);
            var credits = problem.curriculum().courses().stream()
                    .mapToLong(course -> course.creditsHundredths() / unit)
                    .toArray();
            var load = LinearExpr.weightedSum(literals, credits);
            var limits = problem.terms().get(t);
            model.addLinearConstraint(
                    load, Math.ceilDiv(limits.minCredits(), unit), Math.min(all, limits.maxCredits() / unit));
            model.addLinearConstraint(
                    LinearExpr.sum(literals), limits.minCourses(), Math.min(in.length, limits.maxCourses()));
            model.addLessOrEqual(load, largest);
            model.addGreaterOrEqual(load, smallest);
        }

        private void order(Requisite requisite) {
            for (int t = 0; t < problem.terms().size(); t++) {
                var course = new ArrayList<Literal>();
                var before = new ArrayList<Literal>();
                for (int k = 0; k <= t; k++) {
                    course.add(in[requisite.to()][k]);
                    if (k + requisite.kind().minTermsBetween() <= t) {
                        before.add(in[requisite.from()][k]);
                    }
                }
                model.addLessOrEqual(
                        LinearExpr.sum(course.toArray(Literal[]::new)), LinearExpr.sum(before.toArray(Literal[]::new)));
            }
        }

        LinearExpr distance() {
            var sum = LinearExpr.newBuilder();
            for (var requisite : problem.curriculum().requisites()) {
                for (int t = 0; t < problem.terms().size(); t++) {
                    sum.addTerm(in[requisite.to()][t], t);
                    sum.addTerm(in[requisite.from()][t], -t);
                }
            }
            return sum.build();
        }

        Answer run() {
            var solver = new CpSolver();
            solver.getParameters().setNumWorkers(WORKERS).setMaxTimeInSeconds(LIMIT_SECONDS);
            var status = solver.solve(model);
            if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
                throw new IllegalStateException("no plan: " + status);
            }
            return new Answer(Math.round(solver.objectiveValue()), 0, status == CpSolverStatus.OPTIMAL);
        }
    }
}
