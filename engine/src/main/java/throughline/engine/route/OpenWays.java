package throughline.engine.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import throughline.engine.reach.Reach;
import throughline.engine.reach.WayGraph;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Step;
import throughline.engine.route.RouteSearch.Alternative;

/// What can be reached when time, slots and seasons do not count: the steps of a problem as arcs that need all of
/// several things. Where nothing is reached here, no route exists; the other way round does not hold.
final class OpenWays {
    /// Stands between the id of a step and that of a course inside it; no id has it.
    private static final String INSIDE = "\n";

    private final WayGraph.Builder builder = new WayGraph.Builder();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final WayGraph graph;
    private final int goal;
    private final List<String> done;

    /// @param goals any of which will do; steps that one of them leaves out are open to all here
    OpenWays(RouteProblem problem, List<Alternative> goals) {
        this.done = problem.done();
        this.goal = builder.node();
        for (var step : problem.steps()) {
            var entered = builder.node();
            arcs(entered, step.requires(), "");
            builder.arc(node(step.id()), entered, work(step));
            step.satisfies().forEach(other -> builder.arc(node(other), node(step.id())));
        }
        for (var alternative : goals) {
            var condition = problem.goals().get(alternative.goal());
            arcs(goal, condition == null ? Condition.NONE : condition, "");
        }
        this.graph = builder.build();
    }

    /// Whether some goal is reached by who has these things besides.
    boolean open(Collection<String> more) {
        var starts = Stream.concat(done.stream(), more.stream())
                .flatMap(id -> Stream.ofNullable(nodes.get(id)))
                .mapToInt(node -> node)
                .toArray();
        return Reach.of(graph, starts).has(goal);
    }

    private int node(String id) {
        return nodes.computeIfAbsent(id, _ -> builder.node());
    }

    private void arcs(int head, Condition condition, String inside) {
        if (condition.anyOf().isEmpty()) {
            builder.arc(head);
        }
        for (var all : condition.anyOf()) {
            builder.arc(head, all.stream().mapToInt(id -> taken(inside, id)).toArray());
        }
    }

    /// A thing as a course of some coursework sees it: taken there, or had by any other way.
    private int taken(String inside, String id) {
        return nodes.getOrDefault(inside + id, node(id));
    }

    /// Corequisites of the same coursework can be taken in one term, whichever asks for the other.
    private Condition outside(Condition together, String inside) {
        return new Condition(together.anyOf().stream()
                .map(all -> all.stream()
                        .filter(id -> !nodes.containsKey(inside + id))
                        .toList())
                .toList());
    }

    /// A node that is reached when the courses of a step can be taken; of a choice one is enough here.
    private int work(Step step) {
        var ready = builder.node();
        var work = step.setting().work();
        if (work == null) {
            builder.arc(ready);
            return ready;
        }
        var inside = step.id() + INSIDE;
        for (var course : work.courses()) {
            builder.arc(node(inside + course.id()), node(course.id()));
        }
        for (var course : work.courses()) {
            var before = builder.node();
            var beside = builder.node();
            arcs(before, course.requires(), inside);
            arcs(beside, outside(course.together(), inside), inside);
            builder.arc(node(inside + course.id()), before, beside);
        }
        var needs = new ArrayList<Integer>();
        for (var id : new TreeSet<>(work.required())) {
            needs.add(taken(inside, id));
        }
        for (var choice : work.choices()) {
            if (choice.count() > 0) {
                var any = builder.node();
                choice.courses().forEach(id -> builder.arc(any, taken(inside, id)));
                needs.add(any);
            }
        }
        builder.arc(ready, needs.stream().mapToInt(need -> need).toArray());
        return ready;
    }
}
