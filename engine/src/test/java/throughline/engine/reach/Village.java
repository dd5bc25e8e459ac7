package throughline.engine.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A graph as text: `a, b -> c [2mo @3-9]`, one arc a line; months in brackets are terms, `@3-9` the window. A line of
/// a single name is an arc without tail.
final class Village {
    final WayGraph graph;
    final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> names = new TreeMap<>();

    private Village(String text) {
        var builder = new WayGraph.Builder();
        for (var line : text.strip().lines().toList()) {
            var bracket = line.indexOf('[');
            var ways = (bracket < 0 ? line : line.substring(0, bracket)).split("->");
            var terms = bracket < 0 ? "" : line.substring(bracket + 1, line.indexOf(']'));
            var tail = ways[0].isBlank()
                    ? new int[0]
                    : List.of(ways[0].split(",")).stream()
                            .mapToInt(name -> number(name.strip(), builder))
                            .toArray();
            var head = number(ways[1].strip(), builder);
            var duration = terms.contains("mo") ? Integer.parseInt(terms.substring(0, terms.indexOf("mo"))) : 0;
            var window = terms.contains("@")
                    ? terms.substring(terms.indexOf('@') + 1).split("-")
                    : null;
            builder.arc(
                    head,
                    tail,
                    duration,
                    window == null ? 0 : Integer.parseInt(window[0]),
                    window == null ? WayGraph.FOREVER : Integer.parseInt(window[1]),
                    1);
        }
        graph = builder.build();
    }

    static Village of(String text) {
        return new Village(text);
    }

    private int number(String name, WayGraph.Builder builder) {
        return numbers.computeIfAbsent(name, _ -> {
            var number = builder.node();
            names.put(number, name);
            return number;
        });
    }

    int at(String name) {
        return numbers.get(name);
    }

    List<String> names(List<Integer> nodes) {
        var list = new ArrayList<String>();
        nodes.forEach(node -> list.add(names.get(node)));
        return list;
    }
}
