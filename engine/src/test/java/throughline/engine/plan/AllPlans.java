package throughline.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import throughline.engine.curriculum.DegreePlan;

/// Every way to place the courses, one after the other: slow and obvious.
final class AllPlans {
    private AllPlans() {}

    static void forEach(TermProblem problem, Consumer<DegreePlan> consumer) {
        var terms = new Integer[problem.curriculum().size()];
        Arrays.fill(terms, 1);
        while (true) {
            consumer.accept(new DegreePlan(problem.curriculum(), List.of(terms)));
            int v = 0;
            while (v < terms.length && terms[v] == problem.terms().size()) {
                terms[v++] = 1;
            }
            if (v == terms.length) {
                return;
            }
            terms[v]++;
        }
    }

    static List<DegreePlan> valid(TermProblem problem) {
        var plans = new ArrayList<DegreePlan>();
        forEach(problem, plan -> {
            if (problem.violations(plan).isEmpty()) {
                plans.add(plan);
            }
        });
        return plans;
    }

    /// Value and second aim of the best plan: largest load and smallest load; distance; terms and loads in order.
    static Optional<List<Long>> best(TermProblem problem, PlanObjective objective) {
        return switch (objective) {
            case BALANCE ->
                valid(problem).stream()
                        .map(plan -> {
                            var loads = loads(problem, plan);
                            return List.of(
                                    loads.stream()
                                            .max(Comparator.naturalOrder())
                                            .orElseThrow(),
                                    -loads.stream()
                                            .min(Comparator.naturalOrder())
                                            .orElseThrow());
                        })
                        .min(BY_ORDER);
            case DISTANCE ->
                valid(problem).stream()
                        .map(plan -> List.of((long) plan.requisiteDistance()))
                        .min(BY_ORDER);
            case EARLIEST -> {
                for (int count = 1; count <= problem.terms().size(); count++) {
                    var shorter = problem.first(count);
                    var length = (long) count;
                    var best = valid(shorter).stream()
                            .map(plan -> {
                                var key = new ArrayList<>(List.of(length));
                                loads(shorter, plan).forEach(load -> key.add(-load));
                                return List.copyOf(key);
                            })
                            .min(BY_ORDER);
                    if (best.isPresent()) {
                        yield best;
                    }
                }
                yield Optional.empty();
            }
        };
    }

    static List<Long> loads(TermProblem problem, DegreePlan plan) {
        return Arrays.stream(Limits.loads(
                        problem, plan.terms().stream().mapToInt(t -> t - 1).toArray()))
                .boxed()
                .toList();
    }

    private static final Comparator<List<Long>> BY_ORDER = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            var order = Long.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };
}
