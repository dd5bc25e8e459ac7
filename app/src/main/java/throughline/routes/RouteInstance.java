package throughline.routes;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.engine.route.RouteProblem;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Step;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a routing problem written as JSON, so that instances from elsewhere can be checked. The form is described in
/// `docs/reference/route-instance.md`.
final class RouteInstance {
    private static final long MAX_BYTES = 16L << 20;

    private final List<String> problems = new ArrayList<>();
    private final JsonNode document;

    private RouteInstance(JsonNode document) {
        this.document = document;
    }

    /// Says what is wrong with an instance, each problem with its place.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        private final transient List<String> problems;

        Malformed(List<String> problems) {
            super(String.join("\n", problems));
            this.problems = List.copyOf(problems);
        }

        List<String> problems() {
            return problems;
        }
    }

    /// A problem, and what is odd about it although it can be solved.
    record Instance(RouteProblem problem, List<String> notes) {
        Instance {
            notes = List.copyOf(notes);
        }
    }

    static Instance read(Path file) throws IOException, Malformed {
        if (Files.size(file) > MAX_BYTES) {
            throw new Malformed(List.of("larger than 16 MB; expected one routing problem"));
        }
        try {
            var document = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
            var instance = new RouteInstance(document);
            var problem = instance.problem();
            return new Instance(problem, instance.unknown(problem));
        } catch (JacksonException e) {
            throw new Malformed(List.of("not JSON: " + e.getOriginalMessage()));
        }
    }

    private RouteProblem problem() throws Malformed {
        if (!document.path("nodes").isObject() || !document.path("occupations").isObject()) {
            throw new Malformed(List.of("expected an object with \"nodes\" and \"occupations\", each an object"));
        }
        var startTerm = whole(document.path("start").path("term"), "start.term", 0);
        var lastTerm = whole(document.path("terms_max"), "terms_max", startTerm + 12);
        var slots = whole(document.path("parallel_max"), "parallel_max", 1);
        var done = texts(document.path("start").path("done"), "start.done");
        var steps = new ArrayList<Step>();
        document.path("nodes").properties().forEach(node -> steps.add(step(node.getKey(), node.getValue(), lastTerm)));
        var goals = new LinkedHashMap<String, Condition>();
        document.path("occupations")
                .properties()
                .forEach(goal -> goals.put(goal.getKey(), condition(goal.getValue(), "occupations." + goal.getKey())));
        if (slots < 1 || lastTerm < startTerm) {
            problems.add("expected parallel_max of at least 1 and terms_max not before start.term");
        }
        if (!problems.isEmpty()) {
            throw new Malformed(problems);
        }
        return new RouteProblem(startTerm, lastTerm, slots, done, steps, goals);
    }

    /// Ids that no node has, nothing stands in for and nobody has at the start: what asks for them cannot be done, and
    /// most often they are slips of the pen.
    private List<String> unknown(RouteProblem problem) {
        var known = new HashSet<>(problem.done());
        problem.steps().forEach(step -> {
            known.add(step.id());
            known.addAll(step.satisfies());
        });
        var notes = new ArrayList<String>();
        for (var step : problem.steps()) {
            note("nodes." + step.id() + ".pre", step.requires(), known, notes);
            step.bridges().keySet().stream()
                    .filter(id -> !known.contains(id))
                    .sorted()
                    .forEach(id -> notes.add(unknown("bridge." + step.id(), id)));
        }
        problem.goals().forEach((goal, condition) -> note("occupations." + goal, condition, known, notes));
        document.path("bridge").properties().stream()
                .map(Map.Entry::getKey)
                .filter(id -> !document.path("nodes").has(id))
                .forEach(id -> notes.add("bridge." + id + ": there is no node " + id + "; the bridge is left out"));
        return notes;
    }

    private static void note(String place, Condition condition, Set<String> known, List<String> notes) {
        condition.anyOf().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(id -> !known.contains(id))
                .forEach(id -> notes.add(unknown(place, id)));
    }

    private static String unknown(String place, String id) {
        return place + ": " + id + " is no node, no equiv of one and not in start.done, so it is never done";
    }

    private Step step(String id, JsonNode node, int lastTerm) {
        var place = "nodes." + id;
        var window = node.path("win");
        var first = 0;
        var last = lastTerm;
        if (window.isArray() && window.size() == 2) {
            first = end(window.get(0), place + ".win[0]", first, lastTerm);
            last = end(window.get(1), place + ".win[1]", last, lastTerm);
        } else if (!window.isMissingNode() && !window.isNull()) {
            problems.add(place + ".win: " + window + "; expected [first start term, last start term]");
        }
        return new Step(
                id,
                condition(node.path("pre"), place + ".pre"),
                whole(node.path("dur"), place + ".dur", 0),
                hundredths(node.path("cost"), place + ".cost"),
                hundredths(node.path("saves"), place + ".saves"),
                first,
                last,
                equivalents(node.path("equiv"), place + ".equiv"),
                bridges(id));
    }

    private List<String> equivalents(JsonNode equivalent, String place) {
        return equivalent.isString() ? List.of(equivalent.asString()) : texts(equivalent, place);
    }

    private Map<String, Integer> bridges(String program) {
        var bridges = new HashMap<String, Integer>();
        document.path("bridge")
                .path(program)
                .properties()
                .forEach(bridge -> bridges.put(
                        bridge.getKey(), whole(bridge.getValue(), "bridge." + program + "." + bridge.getKey(), 0)));
        return bridges;
    }

    private Condition condition(JsonNode anyOf, String place) {
        if (anyOf.isMissingNode() || anyOf.isNull()) {
            return Condition.NONE;
        }
        if (!anyOf.isArray()) {
            problems.add(place + ": " + anyOf + "; expected a list of lists of ids, any one list of which is enough");
            return Condition.NONE;
        }
        var sets = new ArrayList<List<String>>();
        for (int i = 0; i < anyOf.size(); i++) {
            sets.add(texts(anyOf.get(i), place + "[" + i + "]"));
        }
        return new Condition(sets);
    }

    private List<String> texts(JsonNode list, String place) {
        var texts = new ArrayList<String>();
        if (list.isArray() && list.valueStream().allMatch(JsonNode::isString)) {
            list.valueStream().map(JsonNode::asString).forEach(texts::add);
        } else if (!list.isMissingNode() && !list.isNull()) {
            problems.add(place + ": " + list + "; expected a list of ids");
        }
        return texts;
    }

    private int whole(JsonNode number, String place, int otherwise) {
        if (number.isMissingNode() || number.isNull()) {
            return otherwise;
        }
        if (isWhole(number)
                && number.decimalValue().signum() >= 0
                && number.decimalValue().compareTo(BigDecimal.valueOf(10_000)) <= 0) {
            return number.decimalValue().intValueExact();
        }
        problems.add(place + ": " + number + "; expected a whole number from 0 to 10000");
        return otherwise;
    }

    /// Whether a number is whole, also when it is written as `12.0`.
    private static boolean isWhole(JsonNode number) {
        return number.isNumber()
                && number.decimalValue().abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                && number.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    /// An end of a window; one beyond the terms of the problem is the last or first of them.
    private int end(JsonNode number, String place, int otherwise, int lastTerm) {
        if (number.isNull()) {
            return otherwise;
        }
        if (isWhole(number)) {
            return Math.clamp(number.decimalValue().intValueExact(), -1, lastTerm + 1);
        }
        problems.add(place + ": " + number + "; expected a whole number");
        return otherwise;
    }

    private long hundredths(JsonNode number, String place) {
        if (number.isMissingNode() || number.isNull()) {
            return 0;
        }
        if (number.isNumber()
                && number.decimalValue().signum() >= 0
                && number.decimalValue().compareTo(BigDecimal.valueOf(1_000_000_000)) <= 0) {
            return number.decimalValue()
                    .movePointRight(2)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
        problems.add(place + ": " + number + "; expected a number from 0 to 1000000000");
        return 0;
    }
}
