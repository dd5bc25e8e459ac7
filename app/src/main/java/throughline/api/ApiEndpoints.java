package throughline.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import throughline.region.Region;
import throughline.web.Visit;

/// The addresses under `/api/v1`.
@RestController
final class ApiEndpoints {
    static final String BASE = "/api/v1";

    @GetMapping(BASE + "/region")
    ResponseEntity<Object> region(
            Visit visit, @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        return read(visit, known, region -> ok(region, new ResourceMaker(region).summary()));
    }

    @GetMapping(BASE + "/{path:[a-z]+}")
    ResponseEntity<Object> list(
            @PathVariable String path,
            Visit visit,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        var resource = Resource.find(path);
        return resource.isEmpty()
                ? Problems.notFound(visit)
                : read(visit, known, region -> list(resource.get(), visit, region));
    }

    @GetMapping(BASE + "/{path:[a-z]+}/{*name}")
    ResponseEntity<Object> one(
            @PathVariable String path,
            @PathVariable String name,
            Visit visit,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        return read(
                visit,
                known,
                region -> Resource.find(path)
                        .flatMap(resource -> one(resource, region, name.substring(1)))
                        .map(found -> ok(region, found))
                        .orElseGet(() -> Problems.notFound(visit)));
    }

    private static <T, R> Optional<R> one(Resource<T, R> resource, Region region, String name) {
        return resource.find()
                .apply(region, name)
                .map(thing -> resource.make().apply(new ResourceMaker(region), thing));
    }

    private static <T, R> ResponseEntity<Object> list(Resource<T, R> resource, Visit visit, Region region) {
        return switch (ListQuery.parse(visit, resource, region.version())) {
            case ListQuery.Parsed.Invalid(var errors) -> Problems.badRequest(visit, errors);
            case ListQuery.Parsed.Valid(var query) -> page(resource, query, region);
        };
    }

    private static <T, R> ResponseEntity<Object> page(Resource<T, R> resource, ListQuery query, Region region) {
        var things = narrowed(resource, query.filters(), region);
        var from = Math.min(query.offset(), things.size());
        var to = Math.min(from + query.limit(), things.size());
        var maker = new ResourceMaker(region);
        var items = things.subList(from, to).stream()
                .map(thing -> resource.make().apply(maker, thing))
                .toList();
        var next = to < things.size() ? address(resource, query, region, to) : null;
        var links = new ArrayList<String>();
        if (next != null) {
            links.add("<" + next + ">; rel=\"next\"");
        }
        if (from > 0) {
            links.add("<" + address(resource, query, region, Math.max(0, from - query.limit())) + ">; rel=\"prev\"");
        }
        var answer = tagged(region);
        if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, String.join(", ", links));
        }
        return answer.body(new Resources.Listed<>(region.version(), things.size(), items, next));
    }

    /// Things that have all the values asked for.
    static <T> List<T> narrowed(Resource<T, ?> resource, Map<String, String> filters, Region region) {
        return resource.all().apply(region).stream()
                .filter(thing -> resource.filters().stream().allMatch(filter -> {
                    var wanted = filters.get(filter.name());
                    return wanted == null
                            || filter.values().apply(region, thing).anyMatch(wanted::equals);
                }))
                .toList();
    }

    private static String address(Resource<?, ?> resource, ListQuery query, Region region, int offset) {
        var address = new StringBuilder(BASE + "/" + resource.path() + "?limit=" + query.limit());
        query.filters()
                .forEach((name, value) -> address.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.append("&cursor=")
                .append(new Cursor(region.version(), offset).print())
                .toString();
    }

    /// An answer from a Region.
    interface Reading {
        ResponseEntity<Object> of(Region region);
    }

    /// Answers from the present Region, or that the client has the answer already.
    static ResponseEntity<Object> read(Visit visit, @Nullable String known, Reading reading) {
        if (visit.present().isEmpty()) {
            return Problems.notReady(visit);
        }
        var region = visit.region();
        var tag = tag(region);
        var unchanged = known != null && List.of(known.split("\\s*,\\s*")).contains(tag);
        if (!unchanged) {
            return reading.of(region);
        }
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .build();
    }

    static ResponseEntity<Object> ok(Region region, Object body) {
        return tagged(region).body(body);
    }

    private static ResponseEntity.BodyBuilder tagged(Region region) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(tag(region))
                .cacheControl(CacheControl.noCache());
    }

    /// An answer is a function of its address, the Region and this version of the interface.
    private static String tag(Region region) {
        return "\"" + Objects.requireNonNull(region.version()) + "-v1\"";
    }
}
