package throughline.ctdl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Classes, properties and concepts of CTDL and CTDL-ASN as published, read from the encodings in a folder.
///
/// @param parents   classes above a class, itself included
/// @param domains   classes a property is for
/// @param ranges    classes and datatypes a property points to
/// @param inverses  declared pairs, both directions
/// @param concepts  ids of concepts
/// @param linking   properties whose values the context makes identifiers
record Vocabulary(
        Map<String, Set<String>> parents,
        Map<String, Set<String>> domains,
        Map<String, Set<String>> ranges,
        Map<String, Set<String>> inverses,
        Set<String> concepts,
        Set<String> linking) {

    static Vocabulary read(Path folder) throws Exception {
        var vocabulary = new Vocabulary(
                new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>());
        for (var part : List.of("ctdl", "ctdlasn")) {
            var json = JsonMapper.builder().build();
            vocabulary.add(json.readTree(Files.readAllBytes(folder.resolve(part + "/schema.json"))));
            var context = json.readTree(Files.readAllBytes(folder.resolve(part + "/context.json")))
                    .get("@context");
            context.propertyStream()
                    .filter(term -> term.getValue().path("@type").asString("").equals("@id"))
                    .forEach(term -> vocabulary.linking.add(term.getKey()));
        }
        var direct = new HashMap<>(vocabulary.parents);
        direct.forEach((type, above) -> vocabulary.parents.put(type, closure(type, direct)));
        return vocabulary;
    }

    private void add(JsonNode schema) {
        for (var term : schema.get("@graph")) {
            var id = term.get("@id").asString();
            switch (term.get("@type").asString()) {
                case "rdfs:Class" ->
                    parents.computeIfAbsent(id, any -> new HashSet<>()).addAll(texts(term, "rdfs:subClassOf"));
                case "rdf:Property" -> {
                    domains.computeIfAbsent(id, any -> new HashSet<>()).addAll(texts(term, "schema:domainIncludes"));
                    ranges.computeIfAbsent(id, any -> new HashSet<>()).addAll(texts(term, "schema:rangeIncludes"));
                    for (var inverse : texts(term, "owl:inverseOf")) {
                        inverses.computeIfAbsent(id, any -> new HashSet<>()).add(inverse);
                        inverses.computeIfAbsent(inverse, any -> new HashSet<>())
                                .add(id);
                    }
                }
                case "skos:Concept" -> concepts.add(id);
                default -> {}
            }
        }
    }

    private static Set<String> closure(String type, Map<String, Set<String>> direct) {
        var all = new HashSet<String>();
        var open = new java.util.ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (all.add(next)) {
                open.addAll(direct.getOrDefault(next, Set.of()));
            }
        }
        return all;
    }

    private static List<String> texts(JsonNode term, String property) {
        var value = term.path(property);
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).toList()
                : value.isString() ? List.of(value.asString()) : List.of();
    }

    boolean isA(String type, Set<String> allowed) {
        return parents.getOrDefault(type, Set.of(type)).stream().anyMatch(allowed::contains);
    }
}
