package throughline.gaps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import throughline.region.Address;
import throughline.region.Organization;
import throughline.region.Region;
import throughline.web.Cite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Schools and colleges of a pathway as a map: which schools reach it, and where the nearest colleges are. The table of
/// the same page says the same.
///
/// @param width    of the picture; so is the height, in the units of all places
/// @param counties outlines of counties as SVG paths
/// @param outside  schools that stand outside of the counties, such as offices of virtual ones; they are not drawn
public record AccessMap(
        int width,
        int height,
        List<County> counties,
        List<Dot> near,
        List<Dot> far,
        List<Dot> colleges,
        int outside,
        List<Cite> sources) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WIDTH = 600;
    private static final int MARGIN = 16;
    private static final double FLATTEST = 0.4;
    private static final double STEEPEST = 1.2;

    public AccessMap {
        counties = List.copyOf(counties);
        near = List.copyOf(near);
        far = List.copyOf(far);
        colleges = List.copyOf(colleges);
        sources = List.copyOf(sources);
    }

    public record County(String name, String path) {}

    /// @param name what stands there
    public record Dot(String name, String x, String y) {}

    /// A place in degrees.
    private record Point(double longitude, double latitude) {
        static Point of(Address address) {
            return new Point(Objects.requireNonNull(address.longitude()), Objects.requireNonNull(address.latitude()));
        }
    }

    private record Shape(String county, List<List<Point>> rings) {}

    static AccessMap of(Access access, Access.Reach reach, GapNames names) {
        var region = access.region();
        var shapes = region.outlines().stream()
                .map(one -> new Shape(one.county(), rings(JSON.readTree(one.geometry()))))
                .toList();
        var colleges = access.colleges().getOrDefault(reach.pathway().code(), List.of());
        var beyond = new HashSet<Organization>();
        reach.far().forEach(far -> beyond.add(far.school()));
        var frame = Frame.of(
                shapes.isEmpty()
                        ? Stream.concat(access.schools().stream(), colleges.stream())
                                .map(one -> Point.of(one.address()))
                                .toList()
                        : shapes.stream()
                                .flatMap(shape -> shape.rings().stream())
                                .flatMap(List::stream)
                                .toList());
        var drawn = access.schools().stream().filter(frame::holds).toList();
        return new AccessMap(
                WIDTH,
                frame.height(),
                shapes.stream()
                        .map(shape -> new County(shape.county(), frame.path(shape.rings())))
                        .toList(),
                drawn.stream()
                        .filter(one -> !beyond.contains(one))
                        .map(one -> frame.dot(one, names))
                        .toList(),
                drawn.stream()
                        .filter(beyond::contains)
                        .map(one -> frame.dot(one, names))
                        .toList(),
                colleges.stream()
                        .filter(frame::holds)
                        .map(one -> frame.dot(one, names))
                        .toList(),
                access.schools().size() - drawn.size(),
                sources(region, names));
    }

    private static List<Cite> sources(Region region, GapNames names) {
        return region.outlines().stream()
                .map(one -> one.sourceId())
                .distinct()
                .map(names::cite)
                .toList();
    }

    /// The rings of a polygon or of several.
    private static List<List<Point>> rings(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        var polygons = new ArrayList<JsonNode>();
        if (geometry.path("type").asString("").equals("MultiPolygon")) {
            coordinates.forEach(polygons::add);
        } else {
            polygons.add(coordinates);
        }
        var rings = new ArrayList<List<Point>>();
        for (var polygon : polygons) {
            for (var ring : polygon) {
                var points = new ArrayList<Point>();
                ring.forEach(pair -> points.add(
                        new Point(pair.path(0).asDouble(), pair.path(1).asDouble())));
                rings.add(points);
            }
        }
        return rings;
    }

    /// Degrees to places of the picture: a degree of longitude is shorter, by the cosine of the middle latitude.
    private record Frame(double west, double north, double perDegree, double shortening, int height) {
        static Frame of(List<Point> points) {
            var across = points.stream().mapToDouble(Point::longitude).summaryStatistics();
            var along = points.stream().mapToDouble(Point::latitude).summaryStatistics();
            var shortening = Math.cos(Math.toRadians((along.getMin() + along.getMax()) / 2));
            var width = Math.max(0.01, (across.getMax() - across.getMin()) * shortening);
            var height = Math.max(0.01, along.getMax() - along.getMin());
            var shown = WIDTH * Math.clamp(height / width, FLATTEST, STEEPEST);
            var scale = Math.min((WIDTH - 2 * MARGIN) / width, (shown - 2 * MARGIN) / height);
            return new Frame(across.getMin(), along.getMax(), scale, shortening, (int) Math.round(shown));
        }

        private double x(Point point) {
            return MARGIN + (point.longitude() - west) * shortening * perDegree;
        }

        private double y(Point point) {
            return MARGIN + (north - point.latitude()) * perDegree;
        }

        boolean holds(Organization organization) {
            var point = Point.of(organization.address());
            return x(point) >= 0 && x(point) <= WIDTH && y(point) >= 0 && y(point) <= height;
        }

        Dot dot(Organization organization, GapNames names) {
            var point = Point.of(organization.address());
            return new Dot(names.title(organization).value(), written(x(point)), written(y(point)));
        }

        /// Points that fall on the same place are drawn once.
        String path(List<List<Point>> rings) {
            var path = new StringBuilder();
            for (var ring : rings) {
                var last = "";
                var command = "M";
                for (var point : ring) {
                    var here = Math.round(x(point)) + " " + Math.round(y(point));
                    if (!here.equals(last)) {
                        path.append(command).append(here);
                        command = "L";
                        last = here;
                    }
                }
                path.append('Z');
            }
            return path.toString();
        }

        private static String written(double place) {
            return String.format(Locale.ROOT, "%.1f", place);
        }
    }
}
