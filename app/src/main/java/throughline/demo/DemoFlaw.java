package throughline.demo;

import java.util.List;

/// A flaw that a real region has, made on purpose so that findings can be tested against it.
///
/// @param things what has the flaw, `type:key`, the main one first
/// @param why    what is wrong, for people
public record DemoFlaw(Kind kind, List<String> things, String why) {
    public DemoFlaw {
        things = List.copyOf(things);
    }

    /// What can be wrong.
    public enum Kind {
        /// A career course that belongs to no program and prepares for no other course.
        DEAD_END_COURSE,
        /// A high-school pathway without a capstone course.
        NO_CAPSTONE,
        /// A program all of whose occupations pay less than the living wage of its county.
        NO_LIVING_WAGE,
        /// An agreement whose dates are over and whose status still says active.
        EXPIRED_AGREEMENT,
        /// A high-school pathway that no college program of the county continues.
        MISSING_STEP,
        /// Courses that require each other.
        PREREQUISITE_LOOP,
        /// A course whose prerequisite its college does not have.
        UNKNOWN_PREREQUISITE,
        /// A program that places a course in a term in which it is never offered.
        TERM_NEVER_OFFERED,
        /// A count of one to nine pupils.
        SMALL_GROUP,
        /// A course that nobody has updated for more than ten years.
        STALE_COURSE,
        /// A program without a Spanish title.
        MISSING_SPANISH,
        /// College programs of a pathway that all ask for a diploma, in a county without training for adults.
        ADULTS_WITHOUT_ENTRY,
        /// A school district without any pathway in a sector of high demand.
        DISTRICT_GAP,
        /// Two courses of one college with the same content.
        DUPLICATE_CONTENT,
        /// A map whose owner has not confirmed it for more than twelve months.
        STALE_REVIEW,
        /// A decision about a map that names a step which is not on it.
        UNKNOWN_CURATED_STEP
    }
}
