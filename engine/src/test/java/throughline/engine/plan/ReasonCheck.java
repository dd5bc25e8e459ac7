package throughline.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.DegreePlan;
import throughline.engine.curriculum.Requisite;

/// Checks by trying every plan that a reason says the truth, and that a minimal conflict needs each of its rules.
final class ReasonCheck {
    private static final TermLimits ANYTHING = new TermLimits(0, 1_000_000, 0, 1_000);

    private ReasonCheck() {}

    static void check(TermProblem problem, PlanReason reason) {
        switch (reason) {
            case PlanReason.Cycle(var courses) ->
                assertThat(contradicts(problem, courses)).isTrue();
            case PlanReason.TooLarge(var course, var most) -> {
                assertThat((long) course.creditsHundredths()).isGreaterThan(most);
                assertThat(problem.terms()).allMatch(term -> term.maxCredits() <= most);
            }
            case PlanReason.ChainTooLong(var chain, var terms) -> {
                assertThat(terms).isEqualTo(problem.terms().size());
                assertThat(chain).hasSizeGreaterThan(terms);
                var gaps = new Gaps(problem.curriculum());
                for (int i = 1; i < chain.size(); i++) {
                    assertThat(gaps.between(place(problem, chain.get(i - 1)), place(problem, chain.get(i))))
                            .as("%s in %s", chain, problem)
                            .isPositive();
                }
            }
            case PlanReason.NoTermLeft closed -> {
                var involved = new ArrayList<>(closed.before());
                involved.add(closed.course());
                involved.addAll(closed.after());
                assertThat(closed.earliest()).isGreaterThan(closed.latest());
                assertThat(AllPlans.valid(unlimited(problem, involved)))
                        .as("%s in %s", closed, problem)
                        .isEmpty();
            }
            case PlanReason.TooMuch much -> {
                assertThat(amount(much.courses(), much.measure()))
                        .isEqualTo(much.amount())
                        .isGreaterThan(much.limit());
                assertThat(much.limit())
                        .isEqualTo(problem.terms().subList(much.firstTerm() - 1, much.lastTerm()).stream()
                                .mapToLong(term -> much.measure() == PlanReason.Measure.CREDITS
                                        ? term.maxCredits()
                                        : term.maxCourses())
                                .sum());
                for (var plan :
                        AllPlans.valid(unlimited(problem, problem.curriculum().courses()))) {
                    assertThat(much.courses())
                            .as("%s in %s", much, problem)
                            .allMatch(course -> isWithin(problem, plan, course, much.firstTerm(), much.lastTerm()));
                }
            }
            case PlanReason.TooLittle little -> {
                assertThat(amount(little.courses(), little.measure()))
                        .isEqualTo(little.amount())
                        .isLessThan(little.limit());
                for (var plan :
                        AllPlans.valid(unlimited(problem, problem.curriculum().courses()))) {
                    assertThat(problem.curriculum().courses())
                            .as("%s in %s", little, problem)
                            .allMatch(course -> little.courses().contains(course)
                                    || !isWithin(problem, plan, course, little.firstTerm(), little.lastTerm()));
                }
            }
            case PlanReason.Conflict(var rules, var minimal) -> {
                assertThat(minimal).isTrue();
                assertThat(AllPlans.valid(with(problem, rules, someTaken(rules))))
                        .as("%s in %s", rules, problem)
                        .isEmpty();
                for (var rule : rules) {
                    var fewer = new ArrayList<>(rules);
                    fewer.remove(rule);
                    assertThat(AllPlans.valid(with(problem, fewer, someTaken(rules))))
                            .as("%s without %s in %s", rules, rule, problem)
                            .isNotEmpty();
                }
            }
        }
    }

    /// More terms than courses, no limits, every term offered: and still no plan.
    private static boolean contradicts(TermProblem problem, List<CurriculumCourse> courses) {
        var free = unlimited(problem, courses);
        return AllPlans.valid(
                        TermProblem.of(free.curriculum(), java.util.Collections.nCopies(courses.size() + 1, ANYTHING)))
                .isEmpty();
    }

    private static int place(TermProblem problem, CurriculumCourse course) {
        return problem.curriculum().courses().indexOf(course);
    }

    private static boolean isWithin(
            TermProblem problem, DegreePlan plan, CurriculumCourse course, int first, int last) {
        var term = plan.terms().get(place(problem, course));
        return first <= term && term <= last;
    }

    private static long amount(List<CurriculumCourse> courses, PlanReason.Measure measure) {
        return measure == PlanReason.Measure.COURSES
                ? courses.size()
                : courses.stream()
                        .mapToLong(CurriculumCourse::creditsHundredths)
                        .sum();
    }

    private static TermProblem unlimited(TermProblem problem, List<CurriculumCourse> courses) {
        var rules = new ArrayList<PlanRule>();
        courses.forEach(course -> {
            rules.add(new PlanRule.Taken(course));
            rules.add(new PlanRule.Offered(course));
        });
        for (var requisite : problem.curriculum().binding()) {
            rules.add(order(problem, requisite));
        }
        return with(problem, rules, someTaken(rules));
    }

    private static PlanRule.Order order(TermProblem problem, Requisite requisite) {
        return new PlanRule.Order(problem.course(requisite.from()), problem.course(requisite.to()), requisite.kind());
    }

    private static boolean someTaken(List<PlanRule> rules) {
        return rules.stream().anyMatch(PlanRule.Taken.class::isInstance);
    }

    /// The problem with these rules only.
    ///
    /// @param someTaken whether only courses with a "taken" rule are taken
    private static TermProblem with(TermProblem problem, List<PlanRule> rules, boolean someTaken) {
        var places = new HashMap<Integer, Integer>();
        var courses = new ArrayList<CurriculumCourse>();
        var offered = new ArrayList<Long>();
        for (int v = 0; v < problem.courseCount(); v++) {
            var course = problem.course(v);
            if (!someTaken || rules.contains(new PlanRule.Taken(course))) {
                places.put(v, courses.size());
                courses.add(course);
                offered.add(
                        rules.contains(new PlanRule.Offered(course))
                                ? problem.offered().get(v)
                                : Long.valueOf(-1));
            }
        }
        var requisites = problem.curriculum().binding().stream()
                .filter(each -> places.containsKey(each.from()) && places.containsKey(each.to()))
                .filter(each -> rules.contains(order(problem, each)))
                .map(each -> new Requisite(places.get(each.from()), places.get(each.to()), each.kind()))
                .toList();
        var limits = problem.terms().stream()
                .map(term -> new TermLimits(
                        rules.contains(PlanRule.Limit.MIN_CREDITS) ? term.minCredits() : 0,
                        rules.contains(PlanRule.Limit.MAX_CREDITS) ? term.maxCredits() : 1_000_000,
                        rules.contains(PlanRule.Limit.MIN_COURSES) ? term.minCourses() : 0,
                        rules.contains(PlanRule.Limit.MAX_COURSES) ? term.maxCourses() : 1_000))
                .toList();
        return new TermProblem(
                Curriculum.of("part", problem.curriculum().system(), courses, requisites), limits, offered);
    }
}
