package throughline.atlas;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.drawings.Drawing;
import throughline.engine.map.CareerMap;
import throughline.maps.Finding;
import throughline.maps.LintRule;
import throughline.maps.MapCheck;
import throughline.maps.StepWords;
import throughline.region.Region;
import throughline.web.Language;
import throughline.web.Texts;

/// ML25: the picture and the outline of a map have the same steps and ways. A map of too many steps has no picture.
public final class TwinCheck implements MapCheck {
    private static final Texts TEXTS = Texts.load(Language.EN);

    private final Region region;

    private TwinCheck(Region region) {
        this.region = region;
    }

    public static TwinCheck of(Region region) {
        return new TwinCheck(region);
    }

    @Override
    public List<Finding> check(CareerMap map) {
        if (map.steps().size() > MapPages.MOST_DRAWN) {
            return List.of();
        }
        var words = new StepWords(region, Language.EN, TEXTS);
        var other = difference(
                Drawing.of(map, words, TEXTS, Language.EN),
                new OutlineMaker(map, words, TEXTS, Language.EN).outline(),
                words);
        return other == null
                ? List.of()
                : List.of(Finding.of(LintRule.ML25, map, map.index().get(other), other));
    }

    /// The id of a step that only one of them has, or from which they tell different ways; null for true twins.
    static @Nullable String difference(Drawing drawing, Outline outline, StepWords words) {
        var drawn = new TreeSet<>(drawing.steps());
        drawing.ways().forEach(way -> drawn.add(line(way.from(), words.way(way.kind()), way.to())));
        var said = new TreeSet<String>();
        for (var part : outline.parts()) {
            for (var lane : part.lanes()) {
                for (var step : lane.steps()) {
                    said.add(step.id());
                    step.nexts().forEach(next -> said.add(line(step.id(), next.way(), next.to())));
                }
            }
        }
        var more = new TreeSet<>(drawn);
        more.removeAll(said);
        said.removeAll(drawn);
        more.addAll(said);
        return more.isEmpty() ? null : more.first().split("\n", 2)[0];
    }

    private static String line(String from, String way, String to) {
        return from + "\n" + way + "\n" + to;
    }
}
