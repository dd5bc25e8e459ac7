package throughline.routes;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.region.Course;
import throughline.region.Region;

/// What a course asks for and when it is held, as the planner reads it.
///
/// @param before  alternatives of course ids of which one is done in earlier terms; empty when nothing is asked
/// @param with    alternatives of course ids of which one is done before or in the same term
/// @param seasons seasons of [Terms] in which it is held; fall and spring where the catalog is silent
public record CourseNeeds(List<List<Integer>> before, List<List<Integer>> with, Set<Integer> seasons) {
    /// Reads the requisites of a course; courses that its institution does not list are left out.
    public static CourseNeeds of(Region region, Course course) {
        var siblings = region.coursesOf(region.organizations().get(course.organizationId()));
        return new CourseNeeds(
                alternatives(course.prerequisite(), siblings),
                alternatives(course.corequisite(), siblings),
                Rules.seasons(course));
    }

    private static List<List<Integer>> alternatives(@Nullable String expression, List<Course> siblings) {
        return Rules.condition(expression, siblings).anyOf().stream()
                .map(set -> set.stream()
                        .filter(id -> id.startsWith("c"))
                        .map(id -> Integer.parseInt(id.substring(1)))
                        .toList())
                .toList();
    }
}
