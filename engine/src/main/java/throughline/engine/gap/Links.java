package throughline.engine.gap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Which group reaches which occupations, by position, and the components they form.
///
/// @param byGroup      occupations of each group, ascending
/// @param byOccupation groups of each occupation, ascending
record Links(List<List<Integer>> byGroup, List<List<Integer>> byOccupation) {

    static Links of(List<List<Integer>> byGroup, int occupations) {
        var byOccupation = new ArrayList<List<Integer>>();
        for (int o = 0; o < occupations; o++) {
            byOccupation.add(new ArrayList<>());
        }
        for (int p = 0; p < byGroup.size(); p++) {
            for (int o : byGroup.get(p)) {
                byOccupation.get(o).add(p);
            }
        }
        return new Links(byGroup, byOccupation);
    }

    /// Positions of groups and of occupations, ascending.
    record Part(TreeSet<Integer> groups, TreeSet<Integer> occupations) {
        private Part() {
            this(new TreeSet<>(), new TreeSet<>());
        }
    }

    /// Connected parts of what is inside; an occupation alone is a part, a link that leaves the inside is none.
    List<Part> parts(boolean[] groupInside, boolean[] occupationInside) {
        var parts = new ArrayList<Part>();
        var seen = new boolean[byOccupation.size()];
        for (int start = 0; start < seen.length; start++) {
            if (occupationInside[start] && !seen[start]) {
                parts.add(part(start, seen, groupInside, occupationInside));
            }
        }
        return parts;
    }

    private Part part(int start, boolean[] seen, boolean[] groupInside, boolean[] occupationInside) {
        var part = new Part();
        var queue = new ArrayDeque<Integer>();
        queue.add(start);
        seen[start] = true;
        while (!queue.isEmpty()) {
            int occupation = queue.remove();
            part.occupations().add(occupation);
            for (int group : byOccupation.get(occupation)) {
                if (groupInside[group] && part.groups().add(group)) {
                    for (int other : byGroup.get(group)) {
                        if (occupationInside[other] && !seen[other]) {
                            seen[other] = true;
                            queue.add(other);
                        }
                    }
                }
            }
        }
        return part;
    }
}
