package throughline.engine.route;

import java.util.Random;
import throughline.engine.route.RouteProblem.Step;

/// Random problems in which some steps can be failed.
final class RandomRisks {
    private RandomRisks() {}

    /// The same problem; in every other one some steps have a pass rate and some one that nobody states.
    static RouteProblem in(RouteProblem problem, Random random) {
        if (random.nextBoolean()) {
            return problem;
        }
        return new RouteProblem(
                problem.startPlace(),
                problem.startTerm(),
                problem.lastTerm(),
                problem.slots(),
                problem.done(),
                problem.steps().stream().map(step -> with(step, risk(random))).toList(),
                problem.goals());
    }

    private static Risk risk(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Risk.UNKNOWN;
            case 1 -> Risk.ofPassRate(5_000 + 2_500 * random.nextInt(3));
            default -> Risk.NONE;
        };
    }

    private static Step with(Step step, Risk risk) {
        return new Step(
                step.id(),
                step.requires(),
                step.duration(),
                step.costCents(),
                step.unitsSaved(),
                step.firstStart(),
                step.lastStart(),
                step.satisfies(),
                step.bridges(),
                step.setting(),
                risk);
    }

    /// A risk as it stands at the end of a line; nothing for none.
    static String line(Risk risk) {
        return risk.equals(Risk.NONE) ? "" : " risks " + risk.known() + " and " + risk.unknown() + " unknown";
    }
}
