package throughline.maps;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import throughline.engine.map.Label;
import throughline.region.Course;
import throughline.region.Region;

/// The map of one course: what it asks for, and what it opens.
final class CourseScope {
    private static final int BACK = 3;
    private static final int AHEAD = 2;

    private final MapIndex index;
    private final Region region;
    private final Scopes scopes;

    CourseScope(MapIndex index, Scopes scopes) {
        this.scopes = scopes;
        this.index = index;
        this.region = index.region;
    }

    Scope of(Course course) {
        var school = region.organizations().get(course.organizationId());
        var title = course.title() == null ? course.code() : course.title();
        var scope = new Scope(
                new Label(title, course.titleEs()),
                new Label(
                        course.code() + " · " + school.name(),
                        school.nameEs() == null ? null : course.code() + " · " + school.nameEs()));
        scope.owner = new Label(school.name(), school.nameEs());
        var before = levels(course.id(), BACK, index::needs, MapIndex.Need::course);
        var after = levels(course.id(), AHEAD, index::opens, MapIndex.Need::later);
        var here = Piece.course(course.id());
        var column = Placing.column(region, here);
        var level = before.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        before.forEach((id, distance) -> place(scope, id, Spot.step(column, level - distance)));
        after.forEach((id, distance) -> place(scope, id, Spot.step(column, level + distance)));
        place(scope, course.id(), Spot.step(column, level));
        scope.here.add(here);
        scope.close.add(here);
        programs(course, scope);
        agreements(course, scope);
        for (var articulation : region.acceptedBy(course)) {
            scope.add(Piece.accepted(scope.accepted.size()));
            scope.accepted.add(articulation);
        }
        return scope;
    }

    private static void place(Scope scope, int course, Spot spot) {
        scope.add(Piece.course(course));
        scope.places.put(Piece.course(course), spot);
    }

    /// Courses within some steps of a course, each with its nearest distance; cycles end where they close.
    private static Map<Integer, Integer> levels(
            int start, int depth, IntFunction<List<MapIndex.Need>> next, ToIntFunction<MapIndex.Need> end) {
        var levels = new HashMap<Integer, Integer>();
        levels.put(start, 0);
        var queue = new ArrayDeque<Integer>(List.of(start));
        while (!queue.isEmpty()) {
            int at = queue.remove();
            int level = levels.getOrDefault(at, 0) + 1;
            for (var need : level > depth ? List.<MapIndex.Need>of() : next.apply(at)) {
                if (levels.putIfAbsent(end.applyAsInt(need), level) == null) {
                    queue.add(end.applyAsInt(need));
                }
            }
        }
        levels.remove(start);
        return levels;
    }

    private void programs(Course course, Scope scope) {
        for (var program : region.programsWith(course)) {
            scope.add(Piece.program(program.id()));
        }
        var thing = "course:" + course.key();
        for (var link : region.linksOf(thing)) {
            if (scopes.shows(link)) {
                index.find(link.from().equals(thing) ? link.to() : link.from()).ifPresent(scope::add);
            }
        }
    }

    private void agreements(Course course, Scope scope) {
        for (var agreement : region.agreementsOf(course)) {
            if (!scopes.shows(agreement)) {
                continue;
            }
            if (agreement.sendingCourseId() == course.id() && agreement.receivingCourseId() >= 0) {
                scope.add(Piece.course(agreement.receivingCourseId()));
                region.programsWith(region.courses().get(agreement.receivingCourseId()))
                        .forEach(program -> scope.add(Piece.program(program.id())));
            } else if (agreement.receivingCourseId() == course.id() && agreement.sendingCourseId() >= 0) {
                scope.add(Piece.course(agreement.sendingCourseId()));
            }
        }
    }
}
