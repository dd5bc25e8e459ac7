package throughline.drawings;

/// Writes a line as path data with rounded corners.
final class PathData {
    private static final int RADIUS = 8;
    /// Room for the arrowhead.
    private static final int HEAD = 7;

    private PathData() {}

    static String of(Layout.Route route) {
        var xs = route.xs().clone();
        var ys = route.ys();
        var last = xs.length - 1;
        xs[last] -= HEAD * Integer.signum(xs[last] - xs[last - 1]);
        var data = new StringBuilder();
        data.append('M').append(xs[0]).append(' ').append(ys[0]);
        for (var at = 1; at < last; at++) {
            var before = Math.abs(xs[at] - xs[at - 1]) + Math.abs(ys[at] - ys[at - 1]);
            var after = Math.abs(xs[at + 1] - xs[at]) + Math.abs(ys[at + 1] - ys[at]);
            var radius = Math.min(RADIUS, Math.min(before, after) / 2);
            var inX = xs[at] - radius * Integer.signum(xs[at] - xs[at - 1]);
            var inY = ys[at] - radius * Integer.signum(ys[at] - ys[at - 1]);
            var outX = xs[at] + radius * Integer.signum(xs[at + 1] - xs[at]);
            var outY = ys[at] + radius * Integer.signum(ys[at + 1] - ys[at]);
            to(data, inX, inY, xs[at - 1], ys[at - 1]);
            data.append('Q').append(xs[at]).append(' ').append(ys[at]);
            data.append(' ').append(outX).append(' ').append(outY);
        }
        to(data, xs[last], ys[last], xs[last - 1], ys[last - 1]);
        return data.toString();
    }

    private static void to(StringBuilder data, int x, int y, int fromX, int fromY) {
        if (y == fromY) {
            data.append('H').append(x);
        } else if (x == fromX) {
            data.append('V').append(y);
        } else {
            data.append('L').append(x).append(' ').append(y);
        }
    }
}
