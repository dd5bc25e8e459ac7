package throughline.maps;

import java.util.ArrayList;
import java.util.List;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Step;
import throughline.region.Region;
import throughline.web.Language;
import throughline.web.Texts;

/// A map as a table: one row for each step in reading order. Cells are plain text; who writes a spreadsheet guards
/// them against formulas, as `web` does.
public final class MapTable {
    private static final List<String> COLUMNS = List.of(
            "column", "lane", "step", "type", "title", "facts", "offers", "badges", "next", "page", "official title");

    private final CareerMap map;
    private final StepWords words;

    private MapTable(CareerMap map, StepWords words) {
        this.map = map;
        this.words = words;
    }

    /// Names of the columns for programs; they are the same in every language.
    public static List<String> columns() {
        return COLUMNS;
    }

    /// The rows in a language.
    public static List<List<String>> rows(CareerMap map, Region region, Texts texts, Language language) {
        var table = new MapTable(map, new StepWords(region, language, texts));
        return map.steps().stream().map(table::row).toList();
    }

    private List<String> row(Step step) {
        return List.of(
                words.column(step.column()),
                words.lane(step.lane()),
                step.id(),
                words.kind(step.kind()),
                words.words(step.title()).value(),
                String.join("; ", words.facts(step)),
                String.join(
                        "; ",
                        step.offers().stream()
                                .map(offer -> words.words(offer.name()).value())
                                .toList()),
                String.join("; ", step.badges().stream().map(words::badge).toList()),
                next(step),
                step.page() == null ? "" : step.page(),
                words.words(step.officialTitle()).value());
    }

    private String next(Step step) {
        var index = map.index();
        var next = new ArrayList<String>();
        for (var way : map.ways()) {
            var to = index.get(way.to());
            if (way.from().equals(step.id()) && to != null) {
                next.add(words.words(to.title()).value() + " (" + words.way(way.kind()) + ")");
            }
        }
        return String.join("; ", next);
    }
}
