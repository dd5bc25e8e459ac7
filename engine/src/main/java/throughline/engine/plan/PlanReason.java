package throughline.engine.plan;

import java.util.List;
import throughline.engine.curriculum.CurriculumCourse;

/// Why there is no plan. Each can be checked by hand from the problem.
public sealed interface PlanReason {
    /// Requisites contradict each other: each course must come no later than the next, the last before the first.
    record Cycle(List<CurriculumCourse> courses) implements PlanReason {
        public Cycle {
            courses = List.copyOf(courses);
        }
    }

    /// A course has more credits than any term may hold.
    ///
    /// @param most hundredths of a credit
    record TooLarge(CurriculumCourse course, long most) implements PlanReason {}

    /// A chain of requisites needs more terms than there are: one course of the chain per term.
    record ChainTooLong(List<CurriculumCourse> chain, int terms) implements PlanReason {
        public ChainTooLong {
            chain = List.copyOf(chain);
        }
    }

    /// A course finds no term between what must come before and what must come after it.
    ///
    /// @param before chain that ends with a requisite of the course; empty when nothing comes before
    /// @param after  chain that begins with a course that asks for it; empty when nothing comes after
    /// @param earliest first offered term after the chain before, from 1; one more than the terms when there is
    /// none
    /// @param latest   last offered term before the chain after, from 1; 0 when there is none
    record NoTermLeft(
            CurriculumCourse course,
            List<CurriculumCourse> before,
            List<CurriculumCourse> after,
            int earliest,
            int latest)
            implements PlanReason {
        public NoTermLeft {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /// What is counted against a limit.
    enum Measure {
        /// Hundredths of a credit.
        CREDITS,
        COURSES
    }

    /// Courses that must all stand in a range of terms, which cannot hold them.
    ///
    /// @param firstTerm from 1
    /// @param lastTerm  from 1, belongs to the range
    record TooMuch(
            int firstTerm, int lastTerm, List<CurriculumCourse> courses, Measure measure, long amount, long limit)
            implements PlanReason {
        public TooMuch {
            courses = List.copyOf(courses);
        }
    }

    /// All courses that can stand in a range of terms, which do not fill it.
    ///
    /// @param firstTerm from 1
    /// @param lastTerm  from 1, belongs to the range
    record TooLittle(
            int firstTerm, int lastTerm, List<CurriculumCourse> courses, Measure measure, long amount, long limit)
            implements PlanReason {
        public TooLittle {
            courses = List.copyOf(courses);
        }
    }

    /// Rules that cannot hold together, as a complete search has shown.
    ///
    /// @param rules   all other rules can be dropped and there is still no plan
    /// @param minimal whether the search has also shown that each of them is needed; otherwise it was stopped
    record Conflict(List<PlanRule> rules, boolean minimal) implements PlanReason {
        public Conflict {
            rules = List.copyOf(rules);
        }
    }
}
