package throughline.maps;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Label;
import throughline.engine.map.Subject;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;

/// Maps whose rows are pathways: of a sector, and of what leads on from a school.
final class RowScopes {
    /// A school with so few pathways gets one map of all their steps.
    private static final int FEW = 2;

    private final MapIndex index;
    private final Region region;
    private final Scopes scopes;

    RowScopes(MapIndex index, Scopes scopes) {
        this.index = index;
        this.region = index.region;
        this.scopes = scopes;
    }

    Scope sector(Sector sector) {
        var scope = new Scope(new Label(sector.title(), sector.titleEs()), null);
        scope.narrowing = "sector=" + sector.number();
        for (var pathway : sector.pathways()) {
            row(scope, pathway);
            scopes.fill(scope, pathway);
        }
        scope.pieces.removeIf(piece -> piece.is(Piece.Type.SUPPORT));
        scope.expected.clear();
        return scope;
    }

    private static void row(Scope scope, Sector.Pathway pathway) {
        scope.rows.put(
                pathway.code(),
                new CareerMap.Row(
                        new Label(pathway.title(), pathway.titleEs()),
                        MapAddress.of(Subject.of(Subject.Kind.PATHWAY, pathway.slug()))));
    }

    /// What a school offers and all that is recorded to follow from it.
    Scope school(Organization school) {
        var name = new Label(school.name(), school.nameEs());
        var scope = new Scope(name, null);
        scope.owner = name;
        scope.narrowing = "institution=" + school.slug();
        var gathering = scopes.gathering(scope);
        var own = new LinkedHashMap<Integer, Program>();
        var schools = new ArrayDeque<Organization>(List.of(school));
        schools.addAll(region.childrenOf(school));
        for (var one : schools) {
            region.programsOf(one).forEach(program -> own.put(program.id(), program));
            index.activitiesOf(one.id()).forEach(scope::add);
        }
        own.values().forEach(program -> {
            gathering.schoolProgram(program);
            scope.close.add(Piece.program(program.id()));
        });
        follow(scope);
        gathering.around();
        rows(scope, own.values());
        if (!scope.rows.isEmpty()) {
            scope.pieces.removeIf(piece -> piece.is(Piece.Type.SUPPORT));
        }
        return scope;
    }

    /// Adds every program that recorded links lead on to.
    private void follow(Scope scope) {
        var queue = new ArrayDeque<>(scope.pieces);
        while (!queue.isEmpty()) {
            var piece = queue.remove();
            if (piece.is(Piece.Type.PROGRAM)) {
                var thing = "program:" + region.programs().get(piece.id()).key();
                for (var link : region.linksOf(thing)) {
                    var next = link.from().equals(thing) && scopes.shows(link)
                            ? index.find(link.to())
                            : java.util.Optional.<Piece>empty();
                    next.filter(to -> to.is(Piece.Type.PROGRAM) && scope.add(to))
                            .ifPresent(queue::add);
                }
            }
        }
    }

    /// Pathways in the order of what the school awards in them, when there are more than a few.
    private void rows(Scope scope, java.util.Collection<Program> own) {
        var weights = new TreeMap<String, Long>();
        for (var program : own) {
            if (program.pathway() != null) {
                weights.merge(program.pathway(), 1L + Awarded.of(program).count(), Long::sum);
            }
        }
        if (weights.size() <= FEW) {
            return;
        }
        weights.entrySet().stream()
                .sorted(Comparator.comparing((java.util.Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(java.util.Map.Entry::getKey))
                .map(entry -> region.findPathway(entry.getKey()).orElse(null))
                .filter(Objects::nonNull)
                .forEach(pathway -> row(scope, pathway));
        scope.expected.remove(Column.EXPLORE);
    }
}
