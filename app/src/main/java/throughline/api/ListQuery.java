package throughline.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import throughline.web.Visit;

/// What is asked of a list: how many, from where, narrowed by what.
record ListQuery(int limit, int offset, Map<String, String> filters) {
    static final int LIMIT = 50;
    static final int MAX_LIMIT = 200;
    private static final int MAX_LENGTH = 120;

    /// What became of the parameters.
    sealed interface Parsed {
        record Valid(ListQuery query) implements Parsed {}

        record Invalid(List<Resources.FieldProblem> errors) implements Parsed {}
    }

    static Parsed parse(Visit visit, Resource<?, ?> resource, String version) {
        var errors = new ArrayList<Resources.FieldProblem>();
        var names = resource.filters().stream().map(Resource.Filter::name).collect(Collectors.toSet());
        for (var name : visit.parameters().keySet()) {
            if (!names.contains(name) && !Set.of("limit", "cursor").contains(name)) {
                errors.add(problem(
                        visit,
                        name,
                        "unknown-parameter",
                        String.join(", ", names.stream().sorted().toList())));
            }
        }
        var filters = new LinkedHashMap<String, String>();
        for (var filter : resource.filters()) {
            var value = visit.parameter(filter.name());
            if (value.length() > MAX_LENGTH) {
                errors.add(problem(visit, filter.name(), "value-too-long", MAX_LENGTH));
            } else if (!value.isEmpty()) {
                filters.put(filter.name(), value);
            }
        }
        var limit = visit.parameter("limit");
        if (!limit.matches("|[1-9][0-9]{0,2}") || !limit.isEmpty() && Integer.parseInt(limit) > MAX_LIMIT) {
            errors.add(problem(visit, "limit", "limit-out-of-range", MAX_LIMIT));
        }
        var offset = 0;
        switch (Cursor.read(visit.parameter("cursor"), version)) {
            case Cursor.Read.Valid(var cursor) -> offset = cursor.offset();
            case Cursor.Read.Unknown _ -> errors.add(problem(visit, "cursor", "cursor-unknown"));
            case Cursor.Read.Expired _ -> errors.add(problem(visit, "cursor", "cursor-expired"));
        }
        return errors.isEmpty()
                ? new Parsed.Valid(new ListQuery(limit.isEmpty() ? LIMIT : Integer.parseInt(limit), offset, filters))
                : new Parsed.Invalid(errors);
    }

    static Resources.FieldProblem problem(Visit visit, String parameter, String code, Object... arguments) {
        return new Resources.FieldProblem("/" + parameter, code, visit.texts().text("api.problem." + code, arguments));
    }
}
