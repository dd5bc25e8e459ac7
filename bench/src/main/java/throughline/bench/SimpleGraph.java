package throughline.bench;

import java.util.List;
import org.jgrapht.alg.shortestpath.MartinShortestPath;
import org.jgrapht.graph.DefaultDirectedGraph;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Step;
import throughline.routes.RoutePlanner.Posed;

/// A routing problem for JGraphT's multi-objective search (Martins' labels) over terms and cost. A simple graph knows
/// no "all of these", no terms in which something begins, no slots and no shared courses: of a set of requirements
/// each one alone opens the step, and a program takes what all of its courses take. So the answers are no routes, only
/// what a search of this kind costs.
final class SimpleGraph {
    private static final String START = "\nstart";
    private static final String GOAL = "\ngoal";

    /// An edge; the same as another only when it is the other.
    private static final class Edge {
        private final double[] weights;

        Edge(double terms, double cost) {
            this.weights = new double[] {terms, cost};
        }
    }

    private final DefaultDirectedGraph<String, Edge> graph = new DefaultDirectedGraph<>(Edge.class);

    SimpleGraph(Posed posed) {
        graph.addVertex(START);
        graph.addVertex(GOAL);
        var problem = posed.problem();
        problem.done().forEach(id -> edge(START, id, 0, 0));
        for (var step : problem.steps()) {
            condition(step.requires(), step.id(), terms(step), cost(step));
            step.satisfies().forEach(other -> edge(step.id(), other, 0, 0));
        }
        for (var goal : posed.goals()) {
            var condition = problem.goals().get(goal.goal());
            condition(condition == null ? Condition.NONE : condition, GOAL, 0, 0);
        }
    }

    /// Number of paths that no other beats in both.
    int front() {
        return new MartinShortestPath<>(graph, (Edge edge) -> edge.weights)
                .getPaths(START, GOAL)
                .size();
    }

    private void condition(Condition condition, String head, double terms, double cost) {
        if (condition.anyOf().stream().allMatch(List::isEmpty)) {
            edge(START, head, terms, cost);
        }
        condition.anyOf().forEach(all -> all.forEach(id -> edge(id, head, terms, cost)));
    }

    private void edge(String from, String to, double terms, double cost) {
        graph.addVertex(from);
        graph.addVertex(to);
        if (!from.equals(to)) {
            graph.addEdge(from, to, new Edge(terms, cost));
        }
    }

    private static double terms(Step step) {
        var work = step.setting().work();
        if (work == null) {
            return step.duration();
        }
        var most = work.perTerm().stream().mapToInt(count -> count).max().orElse(1);
        return Math.ceilDiv(work.required().size() + work.choices().size(), most);
    }

    private static double cost(Step step) {
        var work = step.setting().work();
        return step.costCents()
                + (work == null
                        ? 0
                        : work.courses().stream()
                                        .filter(course -> work.required().contains(course.id()))
                                        .mapToLong(course -> course.costCents())
                                        .sum()
                                + work.choices().stream()
                                        .mapToLong(choice -> choice.count() * choice.costCents())
                                        .sum());
    }
}
