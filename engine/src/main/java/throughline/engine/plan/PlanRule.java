package throughline.engine.plan;

import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.Requisite;

/// A single demand on a plan, which can be dropped to see whether it is needed.
public sealed interface PlanRule {
    /// A course before or with another.
    record Order(CurriculumCourse requisite, CurriculumCourse course, Requisite.Kind kind) implements PlanRule {}

    /// A course only in the terms in which it is offered.
    record Offered(CurriculumCourse course) implements PlanRule {}

    /// A course at all.
    record Taken(CurriculumCourse course) implements PlanRule {}

    /// A limit that holds for every term.
    enum Limit implements PlanRule {
        MIN_CREDITS,
        MAX_CREDITS,
        MIN_COURSES,
        MAX_COURSES
    }
}
