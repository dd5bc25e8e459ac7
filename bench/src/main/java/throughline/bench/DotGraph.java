package throughline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import throughline.drawings.Drawing;
import throughline.engine.map.Way;

/// The graph of a drawing as Graphviz's `dot` lays it out: the same cards, the same columns, nothing said about
/// heights.
final class DotGraph {
    private static final int SAMPLES = 24;

    private final List<Way> ways;
    private final List<List<double[]>> lines;

    private DotGraph(List<Way> ways, List<List<double[]>> lines) {
        this.ways = ways;
        this.lines = lines;
    }

    /// Runs `dot`.
    ///
    /// @throws IOException when it is not installed or fails
    static DotGraph lay(Drawing drawing) throws IOException, InterruptedException {
        var index = new HashMap<String, Integer>();
        var columns = new TreeMap<Integer, List<Integer>>();
        var text = new StringBuilder(
                "digraph {rankdir=LR; nodesep=0.25; ranksep=0.6; node [shape=box, fixedsize=true];\n");
        for (var place : drawing.places()) {
            var number = index.size();
            index.put(place.step(), number);
            columns.computeIfAbsent(place.x(), _ -> new ArrayList<>()).add(number);
            text.append(String.format(
                    Locale.ROOT,
                    "n%d [label=\"\", width=%.3f, height=%.3f];%n",
                    number,
                    place.width() / 72.0,
                    place.height() / 72.0));
        }
        // One unseen node in each column keeps the columns in their order.
        var before = -1;
        for (var column : columns.entrySet()) {
            text.append("c").append(column.getKey()).append(" [style=invis, width=0.01, height=0.01, label=\"\"];\n");
            text.append("{rank=same; c").append(column.getKey());
            column.getValue().forEach(number -> text.append("; n").append(number));
            text.append("}\n");
            if (before >= 0) {
                text.append("c")
                        .append(before)
                        .append(" -> c")
                        .append(column.getKey())
                        .append(" [style=invis];\n");
            }
            before = column.getKey();
        }
        var xs = new HashMap<String, Integer>();
        drawing.places().forEach(place -> xs.put(place.step(), place.x()));
        var number = 0;
        for (var way : drawing.ways()) {
            var isBack = xs.getOrDefault(way.from(), 0) > xs.getOrDefault(way.to(), 0);
            text.append("n").append(index.get(isBack ? way.to() : way.from()));
            text.append(" -> n").append(index.get(isBack ? way.from() : way.to()));
            text.append(" [arrowhead=none, comment=\"w").append(number++).append("\"];\n");
        }
        text.append("}\n");
        return read(drawing.ways(), run(text.toString()));
    }

    private static String run(String graph) throws IOException, InterruptedException {
        var process = new ProcessBuilder("dot", "-Tdot")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.ofVirtual().start(() -> {
            try (var out = process.getOutputStream()) {
                out.write(graph.getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                process.destroy();
            }
        });
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("dot failed");
        }
        return answer.replace("\\\n", "").replaceAll("\\s+", " ");
    }

    /// Edges with their splines: `comment="7", … pos="x,y x,y …"`.
    private static DotGraph read(List<Way> ways, String answer) {
        var lines = new ArrayList<List<double[]>>();
        ways.forEach(_ -> lines.add(List.of()));
        for (var statement : answer.split("\\];")) {
            var comment = attribute(statement, "comment").replace("w", "");
            if (!comment.isEmpty()) {
                lines.set(Integer.parseInt(comment), sampled(attribute(statement, "pos")));
            }
        }
        return new DotGraph(ways, lines);
    }

    private static String attribute(String statement, String name) {
        var found = Pattern.compile("\\b" + name + "=\"?([^\",\\]]*(?:,[-0-9][^\",\\]]*)*)")
                .matcher(statement);
        return found.find() ? found.group(1) : "";
    }

    /// The points of a chain of cubic curves.
    private static List<double[]> sampled(String spline) {
        var points = new ArrayList<double[]>();
        for (var pair : spline.strip().split(" ")) {
            if (!pair.startsWith("s,") && !pair.startsWith("e,")) {
                var comma = pair.indexOf(',');
                points.add(new double[] {
                    Double.parseDouble(pair.substring(0, comma)), Double.parseDouble(pair.substring(comma + 1))
                });
            }
        }
        var line = new ArrayList<double[]>();
        for (var at = 0; at + 3 < points.size(); at += 3) {
            for (var step = 0; step <= SAMPLES; step++) {
                var t = step / (double) SAMPLES;
                var u = 1 - t;
                var point = new double[2];
                for (var axis = 0; axis < 2; axis++) {
                    point[axis] = u * u * u * points.get(at)[axis]
                            + 3 * u * u * t * points.get(at + 1)[axis]
                            + 3 * u * t * t * points.get(at + 2)[axis]
                            + t * t * t * points.get(at + 3)[axis];
                }
                line.add(point);
            }
        }
        return line;
    }

    /// Pairs of lines that cross although they share no step, as [Drawing#crossings()] counts them.
    int crossings() {
        var crossings = 0;
        for (var one = 0; one < lines.size(); one++) {
            for (var two = one + 1; two < lines.size(); two++) {
                if (!shareStep(ways.get(one), ways.get(two)) && cross(lines.get(one), lines.get(two))) {
                    crossings++;
                }
            }
        }
        return crossings;
    }

    private static boolean shareStep(Way one, Way two) {
        return one.from().equals(two.from())
                || one.from().equals(two.to())
                || one.to().equals(two.from())
                || one.to().equals(two.to());
    }

    private static boolean cross(List<double[]> one, List<double[]> two) {
        for (var a = 0; a + 1 < one.size(); a++) {
            for (var b = 0; b + 1 < two.size(); b++) {
                if (side(one.get(a), one.get(a + 1), two.get(b)) * side(one.get(a), one.get(a + 1), two.get(b + 1)) < 0
                        && side(two.get(b), two.get(b + 1), one.get(a))
                                        * side(two.get(b), two.get(b + 1), one.get(a + 1))
                                < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double side(double[] from, double[] to, double[] point) {
        return Math.signum((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]));
    }

    /// Length of all lines in points, which are the pixels of a drawing.
    long length() {
        var length = 0.0;
        for (var line : lines) {
            for (var at = 0; at + 1 < line.size(); at++) {
                length += Math.hypot(line.get(at + 1)[0] - line.get(at)[0], line.get(at + 1)[1] - line.get(at)[1]);
            }
        }
        return Math.round(length);
    }
}
