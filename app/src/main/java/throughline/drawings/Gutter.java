package throughline.drawings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The space between two ranks, where lines change their height. Each bundle has one upright, on a track; the order
/// of the tracks is the one with fewest crossings that exchanging neighbors finds.
final class Gutter {
    private static final int OVERLAP = 12;
    private static final int CLOSE = 4;

    private final Map<Bundle, Upright> uprights = new LinkedHashMap<>();
    private final Map<Bundle, Integer> tracks = new LinkedHashMap<>();

    /// An upright with the heights at which lines come in from the left and go out to the right.
    private static final class Upright {
        final TreeSet<Integer> left = new TreeSet<>();
        final TreeSet<Integer> right = new TreeSet<>();

        int top() {
            return Math.min(
                    left.isEmpty() ? Integer.MAX_VALUE : left.first(),
                    right.isEmpty() ? Integer.MAX_VALUE : right.first());
        }

        int bottom() {
            return Math.max(left.isEmpty() ? 0 : left.last(), right.isEmpty() ? 0 : right.last());
        }

        boolean spans(int height) {
            return top() < height && height < bottom();
        }

        boolean touches(Upright other) {
            return top() <= other.bottom() + 6 && other.top() <= bottom() + 6;
        }
    }

    /// A line of a bundle that comes in and goes out, at the left or at the right.
    void add(Bundle bundle, int left, int other, boolean outToTheRight) {
        var upright = uprights.computeIfAbsent(bundle, _ -> new Upright());
        upright.left.add(left);
        (outToTheRight ? upright.right : upright.left).add(other);
    }

    /// Deals the tracks.
    void settle() {
        var order = new ArrayList<>(uprights.keySet().stream()
                .filter(bundle -> upright(bundle).top() < upright(bundle).bottom())
                .toList());
        for (var moved = true; moved; ) {
            moved = false;
            for (var place = 0; place + 1 < order.size(); place++) {
                var one = upright(order.get(place));
                var two = upright(order.get(place + 1));
                if (crossings(two, one) < crossings(one, two)) {
                    order.add(place, order.remove(place + 1));
                    moved = true;
                }
            }
            // Exchanges lower a sum, so this ends; a tie is never exchanged.
        }
        compact(order);
    }

    private void compact(List<Bundle> order) {
        for (var place = 0; place < order.size(); place++) {
            var track = 0;
            for (var before = 0; before < place; before++) {
                if (upright(order.get(place)).touches(upright(order.get(before)))) {
                    track = Math.max(track, tracks.getOrDefault(order.get(before), 0) + 1);
                }
            }
            tracks.put(order.get(place), track);
        }
    }

    private Upright upright(Bundle bundle) {
        return uprights.computeIfAbsent(bundle, _ -> new Upright());
    }

    /// What it costs when one upright stands to the left of another: crossings, and, much worse, level pieces of both
    /// on top of each other.
    private static int crossings(Upright left, Upright right) {
        return (int) left.right.stream().filter(right::spans).count()
                + (int) right.left.stream().filter(left::spans).count()
                + OVERLAP
                        * (int) left.right.stream()
                                .filter(y -> near(right.left, y))
                                .count();
    }

    private static boolean near(TreeSet<Integer> heights, int y) {
        return !heights.subSet(y - CLOSE, true, y + CLOSE, true).isEmpty();
    }

    int count() {
        return tracks.values().stream().mapToInt(track -> track + 1).max().orElse(0);
    }

    int track(Bundle bundle) {
        return tracks.getOrDefault(bundle, 0);
    }
}
