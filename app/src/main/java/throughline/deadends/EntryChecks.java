package throughline.deadends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import throughline.engine.map.Label;
import throughline.engine.reach.Reach;
import throughline.engine.reach.Witness;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.routes.Rules;

/// D1: what nobody can reach, or some group cannot, with what is missing.
final class EntryChecks {
    private final RegionWays ways;
    private final Region region;
    private final List<DeadEnd> found;

    EntryChecks(RegionWays ways, List<DeadEnd> found) {
        this.ways = ways;
        this.region = ways.region;
        this.found = found;
    }

    void run() {
        blocked();
        licenses();
        for (var pathway : ways.pathways()) {
            noProgram(pathway);
            noDirectEntry(pathway);
            far(pathway);
        }
    }

    /// Courses and programs that nobody can take, gathered by what is missing.
    private void blocked() {
        var reach = ways.everybody();
        Map<List<Integer>, List<Thing>> by = new LinkedHashMap<>();
        for (var course : region.courses()) {
            if (!reach.has(ways.node(course))) {
                by.computeIfAbsent(reason(ways.node(course), reach), _ -> new ArrayList<>())
                        .add(Thing.of(region, course));
            }
        }
        for (var program : region.programs()) {
            if (!reach.has(ways.node(program))) {
                by.computeIfAbsent(reason(ways.node(program), reach), _ -> new ArrayList<>())
                        .add(Thing.of(region, program));
            }
        }
        var transfers = new TreeMap<String, List<Thing>>();
        by.forEach((reason, things) -> {
            var missing = reason.stream().map(ways::thing).toList();
            switch (missing.getFirst().type()) {
                case Thing.MISSING_COURSE -> add(DeadEndKind.UNKNOWN_COURSE, things.getFirst(), missing, things);
                case Thing.MISSING_TRANSFER ->
                    transfers
                            .computeIfAbsent(missing.getFirst().owner(), _ -> new ArrayList<>())
                            .addAll(things);
                default -> add(DeadEndKind.CIRCLE, missing.getFirst(), missing, things);
            }
        });
        transfers.forEach((owner, programs) -> add(
                DeadEndKind.NO_TRANSFER, Thing.of(region.findOrganization(owner).orElseThrow()), List.of(), programs));
    }

    private void add(DeadEndKind kind, Thing subject, List<Thing> missing, List<Thing> concerned) {
        found.add(new DeadEnd(kind, subject, missing, concerned, 0));
    }

    /// What is missing, else the circle that keeps the node out.
    private List<Integer> reason(int node, Reach reach) {
        var missing =
                Witness.of(ways.graph, node, one -> ways.isMissing(one) ? 1 : Witness.NEVER, ways.everybodysStarts());
        if (!missing.isEmpty()) {
            return missing;
        }
        var circle = new ArrayList<>(Witness.circle(ways.graph, node, reach));
        circle.removeIf(one -> ways.find(one) == null);
        circle.sort(Comparator.naturalOrder());
        return circle.isEmpty() ? List.of(node) : circle;
    }

    /// Licenses that an occupation asks for and that no program prepares for.
    private void licenses() {
        for (var credential : region.credentials()) {
            var asking = new TreeMap<String, Thing>();
            for (var link : region.linksOf("credential:" + credential.key())) {
                if (link.kind().equals("requires") && link.from().startsWith("occupation:")) {
                    region.findOccupation(link.from().substring("occupation:".length()))
                            .ifPresent(occupation -> asking.put(occupation.soc(), Thing.of(occupation)));
                }
            }
            if (!asking.isEmpty() && credential.programs().isEmpty()) {
                add(DeadEndKind.UNPREPARED_LICENSE, Thing.of(credential), List.of(), List.copyOf(asking.values()));
            }
        }
    }

    /// A pathway that schools teach and that ends with school.
    private void noProgram(Sector.Pathway pathway) {
        if (ways.afterSchool(pathway).isEmpty()) {
            var schools = new TreeMap<String, Thing>();
            region.programsIn(pathway).stream()
                    .map(ways::owner)
                    .filter(ways::isSchool)
                    .forEach(school -> schools.put(school.slug(), Thing.of(school)));
            if (!schools.isEmpty()) {
                add(DeadEndKind.NO_PROGRAM, Thing.of(pathway), List.of(), List.copyOf(schools.values()));
            }
        }
    }

    /// In a county where entry requirements are stated, all programs ask for a diploma.
    private void noDirectEntry(Sector.Pathway pathway) {
        var counties = new TreeMap<String, List<Program>>();
        for (var program : ways.afterSchool(pathway)) {
            var county = ways.owner(program).address().county();
            counties.computeIfAbsent(county == null ? "" : county, _ -> new ArrayList<>())
                    .add(program);
        }
        counties.forEach((county, programs) -> {
            var closed = programs.stream()
                    .allMatch(program -> Rules.asksForDiploma(program) || Rules.givesBachelor(program));
            if (closed && programs.stream().anyMatch(Rules::asksForDiploma)) {
                add(
                        DeadEndKind.NO_DIRECT_ENTRY,
                        Thing.of(pathway),
                        county.isEmpty() ? List.of() : List.of(Thing.of("county", Label.of(county), "")),
                        programs.stream()
                                .map(program -> Thing.of(region, program))
                                .toList());
            }
        });
    }

    /// Schools too far from every program of a pathway that the region has.
    private void far(Sector.Pathway pathway) {
        var programs = ways.afterSchool(pathway);
        var places = new TreeSet<Integer>();
        programs.forEach(program -> places.add(program.organizationId()));
        if (programs.isEmpty() || programs.stream().anyMatch(program -> "online".equals(program.modality()))) {
            return;
        }
        var schools = ways.highSchools().stream()
                .filter(school -> school.address().hasCoordinates())
                .filter(school -> places.stream()
                        .noneMatch(place ->
                                ways.near(school, region.organizations().get(place))))
                .map(Thing::of)
                .toList();
        if (!schools.isEmpty()) {
            found.add(new DeadEnd(DeadEndKind.FAR, Thing.of(pathway), List.of(), schools, Distance.NEAR_MILES));
        }
    }

    static int[] with(int[] starts, int... more) {
        var all = Arrays.copyOf(starts, starts.length + more.length);
        System.arraycopy(more, 0, all, starts.length, more.length);
        return all;
    }
}
