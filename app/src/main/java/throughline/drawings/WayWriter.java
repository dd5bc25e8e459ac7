package throughline.drawings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Step;
import throughline.engine.map.Way;

/// Writes the lines of a layout as SVG, each stroke once under a name, so that it can be shown again where a card is
/// pointed at or a route is lit.
final class WayWriter {

    private final Layout layout;
    private final SvgText out;
    private final Map<String, Integer> lit;
    private final Map<Integer, List<Integer>> inRun = new HashMap<>();

    WayWriter(Layout layout, SvgText out, Map<String, Integer> lit) {
        this.layout = layout;
        this.out = out;
        this.lit = lit;
    }

    /// All strokes, by the kind of line and the end that has an arrowhead.
    void lines() {
        var drawn = new TreeMap<String, List<Integer>>();
        for (var number = 0; number < layout.strokes().size(); number++) {
            var stroke = layout.strokes().get(number);
            drawn.computeIfAbsent(
                            stroke.bundle().kind().ordinal() + " "
                                    + stroke.head().ordinal(),
                            _ -> new ArrayList<>())
                    .add(number);
        }
        for (var numbers : drawn.values()) {
            var first = layout.strokes().get(numbers.getFirst());
            var kind = first.bundle().kind();
            out.add("<g class=\"way ").add(kind.name().toLowerCase(Locale.ROOT)).add("\"");
            if (first.head() != Layout.Head.NONE) {
                out.add(first.head() == Layout.Head.START ? " marker-start=\"url(#" : " marker-end=\"url(#");
                out.add(kind == Way.Kind.RETURN ? "tm-o" : "tm-a").add(")\"");
            }
            out.add(">");
            var runs = runs(numbers);
            for (var run : runs) {
                out.add(run.size() > 1 ? "<g id=\"" + name(true, run.getFirst()) + "\">" : "");
                for (var number : run) {
                    out.add("<path id=\"").add(name(false, number)).add("\" d=\"");
                    out.add(PathData.of(layout.strokes().get(number))).add("\"/>");
                }
                out.add(run.size() > 1 ? "</g>" : "");
            }
            out.add("</g>");
            if (kind == Way.Kind.GUARANTEED) {
                out.add("<g class=\"way inner\">");
                runs.forEach(run -> out.use(name(run.size() > 1, run.getFirst()), 0, 0, ""));
                out.add("</g>");
            }
            numbers.forEach(number -> inRun.put(
                    number,
                    runs.stream()
                            .filter(run -> run.contains(number))
                            .findFirst()
                            .orElse(List.of(number))));
        }
    }

    /// The name of a stroke or, after all strokes, of a run: a capital letter and a figure, as short as can be.
    private String name(boolean isRun, int number) {
        var place = isRun ? layout.strokes().size() + number : number;
        return (char) ('A' + place % 26) + (place < 26 ? "" : Integer.toString(place / 26 - 1, 36));
    }

    /// Strokes of one bundle that are drawn one after the other, so that all of them can be named at once.
    private List<List<Integer>> runs(List<Integer> numbers) {
        var runs = new ArrayList<List<Integer>>();
        for (var number : numbers) {
            var bundle = layout.strokes().get(number).bundle();
            if (runs.isEmpty()
                    || !layout.strokes().get(runs.getLast().getFirst()).bundle().equals(bundle)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(number);
        }
        return runs;
    }

    /// The ways that the route takes, once more and thicker.
    void litLines() {
        if (lit.isEmpty()) {
            return;
        }
        out.add("<g class=\"lit-way\">");
        for (var number = 0; number < layout.strokes().size(); number++) {
            if (layout.strokes().get(number).links().stream().anyMatch(each -> isLit(each.way()))) {
                out.use(name(false, number), 0, 0, "");
            }
        }
        out.add("</g>");
    }

    private boolean isLit(Way way) {
        var from = lit.getOrDefault(way.from(), 0);
        return from > 0 && lit.getOrDefault(way.to(), 0) > from;
    }

    /// The number of lines where more than three meet at a card.
    void counts() {
        var seen = new HashSet<Bundle>();
        for (var stroke : layout.strokes()) {
            var bundle = stroke.bundle();
            if (bundle.isCounted() && seen.add(bundle)) {
                var away = stroke.head() == Layout.Head.START ? 20 : 0;
                var x = stroke.xs()[0] + away * Integer.signum(stroke.xs()[1] - stroke.xs()[0]);
                out.add("<circle class=\"bundle\" cx=\"").add(x).add("\" cy=\"").add(stroke.ys()[0]);
                out.add("\" r=\"8\"/>");
                out.text(x, stroke.ys()[0] + 4, "bundle", Integer.toString(bundle.size()), "");
            }
        }
    }

    /// The ways of a card once more, right behind it, shown only while it is pointed at or has the focus. The style
    /// sheet knows them by having no place of their own.
    void hot(Step step) {
        var touched = touched().getOrDefault(step.id(), List.of());
        if (touched.size() == 1) {
            out.use(touched.getFirst(), 0, 0, "");
        } else if (!touched.isEmpty()) {
            out.add("<g>");
            touched.forEach(stroke -> out.use(stroke, 0, 0, ""));
            out.add("</g>");
        }
    }

    private @Nullable Map<String, List<String>> touched;

    /// What is drawn of the ways of each card: strokes, or all strokes of a run at once.
    private Map<String, List<String>> touched() {
        if (touched == null) {
            var strokes = new HashMap<Way, List<Integer>>();
            for (var number = 0; number < layout.strokes().size(); number++) {
                for (var each : layout.strokes().get(number).links()) {
                    strokes.computeIfAbsent(each.way(), _ -> new ArrayList<>()).add(number);
                }
            }
            var sets = new HashMap<String, TreeSet<Integer>>();
            strokes.forEach((way, numbers) -> {
                sets.computeIfAbsent(way.from(), _ -> new TreeSet<>()).addAll(numbers);
                sets.computeIfAbsent(way.to(), _ -> new TreeSet<>()).addAll(numbers);
            });
            touched = new HashMap<>();
            for (var entry : sets.entrySet()) {
                var numbers = entry.getValue();
                touched.put(
                        entry.getKey(),
                        numbers.stream()
                                .map(number -> {
                                    var run = inRun.getOrDefault(number, List.of(number));
                                    return run.size() > 1 && numbers.containsAll(run)
                                            ? name(true, run.getFirst())
                                            : name(false, number);
                                })
                                .distinct()
                                .toList());
            }
        }
        return touched;
    }
}
