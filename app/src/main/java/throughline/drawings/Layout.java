package throughline.drawings;

import java.util.HashSet;
import java.util.List;
import throughline.engine.layers.Ordering;
import throughline.engine.map.Choice;
import throughline.engine.map.Column;

/// Where everything lies, in pixels.
///
/// @param labels names of lanes and rows
/// @param top    where the cards begin
record Layout(
        int width,
        int height,
        int top,
        List<Band> bands,
        List<StratumLabel> labels,
        List<Placed> cards,
        List<Route> routes,
        List<Stroke> strokes,
        List<Bracket> brackets,
        List<Saying> sayings,
        Ordering.Result ordering) {
    Layout {
        bands = List.copyOf(bands);
        labels = List.copyOf(labels);
        cards = List.copyOf(cards);
        routes = List.copyOf(routes);
        strokes = List.copyOf(strokes);
        brackets = List.copyOf(brackets);
        sayings = List.copyOf(sayings);
    }

    record Band(Column column, int x, int width) {}

    record StratumLabel(Stratum stratum, int y) {}

    record Placed(Card card, int x, int y) {
        int right() {
            return x + card.width();
        }

        int bottom() {
            return y + card.height();
        }
    }

    /// A line as corners of a path that runs level and upright by turns, from its left to its right end.
    record Route(Link link, int[] xs, int[] ys) {}

    /// A piece of a bundle as it is drawn, each once: from where all lines of the bundle meet to one of their ends, so
    /// that the dashes of pieces that share their way lie on each other.
    record Stroke(Bundle bundle, Head head, int[] xs, int[] ys, List<Link> links) {
        Stroke {
            links = List.copyOf(links);
        }
    }

    /// Where a stroke has its arrowhead.
    enum Head {
        NONE,
        START,
        END
    }

    /// A frame around the cards of a choice.
    record Bracket(Choice choice, int x, int y, int width, int height) {}

    /// Words on a line.
    ///
    /// @param y       base line of the last of its lines
    /// @param isAtEnd whether they end at x rather than being centered there
    record Saying(int x, int y, List<String> lines, boolean isAtEnd) {
        Saying {
            lines = List.copyOf(lines);
        }
    }

    /// Pairs of lines that cross although they share no step.
    int crossings() {
        var crossings = 0;
        for (var one = 0; one < routes.size(); one++) {
            for (var two = one + 1; two < routes.size(); two++) {
                crossings += shareNode(routes.get(one).link(), routes.get(two).link())
                                || !cross(routes.get(one), routes.get(two))
                        ? 0
                        : 1;
            }
        }
        return crossings;
    }

    private static boolean shareNode(Link one, Link two) {
        return one.left() == two.left()
                || one.left() == two.right()
                || one.right() == two.left()
                || one.right() == two.right();
    }

    private static boolean cross(Route one, Route two) {
        for (var a = 0; a + 1 < one.xs().length; a++) {
            for (var b = 0; b + 1 < two.xs().length; b++) {
                if (cross(one, a, two, b) || cross(two, b, one, a)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a level piece of the first is crossed by an upright piece of the second.
    private static boolean cross(Route level, int a, Route upright, int b) {
        if (level.ys()[a] != level.ys()[a + 1] || upright.xs()[b] != upright.xs()[b + 1]) {
            return false;
        }
        return between(upright.xs()[b], level.xs()[a], level.xs()[a + 1])
                && between(level.ys()[a], upright.ys()[b], upright.ys()[b + 1]);
    }

    private static boolean between(int value, int one, int two) {
        return Math.min(one, two) < value && value < Math.max(one, two);
    }

    /// Places where lines cross as one sees them: those of a bundle are one line where they run together.
    int crossingsSeen() {
        var seen = new HashSet<List<Integer>>();
        for (var level : routes) {
            for (var upright : routes) {
                if (!level.link().bundle().equals(upright.link().bundle())) {
                    for (var a = 0; a + 1 < level.xs().length; a++) {
                        for (var b = 0; b + 1 < upright.xs().length; b++) {
                            if (cross(level, a, upright, b)) {
                                seen.add(List.of(upright.xs()[b], level.ys()[a]));
                            }
                        }
                    }
                }
            }
        }
        return seen.size();
    }

    /// Length of all lines in pixels, what lines of a bundle share counted once.
    long lengthSeen() {
        var pieces = new HashSet<List<Integer>>();
        for (var route : routes) {
            for (var at = 0; at + 1 < route.xs().length; at++) {
                var left = Math.min(route.xs()[at], route.xs()[at + 1]);
                var right = Math.max(route.xs()[at], route.xs()[at + 1]);
                for (var x = left; x < right; x++) {
                    pieces.add(List.of(0, x, route.ys()[at]));
                }
                var top = Math.min(route.ys()[at], route.ys()[at + 1]);
                var bottom = Math.max(route.ys()[at], route.ys()[at + 1]);
                for (var y = top; y < bottom; y++) {
                    pieces.add(List.of(1, route.xs()[at], y));
                }
            }
        }
        return pieces.size();
    }

    /// Length of all lines in pixels.
    long length() {
        var length = 0L;
        for (var route : routes) {
            for (var at = 0; at + 1 < route.xs().length; at++) {
                length += Math.abs(route.xs()[at + 1] - route.xs()[at]) + Math.abs(route.ys()[at + 1] - route.ys()[at]);
            }
        }
        return length;
    }
}
