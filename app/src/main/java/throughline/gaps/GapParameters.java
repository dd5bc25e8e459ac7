package throughline.gaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.Method;
import throughline.web.Problem;
import throughline.web.Visit;

/// Reads a [GapQuery] from an address, once; what cannot be understood is said.
final class GapParameters {
    private final Visit visit;
    private final List<String> areas;
    private final MarkRules rules;
    private final List<Problem> problems = new ArrayList<>();

    private GapParameters(Visit visit, List<String> areas, MarkRules rules) {
        this.visit = visit;
        this.areas = areas;
        this.rules = rules;
    }

    /// @param page from 1
    record Read(GapQuery query, int page, List<Problem> problems) {}

    /// @param areas areas with openings, the usual one first; not empty
    static Read read(Visit visit, List<String> areas, MarkRules rules) {
        var parameters = new GapParameters(visit, areas, rules);
        var query = parameters.query();
        return new Read(query, Math.max(1, parameters.number("page", 1000)), List.copyOf(parameters.problems));
    }

    private GapQuery query() {
        var basis = new Basis(
                area(),
                choice("supply", Basis.Providers.class, Basis.Providers.ALL),
                county(),
                institutions(),
                choice("vintage", Basis.Vintage.class, Basis.Vintage.DETAILED),
                choice("links", Basis.Crosswalk.class, Basis.Crosswalk.PUBLISHED));
        return new GapQuery(
                basis,
                choice("method", Method.class, Method.PROPORTIONAL),
                number("sector", 15),
                maybe("entry", Entry.class).orElse(null),
                number("wage", 500),
                rule(),
                program(),
                choice("sort", GapQuery.Sort.class, GapQuery.Sort.CERTAIN));
    }

    private String area() {
        var area = visit.parameter("area");
        if (area.isEmpty() || areas.contains(area)) {
            return area.isEmpty() ? areas.getFirst() : area;
        }
        problems.add(Problem.of("area", area, "gaps.bad.area"));
        return areas.getFirst();
    }

    private @Nullable String county() {
        var county = visit.parameter("county");
        if (county.isEmpty() || visit.region().profile().counties().contains(county)) {
            return county.isEmpty() ? null : county;
        }
        problems.add(Problem.of("county", county, "gaps.bad.county"));
        return null;
    }

    private Set<String> institutions() {
        var known = new LinkedHashSet<String>();
        var slug = visit.parameter("institution");
        if (!slug.isEmpty()) {
            visit.region()
                    .findOrganization(slug)
                    .ifPresentOrElse(
                            found -> known.add(found.slug()),
                            () -> problems.add(Problem.of("institution", slug, "gaps.bad.institution")));
        }
        return known;
    }

    private @Nullable String rule() {
        var id = visit.parameter("rule");
        if (id.isEmpty() || rules.find(id).isPresent()) {
            return id.isEmpty() ? null : id;
        }
        problems.add(Problem.of("rule", id, "gaps.bad.rule"));
        return null;
    }

    private @Nullable String program() {
        var code = visit.parameter("program");
        if (code.isEmpty() || code.matches("(TOP|CIP) [0-9.]{2,7}")) {
            return code.isEmpty() ? null : code;
        }
        problems.add(Problem.of("program", code, "gaps.bad.program"));
        return null;
    }

    private int number(String name, int most) {
        var text = visit.parameter(name);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > most) {
            problems.add(Problem.of(name, text, "gaps.bad.number", most));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type, E usual) {
        return maybe(name, type).orElse(usual);
    }

    private <E extends Enum<E>> Optional<E> maybe(String name, Class<E> type) {
        var text = visit.parameter(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var found = Arrays.stream(type.getEnumConstants())
                .filter(value -> key(value).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(Problem.of(name, text, "gaps.bad.choice"));
        }
        return found;
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
