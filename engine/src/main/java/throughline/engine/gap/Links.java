package throughline.engine.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which group reaches which occupations, by position, and the components they form.
///
/// @param byGroup      occupations of each group, ascending
/// @param byOccupation groups of each occupation, ascending
record Links(int[][] byGroup, int[][] byOccupation) {

    static Links of(List<int[]> byGroup, int occupations) {
        var sizes = new int[occupations];
        byGroup.forEach(reached -> {
            for (int o : reached) {
                sizes[o]++;
            }
        });
        var byOccupation = new int[occupations][];
        for (int o = 0; o < occupations; o++) {
            byOccupation[o] = new int[sizes[o]];
        }
        Arrays.fill(sizes, 0);
        for (int p = 0; p < byGroup.size(); p++) {
            for (int o : byGroup.get(p)) {
                byOccupation[o][sizes[o]++] = p;
            }
        }
        return new Links(byGroup.toArray(int[][]::new), byOccupation);
    }

    int count() {
        var count = 0;
        for (var reached : byGroup) {
            count += reached.length;
        }
        return count;
    }

    /// Positions of groups and of occupations, ascending.
    record Part(int[] groups, int[] occupations) {}

    /// Connected parts of what is inside; an occupation alone is a part, a link that leaves the inside is none.
    List<Part> parts(boolean[] groupInside, boolean[] occupationInside) {
        var parts = new ArrayList<Part>();
        var seen = new boolean[byOccupation.length];
        var groupSeen = new boolean[byGroup.length];
        var groups = new int[byGroup.length];
        var occupations = new int[byOccupation.length];
        for (int start = 0; start < seen.length; start++) {
            if (!occupationInside[start] || seen[start]) {
                continue;
            }
            seen[start] = true;
            occupations[0] = start;
            var found = 1;
            var foundGroups = 0;
            for (int next = 0; next < found; next++) {
                for (int group : byOccupation[occupations[next]]) {
                    if (!groupInside[group] || groupSeen[group]) {
                        continue;
                    }
                    groupSeen[group] = true;
                    groups[foundGroups++] = group;
                    for (int other : byGroup[group]) {
                        if (occupationInside[other] && !seen[other]) {
                            seen[other] = true;
                            occupations[found++] = other;
                        }
                    }
                }
            }
            parts.add(new Part(sorted(groups, foundGroups), sorted(occupations, found)));
        }
        return parts;
    }

    private static int[] sorted(int[] numbers, int count) {
        var sorted = Arrays.copyOf(numbers, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
