package throughline.drawings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import throughline.engine.map.Way;

/// Lines that fall straight from a card, or from the frame around a choice, to what stands right below it. All other
/// lines between cards of one rank run around at their right.
final class Drops {
    /// From the left edge of the cards to the line.
    static final int INDENT = 38;

    private final Map<Bundle, Drop> drops = new HashMap<>();
    private final Set<Integer> last = new HashSet<>();

    /// @param from   the last card above
    /// @param to     the first card below
    /// @param framed whether the line starts at a frame
    /// @param frames whether it ends at one
    record Drop(int from, int to, boolean framed, boolean frames) {}

    /// @param order   items of each layer from the top
    /// @param cluster choice of each item, -1 for none
    /// @param stratum band of each node
    Drops(List<Link> links, int[] rank, int[] stratum, int[][] order, int[] cluster) {
        var place = new HashMap<Integer, Integer>();
        for (var layer : order) {
            for (var at = 0; at < layer.length; at++) {
                place.put(layer[at], at);
            }
        }
        var bundles = new TreeMap<Integer, Bundle>();
        for (var link : links) {
            if (rank[link.left()] == rank[link.right()] && link.way().kind() != Way.Kind.LATERAL) {
                bundles.put(link.bundle().number(), link.bundle());
            }
        }
        for (var bundle : bundles.values()) {
            var layer = order[rank[bundle.lefts().getFirst()]];
            var above = places(bundle.lefts(), layer, place, cluster);
            var below = places(bundle.rights(), layer, place, cluster);
            if (!above.isEmpty() && !below.isEmpty() && above.getLast() + 1 == below.getFirst()) {
                int from = layer[above.getLast()];
                int to = layer[below.getFirst()];
                if (stratum[from] == stratum[to]) {
                    drops.put(bundle, new Drop(from, to, cluster[from] >= 0, cluster[to] >= 0));
                    last.add(from);
                }
            }
        }
    }

    /// Places of nodes that stand right below one another and are all that a frame holds; nothing if they do not.
    private static List<Integer> places(List<Integer> nodes, int[] layer, Map<Integer, Integer> place, int[] cluster) {
        var places = new ArrayList<>(nodes.stream()
                .map(node -> place.getOrDefault(node, -1))
                .sorted()
                .toList());
        var first = places.getFirst();
        var choice = cluster[layer[first]];
        var inFrame = Arrays.stream(layer)
                .filter(item -> choice >= 0 && cluster[item] == choice)
                .count();
        var together = places.getLast() - first == places.size() - 1
                && nodes.stream().allMatch(node -> cluster[node] == choice);
        var whole = choice < 0 ? places.size() == 1 : inFrame == places.size();
        return together && whole ? places : List.of();
    }

    /// Whether a line falls from an item to the one right below it.
    boolean isBelow(int item) {
        return last.contains(item);
    }

    boolean has(Bundle bundle) {
        return drops.containsKey(bundle);
    }

    /// The ends of a line that falls.
    Drop get(Bundle bundle) {
        return drops.getOrDefault(bundle, new Drop(0, 0, false, false));
    }
}
