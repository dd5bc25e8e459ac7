package throughline.engine.curriculum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Whether the requisites of a curriculum can be satisfied at all, and in how many terms at least.
///
/// Requisites are difference constraints on terms: a prerequisite asks for at least one term between, a
/// corequisite for none, a strict corequisite for the same term, that is a corequisite in both directions. A
/// curriculum is impossible if and only if some strongly connected component of this graph holds a prerequisite.
public sealed interface Feasibility {
    /// The curriculum can be taken.
    ///
    /// @param fewestTerms  terms needed when the load of a term has no limit; 0 for an empty curriculum
    /// @param earliestTerm for each course the first term in which it can be taken, from 1
    /// @param chain        courses that force that number of terms, one per term
    record Possible(int fewestTerms, List<Integer> earliestTerm, List<CurriculumCourse> chain) implements Feasibility {
        public Possible {
            earliestTerm = List.copyOf(earliestTerm);
            chain = List.copyOf(chain);
        }
    }

    /// The curriculum cannot be taken by anyone.
    ///
    /// @param cycle courses of a shortest contradiction: each must come no later than the next,
    ///             the last before the
    ///              first
    record Impossible(List<CurriculumCourse> cycle) implements Feasibility {
        public Impossible {
            cycle = List.copyOf(cycle);
        }
    }

    /// Prerequisites through which the shortest contradiction is looked for; a file with more is no curriculum.
    int MOST_CYCLES = 2_000;

    /// Decides and gives the witness. Linear in courses and requisites.
    static Feasibility of(Curriculum curriculum) {
        var constraints = constraints(curriculum);
        var components = Components.of(constraints);
        var component = components.of();
        return curriculum.requisites().stream()
                .filter(edge -> edge.kind() == Requisite.Kind.PRE && component[edge.from()] == component[edge.to()])
                .limit(MOST_CYCLES)
                .map(edge -> cycle(constraints, edge))
                .min(Comparator.comparingInt(List::size))
                .<Feasibility>map(cycle -> new Impossible(
                        cycle.stream().map(curriculum.courses()::get).toList()))
                .orElseGet(() -> possible(curriculum, constraints, components));
    }

    private static Curriculum.Adjacency constraints(Curriculum curriculum) {
        var edges = new ArrayList<>(curriculum.requisites());
        for (var requisite : curriculum.binding()) {
            if (requisite.kind() == Requisite.Kind.STRICT) {
                edges.add(new Requisite(requisite.to(), requisite.from(), Requisite.Kind.STRICT));
            }
        }
        return Curriculum.Adjacency.of(curriculum.size(), edges, true);
    }

    /// A shortest cycle through a prerequisite, ending with its requisite course: the last comes before the first.
    private static List<Integer> cycle(Curriculum.Adjacency constraints, Requisite requisite) {
        if (requisite.from() == requisite.to()) {
            return List.of(requisite.from());
        }
        var back = new ArrayList<>(Topology.walk(constraints, requisite.to(), requisite.from()));
        back.addLast(requisite.from());
        return back;
    }

    /// Longest weighted chain over the components. Inside one there are only corequisites, so its courses
    /// share a term.
    private static Feasibility possible(
            Curriculum curriculum, Curriculum.Adjacency constraints, Components components) {
        var size = curriculum.size();
        var term = new int[components.count()];
        var cause = new int[components.count()];
        Arrays.fill(term, 1);
        Arrays.fill(cause, -1);
        for (var v : components.verticesFromSources()) {
            var from = components.of()[v];
            for (int e = constraints.offsets()[v]; e < constraints.offsets()[v + 1]; e++) {
                var to = components.of()[constraints.targets()[e]];
                var least = term[from] + constraints.minTerms()[e];
                if (least > term[to]) {
                    term[to] = least;
                    cause[to] = v;
                }
            }
        }
        var terms =
                IntStream.range(0, size).mapToObj(v -> term[components.of()[v]]).toList();
        var fewest = terms.stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Possible(fewest, terms, chain(curriculum, terms, cause, components));
    }

    /// Follows the causes back from a course of the last term and keeps one course per term.
    private static List<CurriculumCourse> chain(
            Curriculum curriculum, List<Integer> terms, int[] cause, Components components) {
        var chain = new ArrayList<CurriculumCourse>();
        var last = IntStream.range(0, terms.size())
                .boxed()
                .max(Comparator.<Integer>comparingInt(terms::get).thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
        int next = Integer.MAX_VALUE;
        for (int v = last; v >= 0; v = cause[components.of()[v]]) {
            if (terms.get(v) < next) {
                chain.add(curriculum.courses().get(v));
                next = terms.get(v);
            }
        }
        return chain.reversed();
    }
}
