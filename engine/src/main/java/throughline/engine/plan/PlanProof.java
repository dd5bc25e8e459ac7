package throughline.engine.plan;

import throughline.engine.curriculum.CurriculumCourse;

/// How a bound is known: nothing can be better than it.
public sealed interface PlanProof {
    /// Courses that must stand in a range of terms have so many credits, so one of its terms has at least the
    /// average.
    ///
    /// @param firstTerm from 1
    /// @param lastTerm  from 1, belongs to the range
    /// @param credits   hundredths of a credit
    /// @param load      the average, rounded up to a hundredth
    record RangeLoad(int firstTerm, int lastTerm, long credits, long load) implements PlanProof {}

    /// No term can be lighter than its heaviest course.
    record LargestCourse(CurriculumCourse course) implements PlanProof {}

    /// As above, rounded up to the next sum that courses' credits can have.
    record NextSum(PlanProof proof, long load) implements PlanProof {}

    /// Fewer terms are impossible; the reason is that of one term fewer.
    record FewerTerms(PlanReason reason) implements PlanProof {}

    /// Nothing is done in no term.
    record OneTerm() implements PlanProof {}

    /// The sum of the shortest distances that requisites allow each pair.
    record ShortestDistances() implements PlanProof {}

    /// A complete search has excluded everything better.
    ///
    /// @param conflicts dead ends of the search
    record Exclusion(long conflicts) implements PlanProof {}
}
