package throughline.interests;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Geometry of the picture of six areas: six axes from one center, a point on each at its share of the largest sum. The
/// order of the areas around the hexagon is Holland's: neighbors are alike.
///
/// @param areas the six areas in their order
/// @param most the largest possible sum
public record Hexagon(List<ResultPage.Area> areas, int most) {
    static final int CENTER = 150;
    static final int RADIUS = 112;
    private static final int LABEL = 132;

    /// A place in the picture.
    public record Point(double x, double y) {
        public String left() {
            return print(x);
        }

        public String top() {
            return print(y);
        }
    }

    /// The ring at a share of the axes, in hundredths, as SVG writes points.
    public String ring(int percent) {
        return IntStream.range(0, 6)
                .mapToObj(area -> at(area, RADIUS * percent / 100.0))
                .map(point -> point.left() + "," + point.top())
                .collect(Collectors.joining(" "));
    }

    /// The shape of the person, or empty when an area has no sum.
    public String shape() {
        if (areas.stream().anyMatch(area -> area.sum() == null)) {
            return "";
        }
        return IntStream.range(0, 6)
                .mapToObj(this::point)
                .map(point -> point.left() + "," + point.top())
                .collect(Collectors.joining(" "));
    }

    /// The point of an area on its axis.
    public Point point(int area) {
        var sum = areas.get(area).sum();
        return at(area, sum == null ? 0 : (double) RADIUS * sum / most);
    }

    public Point end(int area) {
        return at(area, RADIUS);
    }

    /// Where the letter of an area stands.
    public Point label(int area) {
        return at(area, LABEL);
    }

    private static Point at(int area, double distance) {
        var angle = Math.toRadians(60 * area - 90);
        return new Point(CENTER + distance * Math.cos(angle), CENTER + distance * Math.sin(angle));
    }

    private static String print(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
