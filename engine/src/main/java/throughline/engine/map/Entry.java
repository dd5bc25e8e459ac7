package throughline.engine.map;

import java.util.List;

/// A place to start, for whom.
///
/// @param steps ids of the steps where this audience may start; empty when the map has none, which is said and not
///              hidden
public record Entry(Audience audience, List<String> steps) {
    public Entry {
        steps = List.copyOf(steps);
    }

    /// The starts that every map names or misses.
    public enum Audience {
        MIDDLE_SCHOOL,
        GRADE_9,
        ADULT_WITHOUT_DIPLOMA,
        SOME_COLLEGE
    }
}
