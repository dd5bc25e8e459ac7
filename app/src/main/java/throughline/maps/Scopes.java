package throughline.maps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Column;
import throughline.engine.map.Label;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.region.Agreement;
import throughline.region.Link;
import throughline.region.Occupation;
import throughline.region.Region;
import throughline.region.Sector;

/// Chooses what belongs on the map of a subject.
final class Scopes {
    private static final int NEAREST = 4;

    private final MapIndex index;
    private final Region region;
    private final LocalDate today;
    private final View view;

    Scopes(MapIndex index, LocalDate today, View view) {
        this.index = index;
        this.region = index.region;
        this.today = today;
        this.view = view;
    }

    /// Empty when the Region has no such subject.
    Optional<Scope> find(Subject subject) {
        return switch (subject.kind()) {
            case SECTOR -> region.findSector(subject.key()).map(sector -> new RowScopes(index, this).sector(sector));
            case PATHWAY -> region.findPathway(subject.key()).map(this::pathway);
            case PROGRAM -> region.findProgram(subject.key()).map(program -> new TermScope(index, this).of(program));
            case COURSE -> region.findCourse(subject.key()).map(course -> new CourseScope(index, this).of(course));
            case OCCUPATION -> region.findOccupation(subject.key()).map(this::occupation);
            case SCHOOL ->
                region.findOrganization(subject.key()).map(school -> new RowScopes(index, this).school(school));
            case SELECTION -> selection(subject.keys());
        };
    }

    Gathering gathering(Scope scope) {
        return new Gathering(index, this, scope);
    }

    /// Whether an agreement is on the map: in force, or over where its keepers look.
    boolean shows(Agreement agreement) {
        return agreement.inForce(today) || view.staff() && over(agreement.status(), agreement.validTo());
    }

    /// The same of a link.
    boolean shows(Link link) {
        return link.inForce(today) || view.staff() && over(link.status(), link.validTo());
    }

    private boolean over(String status, @Nullable LocalDate validTo) {
        return status.equals("ended") || validTo != null && validTo.isBefore(today);
    }

    private static Label label(Sector.Pathway pathway) {
        return new Label(pathway.title(), pathway.titleEs());
    }

    private Scope pathway(Sector.Pathway pathway) {
        var scope = new Scope(label(pathway), MapWords.label("maps.pathway", pathway.code()));
        scope.narrowing = "pathway=" + pathway.code();
        fill(scope, pathway);
        return scope;
    }

    /// Everything of a pathway.
    void fill(Scope scope, Sector.Pathway pathway) {
        var gathering = gathering(scope);
        region.programsIn(pathway).forEach(gathering::schoolProgram);
        gathering.schoolCourses(pathway);
        region.occupationsIn(pathway).forEach(job -> {
            scope.add(Piece.occupation(job.id()));
            scope.close.add(Piece.occupation(job.id()));
        });
        gathering.activities(pathway.code());
        gathering.around();
        scope.expect(Column.values());
    }

    private Scope occupation(Occupation occupation) {
        var job = Piece.occupation(occupation.id());
        var scope = new Scope(new Label(occupation.title(), occupation.titleEs()), Label.of("SOC " + occupation.soc()));
        scope.add(job);
        scope.here.add(job);
        scope.expect(Column.HIGH_SCHOOL, Column.ADULT_SCHOOL, Column.CERTIFICATE, Column.ASSOCIATE, Column.BACHELOR);
        var gathering = gathering(scope);
        for (var reason : region.programsFor(occupation)) {
            var program = Piece.program(reason.program().id());
            scope.add(program);
            if (reason.link().via().isEmpty()) {
                scope.close.add(program);
            }
            gathering.credentials(reason.program());
        }
        occupation.related().stream().limit(NEAREST).forEach(other -> scope.add(Piece.occupation(other)));
        // Credentials for other jobs of the same programs are not on the way to this one.
        scope.pieces.removeIf(piece -> piece.is(Piece.Type.CREDENTIAL)
                && !region.credentials().get(piece.id()).occupations().contains(occupation.id()));
        return scope;
    }

    private Optional<Scope> selection(List<String> keys) {
        var scope = new Scope(MapWords.label("maps.selection"), null);
        var found = false;
        for (var key : keys) {
            var subject = Subject.parse(key).filter(one -> one.kind() != Subject.Kind.SELECTION);
            var part = subject.flatMap(this::find);
            if (part.isPresent()) {
                found = true;
                merge(scope, part.get());
            } else {
                scope.unknown.add(key);
            }
        }
        return found ? Optional.of(scope) : Optional.empty();
    }

    private static void merge(Scope scope, Scope part) {
        // University courses that accept a course are counted through, so those of each part move up.
        var before = scope.accepted.size();
        scope.accepted.addAll(part.accepted);
        part.pieces.forEach(piece -> scope.add(moved(piece, before)));
        part.places.forEach((piece, spot) -> scope.places.putIfAbsent(moved(piece, before), spot));
        scope.here.addAll(part.here);
        scope.close.addAll(part.close);
        part.options.forEach(scope.options::putIfAbsent);
        scope.expected.addAll(part.expected);
    }

    private static Piece moved(Piece piece, int by) {
        return piece.is(Piece.Type.ACCEPTED) ? Piece.accepted(piece.id() + by) : piece;
    }
}
