package throughline.drawings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import throughline.drawings.Layout.Head;
import throughline.drawings.Layout.Route;
import throughline.drawings.Layout.Stroke;
import throughline.engine.map.Way;

/// Turns heights and tracks of lines into corners.
final class Strokes {
    private final Lines lines;
    private final Drops drops;
    private final int[] rank;
    private final int[] left;
    private final int[] right;
    private final int first;
    private final int step;

    /// @param left  left edges of the cards of each column
    /// @param right their right edges
    /// @param first from there to the first upright
    /// @param step  from one upright to the next
    Strokes(Lines lines, Drops drops, int[] rank, int[] left, int[] right, int first, int step) {
        this.lines = lines;
        this.drops = drops;
        this.rank = rank;
        this.left = left;
        this.right = right;
        this.first = first;
        this.step = step;
    }

    /// A whole line.
    Route route(Link link) {
        var corners = corners(link);
        return new Route(link, xs(corners), ys(corners));
    }

    private List<int[]> corners(Link link) {
        var heights = lines.heights(link);
        var column = rank[link.left()];
        if (drops.has(link.bundle())) {
            var x = left[column] + Drops.INDENT;
            return List.of(new int[] {x, heights[0]}, new int[] {x, heights[1]});
        }
        var corners = new ArrayList<int[]>();
        corners.add(new int[] {right[column], heights[0]});
        for (var at = 0; at + 1 < heights.length; at += 2) {
            if (heights[at] != heights[at + 1] || column == rank[link.right()]) {
                var x = track(link.bundle(), column + at / 2);
                corners.add(new int[] {x, heights[at]});
                corners.add(new int[] {x, heights[at + 1]});
            }
        }
        var last = rank[link.right()];
        corners.add(new int[] {column == last ? right[last] : left[last], heights[heights.length - 1]});
        return corners;
    }

    private int track(Bundle bundle, int column) {
        return right[column] + first + step * lines.track(column, bundle);
    }

    /// What is drawn of all lines, each piece once.
    List<Stroke> strokes(List<Link> links) {
        var bundles = new LinkedHashMap<Bundle, List<Link>>();
        links.forEach(link ->
                bundles.computeIfAbsent(link.bundle(), _ -> new ArrayList<>()).add(link));
        var strokes = new ArrayList<Stroke>();
        bundles.forEach((bundle, ofBundle) -> {
            if (drops.has(bundle)) {
                strokes.add(stroke(bundle, Head.END, corners(ofBundle.getFirst()), ofBundle));
            } else if (bundle.kind() == Way.Kind.LATERAL && bundle.lefts().equals(bundle.rights())) {
                strokes.addAll(spine(bundle, ofBundle));
            } else if (bundle.kind() == Way.Kind.LATERAL) {
                var pairs = new LinkedHashMap<List<Integer>, List<Link>>();
                ofBundle.forEach(
                        link -> pairs.computeIfAbsent(List.of(link.left(), link.right()), _ -> new ArrayList<>())
                                .add(link));
                pairs.values().forEach(pair -> strokes.add(stroke(bundle, Head.NONE, corners(pair.getFirst()), pair)));
            } else if (bundle.hasHubAtLeft()) {
                ofBundle.forEach(link -> strokes.add(
                        stroke(bundle, bundle.backward() ? Head.START : Head.END, corners(link), List.of(link))));
            } else if (bundle.hasHubAtRight()) {
                ofBundle.forEach(link -> strokes.add(stroke(
                        bundle,
                        bundle.backward() ? Head.END : Head.START,
                        corners(link).reversed(),
                        List.of(link))));
            } else {
                strokes.addAll(around(bundle, ofBundle));
            }
        });
        return strokes;
    }

    /// The pieces of a bundle of many to many: from the gutter where the last of the left nodes has joined.
    private List<Stroke> around(Bundle bundle, List<Link> links) {
        var column = bundle.lefts().stream().mapToInt(node -> rank[node]).max().orElse(0);
        var x = track(bundle, column);
        var heights = new int[2 * links.size()];
        for (var at = 0; at < links.size(); at++) {
            var ofLink = lines.heights(links.get(at));
            var gutter = 2 * (column - rank[links.get(at).left()]);
            heights[2 * at] = ofLink[gutter];
            heights[2 * at + 1] = ofLink[gutter + 1];
        }
        Arrays.sort(heights);
        var meeting = new int[] {x, heights[heights.length / 2]};
        var pieces = new LinkedHashMap<Integer, List<Link>>();
        for (var link : links) {
            pieces.computeIfAbsent(link.left(), _ -> new ArrayList<>()).add(link);
            pieces.computeIfAbsent(link.right(), _ -> new ArrayList<>()).add(link);
        }
        var strokes = new ArrayList<Stroke>();
        pieces.forEach((node, ofNode) -> {
            var link = ofNode.getFirst();
            var isLeft = link.left() == node;
            var head = isLeft == bundle.backward() ? Head.END : Head.NONE;
            strokes.add(stroke(bundle, head, half(link, column, meeting, isLeft), ofNode));
        });
        return strokes;
    }

    /// The pieces of a spine at the right of cards that all lie beside one another: one to each card.
    private List<Stroke> spine(Bundle bundle, List<Link> links) {
        var column = rank[bundle.lefts().getFirst()];
        var x = track(bundle, column);
        var heights = new TreeMap<Integer, Integer>();
        var ofNode = new TreeMap<Integer, List<Link>>();
        for (var link : links) {
            var ends = lines.heights(link);
            heights.put(link.left(), ends[0]);
            heights.put(link.right(), ends[1]);
            ofNode.computeIfAbsent(link.left(), _ -> new ArrayList<>()).add(link);
            ofNode.computeIfAbsent(link.right(), _ -> new ArrayList<>()).add(link);
        }
        var middle = heights.values().stream().sorted().toList().get(heights.size() / 2);
        var strokes = new ArrayList<Stroke>();
        heights.forEach((node, y) -> strokes.add(stroke(
                bundle,
                Head.NONE,
                List.of(new int[] {x, middle}, new int[] {x, y}, new int[] {right[column], y}),
                ofNode.getOrDefault(node, List.of()))));
        return strokes;
    }

    /// The part of a line from a meeting point in a gutter to its left or right end.
    private List<int[]> half(Link link, int column, int[] meeting, boolean isLeft) {
        var heights = lines.heights(link);
        var gutter = 2 * (column - rank[link.left()]);
        var half = new ArrayList<int[]>();
        half.add(meeting);
        half.add(new int[] {meeting[0], heights[isLeft ? gutter : gutter + 1]});
        var from = isLeft ? 0 : gutter + 2;
        var to = isLeft ? gutter : heights.length;
        var turns = new ArrayList<int[]>();
        for (var at = from; at + 1 < to; at += 2) {
            if (heights[at] != heights[at + 1]) {
                var x = track(link.bundle(), rank[link.left()] + at / 2);
                turns.add(new int[] {x, heights[at]});
                turns.add(new int[] {x, heights[at + 1]});
            }
        }
        half.addAll(isLeft ? turns.reversed() : turns);
        half.add(
                isLeft
                        ? new int[] {right[rank[link.left()]], heights[0]}
                        : new int[] {left[rank[link.right()]], heights[heights.length - 1]});
        return half;
    }

    private static Stroke stroke(Bundle bundle, Head head, List<int[]> corners, List<Link> links) {
        var distinct = IntStream.range(0, corners.size())
                .filter(at -> at == 0 || !Arrays.equals(corners.get(at), corners.get(at - 1)))
                .mapToObj(corners::get)
                .toList();
        return new Stroke(bundle, head, xs(distinct), ys(distinct), links);
    }

    private static int[] xs(List<int[]> corners) {
        return corners.stream().mapToInt(corner -> corner[0]).toArray();
    }

    private static int[] ys(List<int[]> corners) {
        return corners.stream().mapToInt(corner -> corner[1]).toArray();
    }
}
