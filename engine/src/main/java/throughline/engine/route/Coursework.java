package throughline.engine.route;

import java.util.List;
import java.util.Set;
import throughline.engine.route.RouteProblem.Condition;

/// The courses behind a step, such as a certificate: how long it takes follows from what is still to be taken.
///
/// Courses last one term. A course that is done already, by whatever way, is not taken again.
///
/// @param courses courses that can be taken; those that are neither required nor chosen are taken only for what
///                requires them
/// @param required ids of courses that all must be done at the end
/// @param choices groups of which some must be done at the end
/// @param perTerm courses that may be taken in one term, by season: term t has the season t mod the size of the
/// list
public record Coursework(List<Course> courses, List<String> required, List<Choice> choices, List<Integer> perTerm) {

    /// More would not fit the bits of the schedule.
    public static final int MOST_COURSES = 62;

    /// One course.
    ///
    /// @param requires  must be done before it begins
    /// @param together  must be done before it or be taken in the same term
    /// @param seasons   seasons in which it is offered
    /// @param costCents cost to the learner, counted when it is required
    public record Course(String id, Condition requires, Condition together, Set<Integer> seasons, long costCents) {
        public Course {
            seasons = Set.copyOf(seasons);
        }
    }

    /// A group of courses of which some must be done.
    ///
    /// @param costCents cost of each one that is still to be taken
    public record Choice(List<String> courses, int count, long costCents) {
        public Choice {
            courses = List.copyOf(courses);
        }
    }

    public Coursework {
        courses = List.copyOf(courses);
        required = List.copyOf(required);
        choices = List.copyOf(choices);
        perTerm = List.copyOf(perTerm);
        if (courses.size() > MOST_COURSES) {
            throw new IllegalArgumentException(courses.size() + " courses; at most " + MOST_COURSES + " fit");
        }
        if (perTerm.stream().allMatch(most -> most < 1)) {
            throw new IllegalArgumentException("no season in which a course may be taken: " + perTerm);
        }
    }
}
