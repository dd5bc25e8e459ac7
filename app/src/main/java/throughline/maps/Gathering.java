package throughline.maps;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import throughline.engine.map.Column;
import throughline.engine.map.Lane;
import throughline.region.Course;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.region.Segment;

/// Gathers around programs and courses what belongs to them: courses in sequence, early credit, credentials, jobs,
/// activities and supports.
final class Gathering {
    private final MapIndex index;
    private final Region region;
    private final Scopes scopes;
    private final Scope scope;

    Gathering(MapIndex index, Scopes scopes, Scope scope) {
        this.index = index;
        this.region = index.region;
        this.scopes = scopes;
        this.scope = scope;
    }

    /// A program of a school with the courses of its sequence, at their grades.
    void schoolProgram(Program program) {
        scope.add(Piece.program(program.id()));
        var column = AwardKind.of(program.awardType()).column();
        if (column == Column.HIGH_SCHOOL) {
            for (var step : program.sequence()) {
                var course = Piece.course(step.courseId());
                scope.add(course);
                var grade = step.grade();
                if (grade != null) {
                    scope.places.putIfAbsent(course, Spot.step(column, grade));
                }
            }
            choices(program);
        }
    }

    /// The choices of a sequence.
    void choices(Program program) {
        for (var step : program.sequence()) {
            if (step.choiceGroup() != null) {
                var minimum = Objects.requireNonNullElse(step.choiceMinimum(), 0);
                scope.options
                        .computeIfAbsent(
                                program.id() + " " + step.choiceGroup(),
                                _ -> new Scope.Options(new LinkedHashSet<>(), minimum))
                        .courses()
                        .add(Piece.course(step.courseId()));
            }
        }
    }

    /// Courses of a pathway at schools; those of colleges belong to the maps of their programs.
    void schoolCourses(Sector.Pathway pathway) {
        for (var course : region.coursesIn(pathway)) {
            var segment = region.organizations().get(course.organizationId()).segment();
            if (segment == Segment.MIDDLE_SCHOOL || segment == Segment.HIGH_SCHOOL) {
                scope.add(Piece.course(course.id()));
            }
        }
    }

    /// Jobs, credentials, early credit and supports of what is gathered so far.
    void around() {
        for (var piece : List.copyOf(scope.pieces)) {
            switch (piece.type()) {
                case PROGRAM -> jobsAndCredentials(region.programs().get(piece.id()));
                case COURSE -> credit(region.courses().get(piece.id()));
                default -> {}
            }
        }
        dualEnrollment();
        supports();
    }

    void jobsAndCredentials(Program program) {
        program.occupations().forEach(link -> {
            var job = Piece.occupation(link.occupationId());
            scope.add(job);
            if (link.via().isEmpty()) {
                scope.close.add(job);
            }
        });
        credentials(program);
    }

    /// Credentials stand beside the latest program that prepares for them, so that all ways lead on to them.
    void credentials(Program program) {
        var thing = "program:" + program.key();
        for (var link : region.linksOf(thing)) {
            if (link.from().equals(thing) && link.to().startsWith("credential:")) {
                index.find(link.to()).ifPresent(credential -> {
                    scope.add(credential);
                    var kind = AwardKind.of(program.awardType());
                    var spot = new Spot(kind.column(), Lane.CREDENTIALS, 0);
                    scope.places.merge(
                            credential,
                            spot,
                            (one, other) -> one.column().compareTo(other.column()) >= 0 ? one : other);
                });
            }
        }
    }

    private void credit(Course course) {
        for (var agreement : region.agreementsOf(course)) {
            if (agreement.sendingCourseId() == course.id()
                    && agreement.receivingCourseId() >= 0
                    && scopes.shows(agreement)) {
                scope.add(Piece.credit(agreement.receivingCourseId()));
            }
        }
    }

    /// College courses open to students of the schools on the map that are required in a program on it.
    private void dualEnrollment() {
        var schools = new LinkedHashSet<Integer>();
        var required = new LinkedHashSet<Integer>();
        for (var piece : scope.pieces) {
            if (piece.is(Piece.Type.PROGRAM)) {
                var program = region.programs().get(piece.id());
                if (AwardKind.of(program.awardType()).column() == Column.HIGH_SCHOOL) {
                    schools.add(program.organizationId());
                } else {
                    program.sequence().stream()
                            .filter(Program.SequenceStep::required)
                            .forEach(step -> required.add(step.courseId()));
                }
            }
        }
        for (var school : schools) {
            for (var agreement : index.agreementsFrom(school)) {
                if (agreement.kind().endsWith("ccap")
                        && required.contains(agreement.receivingCourseId())
                        && scopes.shows(agreement)) {
                    scope.add(Piece.credit(agreement.receivingCourseId()));
                }
            }
        }
    }

    /// Work-based learning of a pathway.
    void activities(String pathway) {
        region.activities().stream()
                .filter(activity -> pathway.equals(activity.pathway()))
                .forEach(activity -> scope.add(Piece.activity(activity.id())));
    }

    /// Services of the institutions whose programs for adults are on the map.
    private void supports() {
        scope.pieces.stream()
                .filter(piece -> piece.is(Piece.Type.PROGRAM))
                .map(piece -> region.programs().get(piece.id()))
                .filter(program -> AwardKind.of(program.awardType()).column().compareTo(Column.HIGH_SCHOOL) > 0)
                .map(Program::organizationId)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList()
                .forEach(organization -> scope.addAll(index.supportsOf(organization)));
    }
}
