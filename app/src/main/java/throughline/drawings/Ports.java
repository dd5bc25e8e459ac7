package throughline.drawings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.drawings.Channels.At;

/// Where lines are tied to the sides of cards, as distances from the middle of the place that every card has for
/// them. Lines of a group share a tie on the side they leave from; straight lines stay straight.
final class Ports {
    private static final int STEP = 10;
    private static final int REACH = 30;

    private final Map<String, Integer> leaving = new HashMap<>();
    private final Map<String, Integer> arriving = new HashMap<>();
    private final int[] rank;
    private final int[] slot;
    private final Channels channels;

    Ports(int nodes, int[] rank, int[] slot, List<Link> links, Channels channels) {
        this.rank = rank;
        this.slot = slot;
        this.channels = channels;
        for (var node = 0; node < nodes; node++) {
            leave(node, links);
        }
        for (var node = 0; node < nodes; node++) {
            arrive(node, links);
        }
    }

    /// Distance of the tie at the right side of the left node.
    int leaving(Link link) {
        return leaving.getOrDefault(link.left() + " " + link.group(), 0);
    }

    /// Distance of the tie at the right node.
    int arriving(Link link) {
        return arriving.getOrDefault(link.right() + " " + link.group(), 0);
    }

    private void leave(int node, List<Link> links) {
        var goals = new LinkedHashMap<String, List<Integer>>();
        for (var link : links) {
            if (link.left() == node) {
                goals.computeIfAbsent(link.group(), _ -> new ArrayList<>()).add(slot[link.right()]);
            } else if (link.right() == node && rank[link.left()] == rank[node]) {
                goals.computeIfAbsent(link.group(), _ -> new ArrayList<>()).add(slot[link.left()]);
            }
        }
        var order = goals.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Integer>>>comparingDouble(entry -> entry.getValue().stream()
                                .mapToInt(Integer::intValue)
                                .average()
                                .orElse(0))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        spread(node, order, leaving, 0);
    }

    private void arrive(int node, List<Link> links) {
        var above = new ArrayList<Link>();
        var below = new ArrayList<Link>();
        Integer straight = null;
        for (var link : links) {
            if (link.right() != node) {
                continue;
            }
            if (rank[link.left()] == rank[node]) {
                arriving.put(node + " " + link.group(), leaving.getOrDefault(node + " " + link.group(), 0));
            } else if (isStraight(link) && straight == null) {
                straight = leaving(link);
                arriving.put(node + " " + link.group(), straight);
            } else if (comesFrom(link) < slot[node] + 0.5) {
                above.add(link);
            } else {
                below.add(link);
            }
        }
        var order = Comparator.comparingDouble(this::comesFrom).thenComparing(Link::group);
        var higher = above.stream().sorted(order).map(Link::group).distinct().toList();
        var lower = below.stream()
                .sorted(order.reversed())
                .map(Link::group)
                .distinct()
                .toList()
                .reversed();
        if (straight == null) {
            var all = new ArrayList<>(higher);
            all.addAll(lower);
            spread(node, all, arriving, 0);
            return;
        }
        beside(node, higher.reversed(), straight, -1);
        beside(node, lower, straight, 1);
    }

    private void beside(int node, List<String> groups, int straight, int side) {
        var step = Math.min(STEP, Math.max(3, REACH / Math.max(1, groups.size())));
        for (var place = 0; place < groups.size(); place++) {
            arriving.put(node + " " + groups.get(place), straight + side * step * (place + 1));
        }
    }

    private static void spread(int node, List<String> groups, Map<String, Integer> ties, int middle) {
        var step = Math.min(STEP, 2 * REACH / Math.max(1, groups.size()));
        for (var place = 0; place < groups.size(); place++) {
            ties.put(node + " " + groups.get(place), middle + step * place - step * (groups.size() - 1) / 2);
        }
    }

    private boolean isStraight(Link link) {
        return slot[link.left()] == slot[link.right()]
                && (!channels.isLong(link) || channels.of(link).at() != At.GAP);
    }

    /// Height from which a line comes into the last gutter.
    private double comesFrom(Link link) {
        if (!channels.isLong(link)) {
            return slot[link.left()] + 0.5;
        }
        var channel = channels.of(link);
        return switch (channel.at()) {
            case GAP -> channel.place();
            case SLOT_OF_LEFT -> channel.place() + 0.5;
            case SLOT_OF_RIGHT -> slot[link.left()] + 0.5;
        };
    }
}
