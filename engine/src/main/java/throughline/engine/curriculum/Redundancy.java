package throughline.engine.curriculum;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Finds requisites that say nothing new, and courses that lead nowhere.
public final class Redundancy {
    private Redundancy() {}

    /// Prerequisites that another chain of prerequisites already implies. Links implied only through a
    /// corequisite or
    /// strict corequisite are kept, as in the published rule.
    public static List<Requisite> extraneous(Curriculum curriculum) {
        return curriculum.requisites().stream()
                .filter(requisite -> requisite.kind() == Requisite.Kind.PRE && implied(curriculum, requisite))
                .toList();
    }

    private static boolean implied(Curriculum curriculum, Requisite requisite) {
        var graph = curriculum.outgoing();
        var seen = new boolean[curriculum.size()];
        var queue = new ArrayDeque<Integer>();
        queue.add(requisite.from());
        seen[requisite.from()] = true;
        while (!queue.isEmpty()) {
            var v = queue.poll();
            for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
                var w = graph.targets()[e];
                var direct = v == requisite.from() && w == requisite.to();
                if (direct || graph.minTerms()[e] == 0) {
                    continue;
                }
                if (w == requisite.to()) {
                    return true;
                }
                if (!seen[w]) {
                    seen[w] = true;
                    queue.add(w);
                }
            }
        }
        return false;
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
}
