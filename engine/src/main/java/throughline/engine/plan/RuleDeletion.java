package throughline.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.Requisite;

/// Finds few rules that cannot hold together, by dropping rules as long as there is still no plan: first many at
/// a time, then one by one. Each step is decided completely.
final class RuleDeletion {
    private static final long BUDGET = 20_000;
    private final TermProblem problem;
    private final BooleanSupplier stop;
    private boolean minimal = true;

    RuleDeletion(TermProblem problem, BooleanSupplier stop) {
        this.problem = problem;
        this.stop = stop;
    }

    /// @return the conflict of a problem that is known to have no plan
    PlanReason.Conflict conflict() {
        var taken = problem.curriculum().courses().stream()
                .<PlanRule>map(PlanRule.Taken::new)
                .toList();
        var others = rules();
        var needed = reduce(others, taken);
        // With a minimum for terms every course helps, so dropping one proves nothing.
        if (needed.contains(PlanRule.Limit.MIN_CREDITS) || needed.contains(PlanRule.Limit.MIN_COURSES)) {
            return new PlanReason.Conflict(needed, minimal);
        }
        var courses = reduce(taken, needed);
        var kept = new ArrayList<PlanRule>(courses);
        // Without a course its requisites are gone as well.
        needed.stream()
                .filter(rule -> !(rule instanceof PlanRule.Order order) || holds(courses, order))
                .forEach(kept::add);
        return new PlanReason.Conflict(kept, minimal);
    }

    private static boolean holds(List<PlanRule> courses, PlanRule.Order order) {
        return courses.contains(new PlanRule.Taken(order.requisite()))
                && courses.contains(new PlanRule.Taken(order.course()));
    }

    private List<PlanRule> rules() {
        var rules = new ArrayList<PlanRule>();
        rules.addAll(List.of(PlanRule.Limit.values()));
        for (int v = 0; v < problem.courseCount(); v++) {
            var all = (1L << problem.termCount()) - 1;
            if ((problem.offered().get(v) & all) != all) {
                rules.add(new PlanRule.Offered(problem.course(v)));
            }
        }
        for (var requisite : problem.curriculum().requisites()) {
            rules.add(new PlanRule.Order(
                    problem.course(requisite.from()), problem.course(requisite.to()), requisite.kind()));
        }
        return rules;
    }

    private List<PlanRule> reduce(List<PlanRule> rules, List<PlanRule> always) {
        List<PlanRule> kept = new ArrayList<>(rules);
        for (int chunk = Math.max(1, kept.size() / 2); ; chunk = Math.max(1, chunk / 2)) {
            for (int from = 0; from < kept.size(); ) {
                var without = new ArrayList<>(kept);
                without.subList(from, Math.min(from + chunk, kept.size())).clear();
                if (isImpossible(without, always, chunk == 1)) {
                    kept = without;
                } else {
                    from += chunk;
                }
            }
            if (chunk == 1) {
                return kept;
            }
        }
    }

    private boolean isImpossible(List<PlanRule> some, List<PlanRule> always, boolean single) {
        if (stop.getAsBoolean()) {
            minimal = false;
            return false;
        }
        var rules = new HashSet<>(some);
        rules.addAll(always);
        var variant = with(rules);
        var outcome = new Decisions(new Gaps(variant.curriculum()))
                .decide(variant, BUDGET, stop)
                .outcome();
        minimal &= !single || outcome != ClauseSearch.Outcome.STOPPED;
        return outcome == ClauseSearch.Outcome.IMPOSSIBLE;
    }

    /// The problem with these rules only.
    private TermProblem with(Set<PlanRule> rules) {
        var places = new HashMap<Integer, Integer>();
        var courses = new ArrayList<CurriculumCourse>();
        var offered = new ArrayList<Long>();
        for (int v = 0; v < problem.courseCount(); v++) {
            if (rules.contains(new PlanRule.Taken(problem.course(v)))) {
                places.put(v, courses.size());
                courses.add(problem.course(v));
                offered.add(
                        rules.contains(new PlanRule.Offered(problem.course(v)))
                                ? problem.offered().get(v)
                                : Long.valueOf(-1));
            }
        }
        var requisites = new ArrayList<Requisite>();
        for (var requisite : problem.curriculum().requisites()) {
            var from = places.get(requisite.from());
            var to = places.get(requisite.to());
            if (from != null
                    && to != null
                    && rules.contains(new PlanRule.Order(
                            problem.course(requisite.from()), problem.course(requisite.to()), requisite.kind()))) {
                requisites.add(new Requisite(from, to, requisite.kind()));
            }
        }
        var limits = problem.terms().stream()
                .map(term -> new TermLimits(
                        rules.contains(PlanRule.Limit.MIN_CREDITS) ? term.minCredits() : 0,
                        rules.contains(PlanRule.Limit.MAX_CREDITS) ? term.maxCredits() : Long.MAX_VALUE / 64,
                        rules.contains(PlanRule.Limit.MIN_COURSES) ? term.minCourses() : 0,
                        rules.contains(PlanRule.Limit.MAX_COURSES) ? term.maxCourses() : Integer.MAX_VALUE))
                .toList();
        return new TermProblem(Curriculum.of("", problem.curriculum().system(), courses, requisites), limits, offered);
    }
}
