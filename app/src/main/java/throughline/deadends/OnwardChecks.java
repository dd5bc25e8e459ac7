package throughline.deadends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import throughline.engine.reach.Onward;
import throughline.engine.reach.Reach;
import throughline.engine.reach.WayGraph;
import throughline.region.CoursesByCode;
import throughline.region.Occupation;
import throughline.region.Pay;
import throughline.region.Program;
import throughline.region.Region;
import throughline.routes.Rules;

/// D2 and D4: what leads to nothing. One search backward from all good jobs, one from all jobs.
///
/// A job is good when openings are projected and its median wage reaches what one adult needs; where openings or wage
/// are not known it gets the benefit of the doubt.
final class OnwardChecks {
    private final RegionWays ways;
    private final Region region;
    private final Pay pay;
    private final List<DeadEnd> found;

    OnwardChecks(RegionWays ways, List<DeadEnd> found) {
        this.ways = ways;
        this.region = ways.region;
        this.pay = new Pay(region);
        this.found = found;
    }

    void run() {
        var jobs = new Jobs();
        var reach = jobs.everybody();
        var good = new Onward(jobs.graph, reach, jobs.occupations(this::isGood));
        var any = new Onward(jobs.graph, reach, jobs.occupations(_ -> true));
        for (var program : region.programs()) {
            var next = next(program);
            if (!ways.isAfterSchool(program)) {
                if (ways.isSchool(ways.owner(program))
                        && program.pathway() != null
                        && next.isEmpty()
                        && jobs.linksKnown) {
                    add(DeadEndKind.NO_NEXT_STEP, program, List.of());
                }
            } else if (program.sector() > 0 && reach.has(program.id())) {
                if (!any.has(program.id())) {
                    add(DeadEndKind.NO_JOB, program, List.of());
                } else if (!good.has(program.id())) {
                    add(DeadEndKind.POOR_JOBS, program, jobs(program));
                }
            }
        }
        sinks();
    }

    private List<Program> next(Program program) {
        return ways.next(program).stream().filter(ways::isAfterSchool).toList();
    }

    private List<Thing> jobs(Program program) {
        return program.occupations().stream()
                .map(link -> region.occupations().get(link.occupationId()))
                .sorted(Comparator.comparing(Occupation::soc))
                .map(Thing::of)
                .toList();
    }

    private void add(DeadEndKind kind, Program program, List<Thing> missing) {
        found.add(new DeadEnd(kind, Thing.of(region, program), missing, List.of(Thing.of(ways.owner(program))), 0));
    }

    private boolean isGood(Occupation occupation) {
        var median = pay.medianCents(occupation);
        var enough = median < 0
                || pay.livingWageCents().isEmpty()
                || median >= pay.livingWageCents().getAsLong();
        return enough && pay.openingsTenths(occupation) != 0;
    }

    /// Programs, stated steps between them, credentials and occupations.
    private final class Jobs {
        final WayGraph graph;
        final boolean linksKnown;
        private final int firstOccupation = region.programs().size();
        private final int firstCredential =
                firstOccupation + region.occupations().size();

        Jobs() {
            var builder = new WayGraph.Builder();
            for (int node = firstCredential + region.credentials().size(); node > 0; node--) {
                builder.node();
            }
            var open = ways.everybody();
            var known = false;
            for (var program : region.programs()) {
                if (open.has(ways.node(program))) {
                    builder.arc(program.id());
                }
                for (var next : ways.next(program)) {
                    builder.arc(next.id(), program.id());
                    known = true;
                }
                for (var link : program.occupations()) {
                    builder.arc(firstOccupation + link.occupationId(), program.id());
                }
            }
            for (var credential : region.credentials()) {
                for (var program : credential.programs()) {
                    builder.arc(firstCredential + credential.id(), program);
                }
                for (var occupation : credential.occupations()) {
                    builder.arc(firstOccupation + occupation, firstCredential + credential.id());
                }
            }
            linksKnown = known;
            graph = builder.build();
        }

        Reach everybody() {
            return Reach.of(graph);
        }

        int[] occupations(Predicate<Occupation> wanted) {
            return region.occupations().stream()
                    .filter(wanted)
                    .mapToInt(occupation -> firstOccupation + occupation.id())
                    .toArray();
        }
    }

    /// Career courses with nothing behind them, at institutions whose programs say which courses they have.
    private void sinks() {
        var used = new HashSet<Integer>();
        var telling = new HashSet<Integer>();
        for (var program : region.programs()) {
            program.sequence().forEach(step -> used.add(step.courseId()));
            if (!program.sequence().isEmpty()) {
                telling.add(program.organizationId());
            }
        }
        for (var organization : region.organizations()) {
            if (telling.contains(organization.id()) && !ways.isSchool(organization)) {
                sinks(organization.id(), used);
            }
        }
    }

    private void sinks(int organization, Set<Integer> used) {
        var owner = region.organizations().get(organization);
        var siblings = region.coursesOf(owner);
        var codes = new CoursesByCode(siblings);
        var asked = new TreeMap<String, Integer>();
        var needed = new ArrayList<String>();
        for (var course : siblings) {
            asked.put("c" + course.id(), course.id());
            for (var expression : new String[] {course.prerequisite(), course.corequisite()}) {
                Rules.condition(expression, codes).anyOf().forEach(needed::addAll);
            }
        }
        asked.keySet().removeAll(needed);
        var sinks = new ArrayList<Thing>();
        for (var id : asked.values()) {
            var course = region.courses().get(id);
            var career = course.sam() != null && "ABC".contains(course.sam());
            if (career
                    && !used.contains(id)
                    && region.agreementsOf(course).isEmpty()
                    && region.acceptedBy(course).isEmpty()
                    && region.descriptorsOf(course).isEmpty()) {
                sinks.add(Thing.of(region, course));
            }
        }
        if (!sinks.isEmpty()) {
            found.add(new DeadEnd(DeadEndKind.COURSE_SINK, Thing.of(owner), List.of(), sinks, 0));
        }
    }
}
