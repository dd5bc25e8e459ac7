package throughline.deadends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import throughline.engine.map.Label;
import throughline.engine.reach.Landmarks;
import throughline.engine.reach.Reach;
import throughline.region.Agreement;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;

/// D5: single points of failure. The loss of the one thing cuts a group of people off from a pathway, or a school off
/// from a next step or from early credit: exactly the nodes that every way has in common.
final class HangingChecks {
    private final RegionWays ways;
    private final Region region;
    private final List<DeadEnd> found;
    private static final Comparator<Thing> BY_NAME = Comparator.comparing(Thing::type)
            .thenComparing(thing -> thing.name().en())
            .thenComparing(thing -> String.valueOf(thing.page()));

    private final Map<Cut, TreeSet<Thing>> by = new TreeMap<>(Comparator.comparing(Cut::lost, BY_NAME)
            .thenComparing(cut -> String.valueOf(cut.kind() + " " + cut.reasons())));

    /// What may be lost, and what is then out of reach, with all that every way passes.
    private record Cut(DeadEndKind kind, Thing lost, List<Thing> reasons) {}

    HangingChecks(RegionWays ways, List<DeadEnd> found) {
        this.ways = ways;
        this.region = ways.region;
        this.found = found;
    }

    void run() {
        groups();
        nextSteps();
        credit();
    }

    /// Groups of people against pathways.
    private void groups() {
        group("adults", ways.diploma, ways.english);
        group("without-diploma", ways.english);
        group("learning-english", ways.diploma);
        schools();
        flush();
    }

    private void group(String name, int... starts) {
        var landmarks = new Landmarks(ways.graph, Reach.of(ways.graph, starts), starts);
        for (var pathway : ways.pathways()) {
            cut(landmarks, ways.afterSchool(pathway), pathway, Thing.of("group-" + name, Label.of(name), ""));
        }
    }

    /// Students of each school, who graduate and can come to what is within reach.
    private void schools() {
        var starts = EntryChecks.with(ways.students(), ways.diploma, ways.english);
        var landmarks = new Landmarks(ways.graph, Reach.of(ways.graph, starts), starts);
        for (var pathway : ways.pathways()) {
            var programs = ways.afterSchool(pathway);
            for (var school : ways.highSchools()) {
                var near = programs.stream()
                        .filter(program ->
                                "online".equals(program.modality()) || ways.near(school, ways.owner(program)))
                        .toList();
                cut(landmarks, near, pathway, Thing.of(school));
            }
        }
    }

    /// What every way to some program passes: a program, else an agreement; courses only where programs can be chosen,
    /// as the only program's own courses say no more than it does.
    private void cut(Landmarks landmarks, List<Program> programs, Sector.Pathway pathway, Thing group) {
        var passed = landmarks.common(programs.stream().mapToInt(ways::node)).stream()
                .map(ways::find)
                .filter(Objects::nonNull)
                .toList();
        var whole =
                passed.stream().filter(thing -> !thing.type().equals("course")).toList();
        if (!whole.isEmpty()) {
            whole.forEach(thing -> note(new Cut(DeadEndKind.ONLY_WAY, thing, List.of(Thing.of(pathway))), group));
        } else if (!passed.isEmpty()) {
            var reasons =
                    Stream.concat(Stream.of(Thing.of(pathway)), passed.stream()).toList();
            note(new Cut(DeadEndKind.ONLY_COURSES, passed.getFirst(), reasons), group);
        }
    }

    private void note(Cut cut, Thing concerned) {
        by.computeIfAbsent(cut, _ -> new TreeSet<>(BY_NAME)).add(concerned);
    }

    private void flush() {
        by.forEach((cut, concerned) ->
                found.add(new DeadEnd(cut.kind(), cut.lost(), cut.reasons(), List.copyOf(concerned), 0)));
        by.clear();
    }

    /// School pathways with one stated next step.
    private void nextSteps() {
        for (var program : region.programs()) {
            if (ways.isSchool(ways.owner(program))) {
                var next = ways.next(program).stream()
                        .filter(ways::isAfterSchool)
                        .distinct()
                        .toList();
                if (next.size() == 1) {
                    note(
                            new Cut(DeadEndKind.ONLY_NEXT_STEP, Thing.of(region, next.getFirst()), List.of()),
                            Thing.of(ways.owner(program)));
                }
            }
        }
        flush();
    }

    /// Schools with one agreement in force.
    private void credit() {
        var agreements = new TreeMap<Integer, List<Agreement>>();
        for (var agreement : region.agreements()) {
            var sending = region.organizations().get(agreement.sendingId());
            if (ways.isSchool(sending) && agreement.inForce(ways.day)) {
                agreements.computeIfAbsent(sending.id(), _ -> new ArrayList<>()).add(agreement);
            }
        }
        agreements.forEach((school, own) -> {
            if (own.size() == 1) {
                Organization sending = region.organizations().get(school);
                note(new Cut(DeadEndKind.ONLY_CREDIT, Thing.of(region, own.getFirst()), List.of()), Thing.of(sending));
            }
        });
        flush();
    }
}
