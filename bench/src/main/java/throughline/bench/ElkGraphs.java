package throughline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import throughline.drawings.Drawing;

/// The graphs of drawings in the form that the Eclipse Layout Kernel reads: the same cards, each column a partition.
final class ElkGraphs {
    private ElkGraphs() {}

    static void write(List<Drawing> drawings, Path file) throws IOException {
        Files.writeString(
                file,
                "[" + String.join(",\n", drawings.stream().map(ElkGraphs::graph).toList()) + "]",
                StandardCharsets.UTF_8);
    }

    private static String graph(Drawing drawing) {
        var columns = new TreeMap<Integer, Integer>();
        drawing.places().forEach(place -> columns.put(place.x(), 0));
        var next = 0;
        for (var column : columns.entrySet()) {
            column.setValue(next++);
        }
        var index = new HashMap<String, Integer>();
        var xs = new HashMap<String, Integer>();
        var nodes = drawing.places().stream()
                .map(place -> {
                    index.put(place.step(), index.size());
                    xs.put(place.step(), place.x());
                    return "{\"id\":\"n%d\",\"width\":%d,\"height\":%d,\"layoutOptions\":{\"elk.partitioning.partition\":\"%d\"}}"
                            .formatted(
                                    index.size() - 1,
                                    place.width(),
                                    place.height(),
                                    columns.getOrDefault(place.x(), 0));
                })
                .toList();
        var number = new int[1];
        var edges = drawing.ways().stream()
                .map(way -> {
                    var isBack = xs.getOrDefault(way.from(), 0) > xs.getOrDefault(way.to(), 0);
                    return "{\"id\":\"e%d\",\"sources\":[\"n%d\"],\"targets\":[\"n%d\"]}"
                            .formatted(
                                    number[0]++,
                                    index.get(isBack ? way.to() : way.from()),
                                    index.get(isBack ? way.from() : way.to()));
                })
                .toList();
        return ("{\"id\":\"root\",\"layoutOptions\":{\"elk.algorithm\":\"layered\",\"elk.direction\":\"RIGHT\","
                        + "\"elk.partitioning.activate\":\"true\",\"elk.edgeRouting\":\"ORTHOGONAL\"},"
                        + "\"children\":[%s],\"edges\":[%s]}")
                .formatted(String.join(",", nodes), String.join(",", edges));
    }
}
