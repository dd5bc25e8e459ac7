package throughline.ctdl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The five checks of a publication against the vocabulary, and the Registry's minimum of each class that we emit.
final class VocabularyChecks {
    private static final Pattern CTID =
            Pattern.compile("ce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern PREFIXED = Pattern.compile("[A-Za-z]+:[^/].*");
    private static final Map<String, List<String>> MINIMA = Map.of(
            "ceterms:Pathway",
            List.of("ctid", "name", "description", "ownedBy", "subjectWebpage"),
            "ceterms:PathwaySet",
            List.of("ctid", "name", "description", "ownedBy", "subjectWebpage", "hasPathway"),
            "ceterms:CredentialOrganization",
            List.of("ctid", "name", "description", "subjectWebpage", "agentType", "agentSectorType"));

    private final Vocabulary vocabulary;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    private VocabularyChecks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// What is wrong with a publication, each finding beginning with the name of its check.
    static List<String> findings(Vocabulary vocabulary, JsonNode document) {
        var checks = new VocabularyChecks(vocabulary);
        var graph = document.get("@graph");
        for (var entity : graph) {
            var id = entity.path("@id").asString("");
            if (checks.byId.put(id, entity) != null) {
                checks.findings.add("reference: two entities are " + id);
            }
        }
        checks.ctid(document.path("@id").asString(""), null);
        for (var entity : graph) {
            checks.ctid(
                    entity.path("@id").asString(""), entity.path("ceterms:ctid").asString(""));
            checks.entity(entity);
            checks.minimum(entity);
        }
        checks.inverses();
        return checks.findings;
    }

    private void ctid(String address, @org.jspecify.annotations.Nullable String own) {
        var tail = address.substring(address.lastIndexOf('/') + 1);
        if (!CTID.matcher(tail).matches()) {
            findings.add("ctid: " + address);
        }
        if (own != null && !own.equals(tail)) {
            findings.add("ctid: " + own + " at " + address);
        }
    }

    private void entity(JsonNode entity) {
        var type = entity.path("@type").asString("");
        if (!vocabulary.parents().containsKey(type)) {
            findings.add("domain: unknown class " + type);
            return;
        }
        entity.propertyStream().forEach(property -> {
            if (!property.getKey().startsWith("@")) {
                property(type, property.getKey(), property.getValue());
            }
        });
    }

    private void property(String type, String name, JsonNode value) {
        var domain = vocabulary.domains().get(name);
        if (domain == null) {
            findings.add("domain: unknown property " + name);
            return;
        }
        if (!vocabulary.isA(type, domain)) {
            findings.add("domain: " + name + " on " + type);
        }
        for (var each : value.isArray() ? value.values() : List.of(value)) {
            value(name, each);
        }
    }

    private void value(String name, JsonNode value) {
        var range = vocabulary.ranges().get(name);
        if (value.isObject() && value.has("@type")) {
            entity(value);
            target(name, value.get("@type").asString(), range);
        } else if (vocabulary.linking().contains(name)) {
            if (!value.isString()) {
                findings.add("kind: " + name + " is no identifier");
                return;
            }
            identifier(name, value.asString(), range);
        } else if (range.contains("rdf:langString") && !value.isObject()) {
            findings.add("kind: " + name + " is no language map");
        }
    }

    private void identifier(String name, String id, Set<String> range) {
        if (CTID.matcher(id).matches() || id.matches("[0-9a-fA-F-]{36}")) {
            findings.add("kind: " + name + " points to a bare identifier");
        } else if (range.contains("xsd:anyURI")) {
            // Any address will do.
            return;
        } else if (byId.containsKey(id)) {
            target(name, byId.get(id).get("@type").asString(), range);
        } else if (id.contains("/resources/ce-") || id.contains("/graph/ce-") || id.startsWith("_:")) {
            findings.add("reference: " + name + " points outside the publication: " + id);
        } else if (vocabulary.concepts().contains(id)) {
            target(name, "skos:Concept", range);
        } else if (PREFIXED.matcher(id).matches() && !id.contains("://")) {
            if (!vocabulary.parents().containsKey(id)) {
                findings.add("kind: " + name + " names no term: " + id);
            } else if (!range.contains(id)) {
                findings.add("range: " + name + " to " + id);
            }
        } else if (range.stream().noneMatch(each -> each.startsWith("xsd:"))) {
            findings.add("reference: " + name + " can't be verified: " + id);
        }
    }

    private void target(String name, String type, Set<String> range) {
        if (!range.isEmpty() && !vocabulary.isA(type, range)) {
            findings.add("range: " + name + " to " + type);
        }
    }

    private void minimum(JsonNode entity) {
        for (var property : MINIMA.getOrDefault(entity.path("@type").asString(""), List.of())) {
            if (entity.path("ceterms:" + property).isMissingNode()) {
                findings.add(
                        "minimum: " + property + " of " + entity.path("@id").asString(""));
            }
        }
    }

    /// Where both directions of a pair are present they must agree.
    private void inverses() {
        for (var pair : vocabulary.inverses().entrySet()) {
            for (var back : pair.getValue()) {
                byId.forEach((id, entity) -> {
                    for (var target : ids(entity, pair.getKey())) {
                        var other = byId.get(target);
                        if (other != null
                                && other.has(back)
                                && !ids(other, back).contains(id)) {
                            findings.add("inverse: " + pair.getKey() + " of " + id + " without " + back);
                        }
                    }
                });
            }
        }
    }

    private static Set<String> ids(JsonNode entity, String property) {
        var ids = new HashSet<String>();
        var value = entity.path(property);
        for (var each : value.isArray() ? value.values() : List.of(value)) {
            if (each.isString()) {
                ids.add(each.asString());
            }
        }
        return ids;
    }
}
