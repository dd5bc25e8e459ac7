package throughline.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import throughline.engine.curriculum.CurriculumCourse;

/// What must and what can stand in each range of terms, compared with what the range may hold.
final class Ranges {
    private final TermProblem problem;
    private final Windows windows;

    Ranges(TermProblem problem, Windows windows) {
        this.problem = problem;
        this.windows = windows;
    }

    /// Courses of a range with their credits.
    private record Group(List<CurriculumCourse> courses, long credits) {}

    private Group mustStandIn(int first, int last) {
        return group(v -> windows.earliest[v] >= first && windows.latest[v] <= last);
    }

    private Group canStandIn(int first, int last) {
        return group(v -> {
            for (int t = first; t <= last; t++) {
                if (windows.allows(v, t)) {
                    return true;
                }
            }
            return false;
        });
    }

    private Group group(java.util.function.IntPredicate belongs) {
        var courses = new ArrayList<CurriculumCourse>();
        long credits = 0;
        for (int v = 0; v < problem.courseCount(); v++) {
            if (belongs.test(v)) {
                courses.add(problem.course(v));
                credits += problem.credits(v);
            }
        }
        return new Group(courses, credits);
    }

    /// A range that overflows or stays too empty; all terms together come first, then short ranges.
    Optional<PlanReason> findBroken() {
        for (int length = problem.termCount(), step = 0; step < problem.termCount(); step++) {
            length = step == 0 ? problem.termCount() : step;
            for (int first = 0; first + length <= problem.termCount(); first++) {
                var broken = findBroken(first, first + length - 1);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PlanReason> findBroken(int first, int last) {
        long minCredits = 0;
        long maxCredits = 0;
        long minCourses = 0;
        long maxCourses = 0;
        for (int t = first; t <= last; t++) {
            var limits = problem.terms().get(t);
            minCredits += limits.minCredits();
            maxCredits += limits.maxCredits();
            minCourses += limits.minCourses();
            maxCourses += limits.maxCourses();
        }
        var must = mustStandIn(first, last);
        if (must.credits() > maxCredits) {
            return Optional.of(new PlanReason.TooMuch(
                    first + 1, last + 1, must.courses(), PlanReason.Measure.CREDITS, must.credits(), maxCredits));
        }
        if (must.courses().size() > maxCourses) {
            return Optional.of(new PlanReason.TooMuch(
                    first + 1,
                    last + 1,
                    must.courses(),
                    PlanReason.Measure.COURSES,
                    must.courses().size(),
                    maxCourses));
        }
        var can = canStandIn(first, last);
        if (can.credits() < minCredits) {
            return Optional.of(new PlanReason.TooLittle(
                    first + 1, last + 1, can.courses(), PlanReason.Measure.CREDITS, can.credits(), minCredits));
        }
        if (can.courses().size() < minCourses) {
            return Optional.of(new PlanReason.TooLittle(
                    first + 1,
                    last + 1,
                    can.courses(),
                    PlanReason.Measure.COURSES,
                    can.courses().size(),
                    minCourses));
        }
        return Optional.empty();
    }

    /// The largest average load that a range forces on its terms, in hundredths of a credit.
    PlanProof.RangeLoad heaviest() {
        PlanProof.RangeLoad best = null;
        for (int first = 0; first < problem.termCount(); first++) {
            for (int last = first; last < problem.termCount(); last++) {
                var credits = mustStandIn(first, last).credits();
                var load = Math.ceilDiv(credits, (long) last - first + 1);
                if (best == null
                        || load > best.load()
                        || load == best.load() && last - first > best.lastTerm() - best.firstTerm()) {
                    best = new PlanProof.RangeLoad(first + 1, last + 1, credits, load);
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("a plan without terms");
        }
        return best;
    }
}
