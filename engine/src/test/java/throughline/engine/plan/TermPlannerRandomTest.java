package throughline.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;

/// The planner against every plan there is: values, second aims, and reasons where there is no plan.
class TermPlannerRandomTest {
    @TestFactory
    Stream<DynamicTest> answersAreThoseOfTheExhaustiveSearch() {
        return Seeds.of(3000, TermPlannerRandomTest::compare);
    }

    private static void compare(Random random) {
        var problem = RandomProblem.of(random);
        for (var objective : PlanObjective.values()) {
            var expected = AllPlans.best(problem, objective);
            var answer = TermPlanner.plan(problem, objective, (_, _, _) -> true);
            switch (answer) {
                case PlanAnswer.Optimal optimal -> {
                    assertThat(expected).as("%s %s", objective, problem).isPresent();
                    var best = expected.orElseThrow();
                    var used = objective == PlanObjective.EARLIEST ? problem.first((int) optimal.value()) : problem;
                    assertThat(used.violations(optimal.plan()))
                            .as("%s %s", objective, problem)
                            .isEmpty();
                    assertThat(key(used, objective, optimal))
                            .as("%s %s %s", objective, problem, optimal)
                            .isEqualTo(best);
                    optimal.refinement()
                            .ifPresent(second -> assertThat(second.proven()).isTrue());
                }
                case PlanAnswer.Infeasible infeasible -> {
                    assertThat(expected).as("%s %s", objective, problem).isEmpty();
                    infeasible.reasons().forEach((terms, reason) -> ReasonCheck.check(problem.first(terms), reason));
                }
                case PlanAnswer.Feasible _, PlanAnswer.Unknown _ ->
                    throw new AssertionError("nobody stopped the search: " + answer);
            }
        }
    }

    private static List<Long> key(TermProblem problem, PlanObjective objective, PlanAnswer.Optimal optimal) {
        var loads = AllPlans.loads(problem, optimal.plan());
        return switch (objective) {
            case BALANCE ->
                List.of(optimal.value(), -loads.stream().min(Long::compare).orElseThrow());
            case DISTANCE -> List.of((long) optimal.plan().requisiteDistance());
            case EARLIEST -> {
                var key = new ArrayList<>(List.of(optimal.value()));
                loads.forEach(load -> key.add(-load));
                yield List.copyOf(key);
            }
        };
    }
}
