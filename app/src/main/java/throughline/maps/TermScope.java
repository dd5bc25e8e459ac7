package throughline.maps;

import java.util.Objects;
import throughline.engine.map.Column;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.region.Agreement;
import throughline.region.Program;
import throughline.region.Region;

/// The map of one program: its courses by term, what leads into it and what it leads on to.
final class TermScope {
    private final MapIndex index;
    private final Region region;
    private final Scopes scopes;

    TermScope(MapIndex index, Scopes scopes) {
        this.index = index;
        this.region = index.region;
        this.scopes = scopes;
    }

    Scope of(Program program) {
        var school = region.organizations().get(program.organizationId());
        var scope = new Scope(new Label(program.title(), program.titleEs()), new Label(school.name(), school.nameEs()));
        scope.owner = new Label(school.name(), school.nameEs());
        var piece = Piece.program(program.id());
        scope.add(piece);
        scope.here.add(piece);
        scope.close.add(piece);
        courses(program, scope);
        before(program, scope);
        after(program, scope);
        var gathering = scopes.gathering(scope);
        gathering.jobsAndCredentials(program);
        scope.addAll(index.supportsOf(program.organizationId()));
        index.activitiesOf(program.organizationId()).stream()
                .filter(activity ->
                        Objects.equals(region.activities().get(activity.id()).pathway(), program.pathway()))
                .forEach(scope::add);
        scope.expect(Column.CAREER);
        return scope;
    }

    private void courses(Program program, Scope scope) {
        var column = AwardKind.of(program.awardType()).column();
        var timed = program.sequence().stream().anyMatch(step -> step.term() != null || step.grade() != null);
        var last = 0;
        for (var step : program.sequence()) {
            var course = Piece.course(step.courseId());
            var stated = step.term() != null ? step.term() : step.grade();
            var part = stated != null ? stated : timed ? 0 : step.position();
            scope.add(course);
            scope.close.add(course);
            scope.places.putIfAbsent(course, Spot.step(column, part));
            last = Math.max(last, part);
        }
        scopes.gathering(scope).choices(program);
        scope.places.put(Piece.program(program.id()), new Spot(column, Lane.STEPS, last + 1));
    }

    private void before(Program program, Scope scope) {
        var thing = "program:" + program.key();
        region.linksOf(thing).stream()
                .filter(link -> link.to().equals(thing) && scopes.shows(link))
                .forEach(link -> index.find(link.from()).ifPresent(scope::add));
        for (var step : program.sequence()) {
            for (var agreement : region.agreementsOf(region.courses().get(step.courseId()))) {
                if (agreement.receivingCourseId() == step.courseId() && scopes.shows(agreement)) {
                    sending(agreement, scope);
                }
            }
        }
    }

    private void sending(Agreement agreement, Scope scope) {
        if (agreement.sendingCourseId() >= 0) {
            scope.add(Piece.course(agreement.sendingCourseId()));
        }
    }

    private void after(Program program, Scope scope) {
        var thing = "program:" + program.key();
        region.linksOf(thing).stream()
                .filter(link -> link.from().equals(thing) && scopes.shows(link))
                .forEach(link -> index.find(link.to()).ifPresent(scope::add));
        region.programsOf(region.organizations().get(program.organizationId())).stream()
                .filter(other -> sameCode(program, other))
                .forEach(other -> scope.add(Piece.program(other.id())));
    }

    /// Whether another program of the institution has the same code, such as the degree beside a certificate.
    private static boolean sameCode(Program one, Program other) {
        return one.top() != null && one.top().equals(other.top())
                || one.top() == null && one.cip() != null && one.cip().equals(other.cip());
    }
}
