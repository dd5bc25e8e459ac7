package throughline.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import throughline.browse.SearchParameters;
import throughline.finder.FinderAnswer;
import throughline.finder.FinderQuery;
import throughline.finder.Finders;
import throughline.region.Region;
import throughline.web.Problem;
import throughline.web.Visit;

/// The search for programs: the same parameters, order and pages as the search for people.
@RestController
final class ApiSearch {
    private static final String PATH = ApiEndpoints.BASE + "/search";

    private final Finders finders;

    ApiSearch(Finders finders) {
        this.finders = finders;
    }

    @GetMapping(PATH)
    ResponseEntity<Object> search(
            Visit visit, @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        if (finders.present().isEmpty()) {
            return Problems.notReady(visit);
        }
        var finder = finders.get();
        return ApiEndpoints.read(visit, known, _ -> switch (SearchParameters.parse(visit, finder.region(), PATH)) {
            case SearchParameters.Parsed.Invalid invalid ->
                Problems.badRequest(visit, errors(visit, invalid.page().problems()));
            case SearchParameters.Parsed.Valid(var query) ->
                ApiEndpoints.ok(finder.region(), listed(finder.region(), query, finder.search(query)));
        });
    }

    private static List<Resources.FieldProblem> errors(Visit visit, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Resources.FieldProblem(
                        "/" + problem.parameter(),
                        "value-not-understood",
                        problem.limit() == null
                                ? visit.texts().text(problem.expected())
                                : visit.texts().text(problem.expected(), problem.limit())))
                .toList();
    }

    private static Resources.Listed<Resources.Hit> listed(Region region, FinderQuery query, FinderAnswer answer) {
        var last = (long) query.page() * FinderQuery.PAGE_SIZE;
        var more = last < answer.total() && query.page() < FinderQuery.MAX_PAGE;
        return new Resources.Listed<>(
                region.version(),
                Math.toIntExact(answer.total()),
                answer.hits().stream().map(hit -> hit(region, hit)).toList(),
                more ? PATH + "?" + query.withPage(query.page() + 1).parameters() : null);
    }

    private static Resources.Hit hit(Region region, FinderAnswer.Hit hit) {
        record Named(String title, @Nullable String titleEs, String page) {}
        var id = hit.id();
        var named = switch (hit.kind()) {
            case OCCUPATION -> {
                var one = region.occupations().get(id);
                yield new Named(one.title(), one.titleEs(), "/occupations/" + one.soc());
            }
            case PROGRAM -> {
                var one = region.programs().get(id);
                yield new Named(one.title(), one.titleEs(), "/programs/" + one.slug());
            }
            case COURSE -> {
                var one = region.courses().get(id);
                var title = one.title() == null ? one.code() : one.code() + " " + one.title();
                yield new Named(title, one.titleEs(), "/courses/" + one.slug());
            }
            case CREDENTIAL -> {
                var one = region.credentials().get(id);
                yield new Named(one.name(), one.nameEs(), "/credentials/" + one.slug());
            }
            case ORGANIZATION -> {
                var one = region.organizations().get(id);
                yield new Named(one.name(), one.nameEs(), "/institutions/" + one.slug());
            }
            case PATHWAY -> {
                var one = region.sectors().stream()
                        .flatMap(sector -> sector.pathways().stream())
                        .toList()
                        .get(id);
                yield new Named(one.title(), one.titleEs(), "/pathways/" + one.slug());
            }
            case SECTOR -> {
                var one = region.sectors().stream()
                        .filter(sector -> sector.number() == id)
                        .findFirst()
                        .orElseThrow();
                yield new Named(one.title(), one.titleEs(), "/sectors/" + one.slug());
            }
            case ACTIVITY -> {
                var one = region.activities().get(id);
                yield new Named(one.title(), one.titleEs(), "/activities/" + one.slug());
            }
            case SUPPORT -> {
                var one = region.supports().get(id);
                yield new Named(one.name(), one.nameEs(), "/supports/" + one.slug());
            }
        };
        return new Resources.Hit(
                hit.kind().key(), named.title(), named.titleEs(), hit.matched(), hit.milesAway(), named.page());
    }
}
