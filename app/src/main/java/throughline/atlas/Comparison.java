package throughline.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.drawings.Drawing;
import throughline.engine.map.CareerMap;
import throughline.engine.map.ChangedMap;
import throughline.engine.map.Label;
import throughline.engine.map.MapDiff;
import throughline.engine.map.Step;
import throughline.engine.map.Way;
import throughline.maps.ChangeWords;
import throughline.maps.MapAddress;
import throughline.maps.StepWords;
import throughline.region.PastRegions;
import throughline.web.Visit;
import throughline.web.Words;

/// Says in words and as a picture what changed on a map.
final class Comparison {
    /// Changes of one sort that a light page has room for.
    private static final int MOST = 40;
    /// Characters of a picture that a light page has room for beside the words.
    private static final int LIGHT = 60_000;

    private final CareerMap map;
    private final Visit visit;
    private final StepWords words;
    private final ChangeWords changes;

    Comparison(CareerMap map, Visit visit) {
        this.map = map;
        this.visit = visit;
        this.words = new StepWords(visit.region(), visit.language(), visit.texts());
        this.changes = new ChangeWords(words, visit.texts());
    }

    /// Nothing to compare with.
    MapChangesPage noEdition() {
        return page(null, List.of(), List.of(), false, List.of(), null);
    }

    MapChangesPage page(Optional<CareerMap> before, LocalDate day, List<LocalDate> days) {
        var sources = PastRegions.differing(visit.region(), day).stream()
                .map(source -> source.title() + ", " + source.vintage())
                .distinct()
                .toList();
        if (before.isEmpty()) {
            return page(day, days, sources, true, List.of(), null);
        }
        var diff = MapDiff.between(before.get(), map);
        return page(day, days, sources, false, sections(before.get(), diff), drawing(diff));
    }

    private MapChangesPage page(
            @Nullable LocalDate since,
            List<LocalDate> days,
            List<String> sources,
            boolean isNew,
            List<MapChangesPage.Section> sections,
            @Nullable Drawing drawing) {
        return new MapChangesPage(
                words.words(map.title()), MapAddress.of(map.subject()), since, days, sources, isNew, sections, drawing);
    }

    private @Nullable Drawing drawing(MapDiff diff) {
        var changed = ChangedMap.of(map, diff)
                .filter(one -> one.steps().size() <= MapPages.MOST_DRAWN)
                .map(one -> Drawing.of(one, words, visit.texts(), visit.language()))
                .filter(one -> one.inline(path -> "/es" + path).length() <= LIGHT);
        return changed.orElse(null);
    }

    private List<MapChangesPage.Section> sections(CareerMap before, MapDiff diff) {
        var sections = new ArrayList<MapChangesPage.Section>();
        add(sections, "added", diff.added(), step -> item(step, facts(step)));
        // The pages of what is gone are gone as well.
        add(
                sections,
                "removed",
                diff.removed(),
                step -> new MapChangesPage.Item(
                        words.kind(step.kind()), words.words(step.title()), null, null, facts(step)));
        add(sections, "renamed", diff.renamed(), change -> item(change.after(), changes.step(change)));
        add(sections, "changed", diff.changed(), change -> item(change.after(), changes.step(change)));
        var titles = new HashMap<String, Label>();
        before.steps().forEach(step -> titles.put(step.id(), step.title()));
        map.steps().forEach(step -> titles.put(step.id(), step.title()));
        add(sections, "opened", diff.opened(), way -> item(way, titles, List.of(changes.way(way))));
        add(sections, "closed", diff.closed(), way -> item(way, titles, List.of(changes.way(way))));
        add(
                sections,
                "altered",
                diff.altered(),
                change -> item(
                        change.after(),
                        titles,
                        List.of(visit.texts()
                                .text("changes.facts", changes.way(change.before()), changes.way(change.after())))));
        return sections;
    }

    private List<String> facts(Step step) {
        var facts = words.facts(step);
        return facts.isEmpty() ? List.of() : List.of(String.join(" · ", facts));
    }

    private MapChangesPage.Item item(Step step, List<String> phrases) {
        return new MapChangesPage.Item(words.kind(step.kind()), words.words(step.title()), null, step.page(), phrases);
    }

    private MapChangesPage.Item item(Way way, Map<String, Label> titles, List<String> phrases) {
        return new MapChangesPage.Item("", title(way.from(), titles), title(way.to(), titles), null, phrases);
    }

    private Words title(String id, Map<String, Label> titles) {
        return words.words(titles.getOrDefault(id, Label.of(id)));
    }

    private static <T> void add(
            List<MapChangesPage.Section> sections, String key, List<T> all, Function<T, MapChangesPage.Item> item) {
        if (!all.isEmpty()) {
            sections.add(new MapChangesPage.Section(
                    key, all.size(), all.stream().limit(MOST).map(item).toList(), Math.max(0, all.size() - MOST)));
        }
    }
}
