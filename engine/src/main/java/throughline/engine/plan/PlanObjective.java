package throughline.engine.plan;

/// What makes one plan better than another.
public enum PlanObjective {
    /// The smallest largest load of a term; among those the largest smallest load.
    BALANCE,
    /// The smallest sum, over all requisites, of the terms between a course and its requisite.
    DISTANCE,
    /// The fewest terms; among those the fullest first term, then the fullest second one, and so on. Terms after
    /// the last one stay empty and need not reach any minimum.
    EARLIEST
}
