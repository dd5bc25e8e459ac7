package throughline.atlas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Step;
import throughline.engine.map.Way;
import throughline.maps.Maps;
import throughline.maps.StepWords;
import throughline.web.BadRequestPage;
import throughline.web.ErrorPages;
import throughline.web.Language;
import throughline.web.Page;
import throughline.web.Problem;
import throughline.web.Visit;
import throughline.web.Words;

/// Pages beside a map: its steps as a table, `/maps/pathways/welding/table`, as a plan of study,
/// `/maps/pathways/welding/study-plan`, and how to put it into other pages, `/maps/pathways/welding/embed`. All know
/// the choices that the map's own address knows.
@Controller
final class MapBeside {
    /// Rows that a light page has room for.
    private static final int MOST = 110;

    private static final int LOWEST = 300;
    private static final int HIGHEST = 3_000;

    private final Maps maps;
    private final ErrorPages errors;

    MapBeside(Maps maps, ErrorPages errors) {
        this.maps = maps;
        this.errors = errors;
    }

    @GetMapping({"/maps/{kind}/{key}/table", "/maps/{kind}/{school}/{key}/table"})
    Page table(
            @PathVariable String kind,
            @PathVariable(required = false) @Nullable String school,
            @PathVariable String key,
            Visit visit) {
        return find(kind, school, key, visit)
                .<Page>map(map -> table(map, visit))
                .orElseGet(() -> errors.notFound(visit));
    }

    @GetMapping({"/maps/{kind}/{key}/embed", "/maps/{kind}/{school}/{key}/embed"})
    Page embed(
            @PathVariable String kind,
            @PathVariable(required = false) @Nullable String school,
            @PathVariable String key,
            Visit visit) {
        return find(kind, school, key, visit).map(map -> embed(map, visit)).orElseGet(() -> errors.notFound(visit));
    }

    @GetMapping("/maps/{kind}/{key}/study-plan")
    Page matrix(@PathVariable String kind, @PathVariable String key, Visit visit) {
        return find(kind, null, key, visit)
                .filter(MatrixMaker::fits)
                .<Page>map(map -> new MatrixMaker(map, visit.region(), MapPages.words(visit), visit.texts()).page())
                .orElseGet(() -> errors.notFound(visit));
    }

    private Optional<CareerMap> find(String kind, @Nullable String school, String key, Visit visit) {
        return MapPages.find(maps, kind + "/" + (school == null ? "" : school + "/") + key, visit);
    }

    private static MapTablePage table(CareerMap map, Visit visit) {
        var words = MapPages.words(visit);
        var titles = map.index();
        return new MapTablePage(
                map,
                words.words(map.title()),
                map.steps().stream()
                        .limit(MOST)
                        .map(step -> row(map, step, titles, words))
                        .toList(),
                Math.max(0, map.steps().size() - MOST));
    }

    private static MapTablePage.Row row(CareerMap map, Step step, Map<String, Step> titles, StepWords words) {
        var facts =
                new ArrayList<>(step.missing() == null ? words.facts(step) : List.of(words.missing(step.missing())));
        step.badges().forEach(badge -> facts.add(words.badge(badge)));
        var nexts = new EnumMap<Way.Kind, List<Words>>(Way.Kind.class);
        for (var way : map.ways()) {
            var to = titles.get(way.to());
            if (way.from().equals(step.id()) && to != null) {
                nexts.computeIfAbsent(way.kind(), _ -> new ArrayList<>()).add(words.words(to.title()));
            }
        }
        return new MapTablePage.Row(
                words.column(step.column()),
                map.lanes().size() > 1 ? words.lane(step.lane()) : "",
                words.kind(step.kind()),
                words.words(step.title()),
                step.page(),
                facts,
                step.offers().stream().map(offer -> words.words(offer.name())).toList(),
                nexts.entrySet().stream()
                        .map(entry -> new MapTablePage.Next(words.way(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private static Page embed(CareerMap map, Visit visit) {
        var problems = new ArrayList<Problem>();
        var asked = visit.parameter("height");
        var height = asked.isEmpty() ? Snippet.HEIGHT : asked.matches("[0-9]{1,5}") ? Integer.parseInt(asked) : 0;
        if (height < LOWEST || height > HIGHEST) {
            problems.add(Problem.of("height", asked, "atlas.embed.expected.height"));
        }
        var wanted = visit.parameter("text");
        var language = wanted.isEmpty() ? Optional.of(visit.language()) : Language.find(wanted);
        if (language.isEmpty()) {
            problems.add(Problem.of("text", wanted, "poster.expected.text"));
        }
        var title = Words.of(
                language.orElse(visit.language()), map.title().en(), map.title().es());
        var page = new MapEmbedPage(
                map,
                MapPages.words(visit).words(map.title()),
                MapPages.schools(map, MapPages.words(visit)),
                language.orElse(visit.language()),
                height,
                title.value());
        return problems.isEmpty() ? page : new BadRequestPage(problems, page.here());
    }
}
