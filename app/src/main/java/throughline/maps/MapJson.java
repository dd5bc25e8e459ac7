package throughline.maps;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Curation;
import throughline.engine.map.Entry;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.engine.map.Way;
import throughline.maps.MapView.EntryView;
import throughline.maps.MapView.SourceView;
import throughline.maps.MapView.StepView;
import throughline.maps.MapView.WayView;
import throughline.region.Region;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Maps as JSON and back.
public final class MapJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MapJson() {}

    /// The JSON of a map, indented, with the sources behind its steps.
    public static String write(CareerMap map, Region region) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(view(map, region)) + "\n";
    }

    /// Reads a map that [#write] wrote.
    ///
    /// @throws IllegalArgumentException when the text is no such JSON, or the map in it does not hold together
    public static CareerMap read(String json) {
        try {
            return map(MAPPER.readValue(json, MapView.class));
        } catch (JacksonException | NullPointerException malformed) {
            throw new IllegalArgumentException("not the JSON of a map: " + malformed.getMessage(), malformed);
        }
    }

    /// The record behind the JSON, for pages and the API.
    public static MapView view(CareerMap map, Region region) {
        var positions = map.steps().stream()
                .flatMap(step -> step.sources().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var view = map.view();
        return new MapView(
                map.subject().path(),
                view.all(),
                view.staff(),
                view.school(),
                view.stepsOnly(),
                map.title(),
                map.subtitle(),
                map.rows(),
                map.steps().stream().map(MapJson::step).toList(),
                map.ways().stream().map(MapJson::way).toList(),
                map.choices(),
                map.entries().stream()
                        .map(entry -> new EntryView(key(entry.audience()), entry.steps()))
                        .toList(),
                map.exits(),
                map.owner(),
                map.curation().contact(),
                map.reviewedOn(),
                map.curation().hidden(),
                map.curation().unused(),
                positions.stream()
                        .map(position -> {
                            var source = region.source(position);
                            return new SourceView(position, source.title(), source.publisher(), source.vintage());
                        })
                        .toList());
    }

    private static StepView step(Step step) {
        return new StepView(
                step.id(),
                key(step.kind()),
                step.column().key(),
                step.lane().key(),
                step.part(),
                step.row(),
                step.title(),
                step.offers(),
                step.page(),
                FactsJson.view(step.facts()),
                step.badges().stream().map(MapJson::key).toList(),
                key(step.standing()),
                step.remarks(),
                step.missing() == null ? null : key(step.missing()),
                step.sources());
    }

    private static WayView way(Way way) {
        var terms = way.terms();
        return new WayView(
                way.from(),
                way.to(),
                key(way.kind()),
                key(terms.reason()),
                terms.grade(),
                terms.units(),
                terms.agreement(),
                terms.validFrom(),
                terms.validTo(),
                terms.statement(),
                terms.holds(),
                terms.codes());
    }

    private static CareerMap map(MapView it) {
        var subject = Subject.parse(it.subject())
                .orElseThrow(() -> new IllegalArgumentException("no subject: " + it.subject()));
        return new CareerMap(
                subject,
                new View(it.all(), it.staff(), it.school(), it.stepsOnly()),
                it.title(),
                it.subtitle(),
                it.rows(),
                it.steps().stream().map(MapJson::step).toList(),
                it.ways().stream().map(MapJson::way).toList(),
                it.choices(),
                it.entries().stream()
                        .map(entry -> new Entry(value(Entry.Audience.class, entry.audience()), entry.steps()))
                        .toList(),
                it.exits(),
                new Curation(it.owner(), it.contact(), it.reviewedOn(), orEmpty(it.hidden()), orEmpty(it.unused())));
    }

    /// Maps that were saved before there was such a list have none.
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Step step(StepView it) {
        var badges = it.badges().stream()
                .map(badge -> value(Step.Badge.class, badge))
                .collect(Collectors.toSet());
        Step.@Nullable Missing missing = it.missing() == null ? null : value(Step.Missing.class, it.missing());
        return new Step(
                it.id(),
                value(Step.Kind.class, it.kind()),
                value(Column.class, it.column()),
                value(Lane.class, it.lane()),
                it.part(),
                it.row(),
                it.title(),
                it.offers(),
                it.page(),
                FactsJson.facts(it.facts()),
                badges,
                value(Step.Standing.class, it.standing()),
                it.remarks(),
                missing,
                List.copyOf(it.sources()));
    }

    private static Way way(WayView it) {
        return new Way(
                it.from(),
                it.to(),
                value(Way.Kind.class, it.kind()),
                new Way.Terms(
                        value(Way.Reason.class, it.reason()),
                        it.grade(),
                        it.unitsHundredths(),
                        it.agreement(),
                        it.validFrom(),
                        it.validTo(),
                        it.statement(),
                        it.holds(),
                        it.codes()));
    }

    /// A word of a closed set as JSON, tables and addresses write it, for example `same-pathway`.
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E value(Class<E> type, String key) {
        return Enum.valueOf(type, key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
