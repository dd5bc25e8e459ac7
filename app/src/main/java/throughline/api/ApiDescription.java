package throughline.api;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.web.CsvFile;
import throughline.web.Page;
import throughline.web.Visit;

/// The description of the interface for people and machines, its tables, and the answer to what it does not
/// have.
@Controller
final class ApiDescription {
    private static final String KINDS =
            "occupations|programs|courses|institutions|credentials|sectors|pathways|sources";

    @GetMapping("/api")
    Page page() {
        return new ApiPage(
                ApiEndpoints.BASE,
                Resource.ALL.stream()
                        .map(resource -> new ApiPage.Operation(
                                resource.path(),
                                resource.filters().stream()
                                        .map(Resource.Filter::name)
                                        .toList()))
                        .toList(),
                List.of("bad-request", "not-found", "not-ready"),
                List.of(
                        "cursor-expired",
                        "cursor-unknown",
                        "limit-out-of-range",
                        "unknown-parameter",
                        "value-not-understood",
                        "value-too-long"),
                ListQuery.LIMIT,
                ListQuery.MAX_LIMIT);
    }

    @GetMapping(ApiEndpoints.BASE + "/openapi.json")
    ResponseEntity<Object> openApi(Visit visit) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(OpenApi.describe(visit.texts()));
    }

    @GetMapping(ApiEndpoints.BASE + "/{path:" + KINDS + "}.csv")
    CsvFile table(@PathVariable String path, Visit visit) {
        var resource = Resource.find(path).orElseThrow();
        var filters = new LinkedHashMap<String, String>();
        for (var filter : resource.filters()) {
            var value = visit.parameter(filter.name());
            if (!value.isEmpty()) {
                filters.put(filter.name(), value);
            }
        }
        return ApiFiles.table(resource, filters, visit.region());
    }

    @GetMapping(ApiEndpoints.BASE + "/{*rest}")
    ResponseEntity<Object> nothing(Visit visit) {
        return Problems.notFound(visit);
    }
}
