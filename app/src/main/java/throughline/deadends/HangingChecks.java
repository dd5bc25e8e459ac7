package throughline.deadends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import throughline.engine.map.Label;
import throughline.engine.reach.Landmarks;
import throughline.engine.reach.Reach;
import throughline.region.Agreement;
import throughline.region.Organization;
import throughline.region.Region;

/// D5: single points of failure. The loss of the one thing cuts a group of people off from a pathway, or a school off
/// from a next step or from early credit: exactly the nodes that every way has in common.
final class HangingChecks {
    private final RegionWays ways;
    private final Region region;
    private final List<DeadEnd> found;
    private static final Comparator<Thing> BY_NAME = Comparator.comparing(Thing::type)
            .thenComparing(thing -> thing.name().en())
            .thenComparing(thing -> String.valueOf(thing.page()));

    private final Map<Cut, TreeSet<Thing>> by =
            new TreeMap<>(Comparator.comparing(Cut::lost, BY_NAME).thenComparing(cut -> String.valueOf(cut.goals())));

    /// What may be lost, and what is then out of reach.
    private record Cut(Thing lost, List<Thing> goals) {}

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
        flush(DeadEndKind.ONLY_WAY);
    }

    private void group(String name, int... starts) {
        var reach = Reach.of(ways.graph, starts);
        var landmarks = new Landmarks(ways.graph, reach, starts);
        for (var pathway : ways.pathways()) {
            var programs = ways.afterSchool(pathway);
            var group = Thing.of("group-" + name, Label.of(name), "");
            landmarks
                    .common(programs.stream().mapToInt(ways::node))
                    .forEach(node -> note(node, List.of(Thing.of(pathway)), group));
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
                landmarks
                        .common(near.stream().mapToInt(ways::node))
                        .forEach(node -> note(node, List.of(Thing.of(pathway)), Thing.of(school)));
            }
        }
    }

    private void note(int node, List<Thing> goals, Thing concerned) {
        var thing = ways.find(node);
        if (thing != null) {
            by.computeIfAbsent(new Cut(thing, goals), _ -> new TreeSet<>(BY_NAME))
                    .add(concerned);
        }
    }

    private void flush(DeadEndKind kind) {
        by.forEach(
                (cut, concerned) -> found.add(new DeadEnd(kind, cut.lost(), cut.goals(), List.copyOf(concerned), 0)));
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
                    note(ways.node(next.getFirst()), List.of(), Thing.of(ways.owner(program)));
                }
            }
        }
        flush(DeadEndKind.ONLY_NEXT_STEP);
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
                note(ways.node(own.getFirst()), List.of(), Thing.of(sending));
            }
        });
        flush(DeadEndKind.ONLY_CREDIT);
    }
}
