package throughline.drawings;

/// Writes a line as path data with rounded corners, in steps from point to point, which are short.
final class PathData {
    private static final int RADIUS = 8;
    /// Room for the arrowhead.
    private static final int HEAD = 7;

    private final StringBuilder data = new StringBuilder();
    private int x;
    private int y;

    private PathData(int x, int y) {
        this.x = x;
        this.y = y;
        data.append('M').append(x).append(' ').append(y);
    }

    static String of(Layout.Stroke stroke) {
        return of(stroke.xs(), stroke.ys(), stroke.head());
    }

    /// A line through corners that runs level and upright by turns, with room for its arrowhead.
    static String of(int[] across, int[] down, Layout.Head head) {
        var xs = across.clone();
        var ys = down.clone();
        var last = xs.length - 1;
        if (head == Layout.Head.START) {
            xs[0] += HEAD * Integer.signum(xs[1] - xs[0]);
            ys[0] += HEAD * Integer.signum(ys[1] - ys[0]);
        } else if (head == Layout.Head.END) {
            xs[last] -= HEAD * Integer.signum(xs[last] - xs[last - 1]);
            ys[last] -= HEAD * Integer.signum(ys[last] - ys[last - 1]);
        }
        var path = new PathData(xs[0], ys[0]);
        for (var at = 1; at < last; at++) {
            var before = Math.abs(xs[at] - xs[at - 1]) + Math.abs(ys[at] - ys[at - 1]);
            var after = Math.abs(xs[at + 1] - xs[at]) + Math.abs(ys[at + 1] - ys[at]);
            var radius = Math.min(RADIUS, Math.min(before, after) / 2);
            path.line(
                    xs[at] - radius * Integer.signum(xs[at] - xs[at - 1]),
                    ys[at] - radius * Integer.signum(ys[at] - ys[at - 1]));
            path.corner(
                    xs[at],
                    ys[at],
                    xs[at] + radius * Integer.signum(xs[at + 1] - xs[at]),
                    ys[at] + radius * Integer.signum(ys[at + 1] - ys[at]));
        }
        path.line(xs[last], ys[last]);
        return path.data.toString();
    }

    private void line(int toX, int toY) {
        if (toX != x) {
            data.append('h').append(toX - x);
        }
        if (toY != y) {
            data.append('v').append(toY - y);
        }
        x = toX;
        y = toY;
    }

    private void corner(int atX, int atY, int toX, int toY) {
        data.append('q').append(atX - x);
        number(atY - y);
        number(toX - x);
        number(toY - y);
        x = toX;
        y = toY;
    }

    /// A minus separates numbers by itself.
    private void number(int number) {
        if (number >= 0) {
            data.append(' ');
        }
        data.append(number);
    }
}
