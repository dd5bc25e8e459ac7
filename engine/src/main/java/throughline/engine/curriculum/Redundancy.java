package throughline.engine.curriculum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Finds requisites that say nothing new, courses that lead nowhere, and courses on which much hangs.
public final class Redundancy {
    private static final int MANY_ONE_WAY = 3;
    private static final int MANY_BOTH_WAYS = 5;

    private Redundancy() {}

    /// Prerequisites that another chain of prerequisites already implies. Links implied only through a
    /// corequisite or strict corequisite are kept, as in the published rule. None where the requisites
    /// contradict each other.
    public static List<Requisite> extraneous(Curriculum curriculum) {
        if (Feasibility.of(curriculum) instanceof Feasibility.Impossible) {
            return List.of();
        }
        var prerequisites = curriculum.requisites().stream()
                .filter(requisite -> requisite.kind() == Requisite.Kind.PRE)
                .toList();
        var alone = Curriculum.of("", curriculum.system(), curriculum.courses(), prerequisites);
        var reach = Topology.reach(alone, Topology.order(alone));
        return prerequisites.stream()
                .filter(requisite -> implied(alone.outgoing(), reach, requisite))
                .toList();
    }

    private static boolean implied(Curriculum.Adjacency graph, BitSet[] reach, Requisite requisite) {
        return IntStream.range(graph.offsets()[requisite.from()], graph.offsets()[requisite.from() + 1])
                .map(edge -> graph.targets()[edge])
                .anyMatch(next -> next != requisite.to() && reach[next].get(requisite.to()));
    }

    /// Courses outside the major's subjects that ask for a requisite but lead to nothing.
    ///
    /// @param prefixes subjects of the major, for example `CS`, `MATH`
    public static List<CurriculumCourse> deadEnds(Curriculum curriculum, List<String> prefixes) {
        var ends = new ArrayList<CurriculumCourse>();
        for (int v = 0; v < curriculum.size(); v++) {
            var course = curriculum.courses().get(v);
            if (curriculum.incoming().degree(v) > 0
                    && curriculum.outgoing().degree(v) == 0
                    && !prefixes.contains(course.prefix())) {
                ends.add(course);
            }
        }
        return List.copyOf(ends);
    }

    /// Courses that ask for three or more others, that three or more ask for, or that have five or more such links in
    /// all: where they are full or failed, much has to wait.
    public static List<CurriculumCourse> bottlenecks(Curriculum curriculum) {
        var narrow = new ArrayList<CurriculumCourse>();
        for (int v = 0; v < curriculum.size(); v++) {
            var in = curriculum.incoming().degree(v);
            var out = curriculum.outgoing().degree(v);
            if (in >= MANY_ONE_WAY || out >= MANY_ONE_WAY || in + out >= MANY_BOTH_WAYS) {
                narrow.add(curriculum.courses().get(v));
            }
        }
        return List.copyOf(narrow);
    }
}
