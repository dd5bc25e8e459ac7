package throughline.drawings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.drawings.Layout.Saying;

/// At which heights and on which tracks the lines of a layout run, gutter by gutter from tie to tie.
final class Lines {
    /// Room for the number of lines that run together.
    private static final int COUNT = 16;

    private final Trunks trunks;
    private final Ports ports;
    private final Drops drops;
    private final int[] rank;
    private final int[] top;
    private final int[] height;
    private final int[] anchor;
    private final List<Gutter> gutters = new ArrayList<>();
    private final Map<Integer, Integer> room = new HashMap<>();
    private final Map<Integer, Integer> counted = new HashMap<>();

    Lines(
            List<Link> links,
            Trunks trunks,
            Ports ports,
            Drops drops,
            int[] rank,
            int ranks,
            int[] top,
            int[] height,
            int[] anchor) {
        this.trunks = trunks;
        this.ports = ports;
        this.drops = drops;
        this.rank = rank;
        this.top = top;
        this.height = height;
        this.anchor = anchor;
        for (var column = 0; column < ranks; column++) {
            gutters.add(new Gutter());
        }
        for (var link : links) {
            if (drops.has(link.bundle())) {
                continue;
            }
            var heights = heights(link);
            var column = rank[link.left()];
            if (column == rank[link.right()]) {
                gutters.get(column).add(link.bundle(), heights[0], heights[1], false);
                continue;
            }
            for (var at = 0; at + 1 < heights.length; at += 2) {
                gutters.get(column + at / 2).add(link.bundle(), heights[at], heights[at + 1], true);
            }
            if (link.bundle().hasHubAtRight() && link.bundle().size() > Bundle.FEW) {
                counted.merge(rank[link.right()] - 1, COUNT, Math::max);
            }
            if (trunks.labelled(link.bundle()) < 0 && !link.label().isEmpty()) {
                room.merge(column, room(link.label()), Math::max);
            }
        }
        gutters.forEach(Gutter::settle);
    }

    /// The words on bundles, each once: above the line at a column that it passes, else before the card it leads to.
    List<Saying> sayings(List<Link> links, int[] left, int[] right) {
        var sayings = new LinkedHashMap<Bundle, Saying>();
        for (var link : links) {
            var bundle = link.bundle();
            var column = rank[link.left()];
            if (bundle.label().isEmpty() || sayings.containsKey(bundle)) {
                continue;
            }
            var point = trunks.labelled(bundle);
            var heights = heights(link);
            if (drops.has(bundle)) {
                sayings.put(
                        bundle,
                        new Saying(
                                left[column] + Drops.INDENT + 10 + room(bundle.label()) / 2,
                                (heights[0] + heights[1]) / 2 + 4,
                                List.of(bundle.label()),
                                false));
            } else if (point >= 0) {
                var at = trunks.rank(point);
                sayings.put(
                        bundle,
                        new Saying(
                                (left[at] + right[at]) / 2,
                                top[point] + anchor[point] - 5,
                                List.of(bundle.label()),
                                false));
            } else if (column == rank[link.right()]) {
                sayings.put(
                        bundle,
                        new Saying(
                                right[column] + 4 + room(bundle.label()) / 2,
                                heights[0] - 5,
                                SvgText.said(bundle.label()),
                                false));
            } else {
                sayings.put(
                        bundle,
                        new Saying(
                                left[column + 1] - 12 - counted.getOrDefault(column, 0),
                                heights[heights.length - 1] - 5,
                                SvgText.said(bundle.label()),
                                true));
            }
        }
        return new ArrayList<>(sayings.values());
    }

    private static int room(String label) {
        return (int) SvgText.said(label).stream()
                .mapToDouble(SvgText.LINE::width)
                .max()
                .orElse(0);
    }

    /// Heights at which a line enters and leaves each gutter, from left to right; the ends of one that falls.
    int[] heights(Link link) {
        if (drops.has(link.bundle())) {
            var drop = drops.get(link.bundle());
            return new int[] {
                top[drop.from()] + height[drop.from()] + (drop.framed() ? LayoutMaker.BRACKET : 0),
                top[drop.to()] - (drop.frames() ? LayoutMaker.BRACKET + LayoutMaker.TAG : 0)
            };
        }
        if (rank[link.left()] == rank[link.right()]) {
            return new int[] {ports.leaving(link.left(), link.bundle()), ports.leaving(link.right(), link.bundle())};
        }
        var passes = trunks.passes(link);
        var heights = new int[2 * passes.length - 2];
        heights[0] = ports.leaving(link.left(), link.bundle());
        for (var at = 1; at + 1 < passes.length; at++) {
            var y = top[passes[at]] + anchor[passes[at]];
            heights[2 * at - 1] = y;
            heights[2 * at] = y;
        }
        heights[heights.length - 1] = ports.arriving(link.right(), link.bundle());
        return heights;
    }

    /// Number of uprights side by side at the right of a column.
    int tracks(int column) {
        return gutters.get(column).count();
    }

    /// Room for words at the right of the uprights of a column, in pixels.
    int room(int column) {
        return room.getOrDefault(column, 0) + counted.getOrDefault(column, 0);
    }

    /// Track of a bundle at the right of a column.
    int track(int column, Bundle bundle) {
        return gutters.get(column).track(bundle);
    }
}
