package throughline.drawings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// At which heights lines are tied to the sides of cards: where they come in level, if a card is there, else at the
/// title. Lines of a bundle share a tie.
final class Ports {
    private static final int STEP = 9;
    private static final int COUNT = 18;
    private static final int WORDS = 12;
    /// Ties keep off the corners.
    private static final int CORNER = 16;

    private final Map<String, Integer> leaving = new HashMap<>();
    private final Map<String, Integer> arriving = new HashMap<>();
    private final int[] rank;
    private final int[] top;
    private final int[] anchor;
    private final int[] height;
    private final Trunks trunks;
    private final Drops drops;

    /// @param order what sorts wishes of one side
    /// @param space room that it needs above itself
    private record Wish(Bundle bundle, double order, int height, int space) {}

    /// @param top    upper edge of each item of the graph
    /// @param anchor where a line is tied to an item if nothing speaks against it, from its upper edge
    /// @param height of each item
    Ports(int[] rank, int[] top, int[] anchor, int[] height, List<Link> links, Trunks trunks, Drops drops) {
        this.rank = rank;
        this.top = top;
        this.anchor = anchor;
        this.height = height;
        this.trunks = trunks;
        this.drops = drops;
        for (var node = 0; node < rank.length; node++) {
            leave(node, links);
        }
        for (var node = 0; node < rank.length; node++) {
            arrive(node, links);
        }
    }

    /// Height of the tie at the right side of a node.
    int leaving(int node, Bundle bundle) {
        return leaving.getOrDefault(node + " " + bundle.number(), middle(node));
    }

    /// Height of the tie at the left side of a node.
    int arriving(int node, Bundle bundle) {
        return arriving.getOrDefault(node + " " + bundle.number(), middle(node));
    }

    private int middle(int item) {
        return top[item] + anchor[item];
    }

    private void leave(int node, List<Link> links) {
        var goals = new LinkedHashMap<Bundle, List<Integer>>();
        for (var link : links) {
            if (drops.has(link.bundle())) {
                continue;
            }
            if (link.left() == node) {
                goals.computeIfAbsent(link.bundle(), _ -> new ArrayList<>()).add(trunks.passes(link)[1]);
            } else if (link.right() == node && rank[link.left()] == rank[node]) {
                goals.computeIfAbsent(link.bundle(), _ -> new ArrayList<>()).add(link.left());
            }
        }
        var wishes = new ArrayList<Wish>();
        goals.forEach((bundle, items) -> wishes.add(new Wish(
                bundle,
                items.stream().mapToInt(this::middle).average().orElse(0),
                items.stream()
                        .filter(item -> trunks.isPoint(item) || rank[item] != rank[node])
                        .map(item -> level(node, item))
                        .min(Comparator.comparingInt(y -> Math.abs(y - middle(node))))
                        .orElse(middle(node)),
                bundle.hasHubAtLeft() && items.size() > Bundle.FEW ? COUNT : STEP)));
        spread(node, wishes, leaving);
    }

    /// The height at which a line from the right side of a node runs level to an item, as near to the middle of the
    /// node as can be; the middle when there is none.
    private int level(int node, int item) {
        var low = Math.max(top[node] + CORNER, trunks.isPoint(item) ? middle(item) : top[item] + CORNER);
        var high = Math.min(
                top[node] + height[node] - CORNER,
                trunks.isPoint(item) ? middle(item) : top[item] + height[item] - CORNER);
        return low > high ? middle(node) : Math.clamp(middle(node), low, high);
    }

    private void arrive(int node, List<Link> links) {
        var sources = new LinkedHashMap<Bundle, List<Integer>>();
        for (var link : links) {
            if (link.right() == node && rank[link.left()] != rank[node]) {
                var passes = trunks.passes(link);
                var last = passes[passes.length - 2];
                sources.computeIfAbsent(link.bundle(), _ -> new ArrayList<>())
                        .add(trunks.isPoint(last) ? middle(last) : leaving(last, link.bundle()));
            }
        }
        var wishes = new ArrayList<Wish>();
        sources.forEach((bundle, heights) -> wishes.add(new Wish(
                bundle,
                heights.stream().mapToInt(Integer::intValue).average().orElse(0),
                heights.stream()
                        .filter(y -> y >= top[node] + CORNER && y <= top[node] + height[node] - CORNER)
                        .min(Comparator.comparingInt(y -> Math.abs(y - middle(node))))
                        .orElse(middle(node)),
                trunks.labelled(bundle) < 0 && !bundle.label().isEmpty()
                        ? 4 + WORDS * SvgText.said(bundle.label()).size()
                        : bundle.hasHubAtRight() && heights.size() > Bundle.FEW ? COUNT : STEP)));
        spread(node, wishes, arriving);
    }

    /// Ties in the order of what they lead to, at their wishes or just below one another.
    private void spread(int node, List<Wish> wishes, Map<String, Integer> ties) {
        if (wishes.isEmpty()) {
            return;
        }
        var order = wishes.stream()
                .sorted(Comparator.comparingDouble(Wish::order)
                        .thenComparingInt(wish -> wish.bundle().number()))
                .toList();
        var least = top[node] + CORNER;
        var most = top[node] + height[node] - CORNER;
        var needed = order.stream().skip(1).mapToInt(Wish::space).sum();
        var share = needed <= most - least ? 1.0 : (most - least) / (double) needed;
        var heights = new int[order.size()];
        for (var at = 0; at < heights.length; at++) {
            heights[at] = Math.max(
                    order.get(at).height(),
                    at == 0
                            ? least
                            : heights[at - 1] + (int) (share * order.get(at).space()));
        }
        var bound = most;
        for (var at = heights.length - 1; at >= 0; at--) {
            heights[at] = Math.min(heights[at], bound);
            bound = heights[at] - (int) (share * order.get(at).space());
            ties.put(node + " " + order.get(at).bundle().number(), heights[at]);
        }
    }
}
