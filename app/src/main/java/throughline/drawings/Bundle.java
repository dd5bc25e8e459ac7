package throughline.drawings;

import java.util.List;
import throughline.engine.map.Way;

/// Lines of one kind with one label that lead from each of some nodes to each of some others: where they run together,
/// nobody can mistake one for another.
///
/// @param number  tells bundles of one map apart
/// @param lefts   nodes at whose right sides the lines are tied
/// @param rights  nodes at the other ends
record Bundle(int number, Way.Kind kind, String label, boolean backward, List<Integer> lefts, List<Integer> rights) {
    /// Up to so many lines can be counted at a glance.
    static final int FEW = 3;

    Bundle {
        lefts = List.copyOf(lefts);
        rights = List.copyOf(rights);
    }

    int size() {
        return lefts.size() * rights.size();
    }

    /// Whether all lines meet at one node on the left.
    boolean hasHubAtLeft() {
        return lefts.size() == 1;
    }

    /// Whether all lines meet at one node on the right.
    boolean hasHubAtRight() {
        return rights.size() == 1;
    }

    /// Whether the number of lines stands where they meet.
    boolean isCounted() {
        return size() > FEW && (hasHubAtLeft() || hasHubAtRight());
    }

    /// Bundles are equal when they are the same; their lists need not be compared.
    @Override
    public boolean equals(Object other) {
        return other instanceof Bundle bundle && bundle.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
