package throughline.ctdl;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Label;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Subject;
import throughline.engine.map.Way;

/// A career map as a CTDL publication: one graph with the pathway, its components and conditions, the columns as
/// levels of a progression model, supports and the owner.
///
/// Steps that are missing are not published: an absence is no component. Sideways moves, returns and ended agreements
/// have no property in the vocabulary and are left out; the map's own page, named as `subjectWebpage`, has them.
final class MapPublication {
    private static final String CONTEXT = "https://credreg.net/ctdl/schema/context/json";
    private static final Set<Way.Kind> FORWARD =
            EnumSet.of(Way.Kind.REQUIRED, Way.Kind.GUARANTEED, Way.Kind.RECOMMENDED, Way.Kind.RELATED);

    private final Publisher publisher;
    private final CareerMap map;
    private final Map<String, Step> parts = new LinkedHashMap<>();
    private final Map<String, Step> supports = new LinkedHashMap<>();
    private final String key;

    private MapPublication(Publisher publisher, CareerMap map) {
        this.publisher = publisher;
        this.map = map;
        this.key = key(map.subject());
        for (var step : map.steps()) {
            if (step.kind() == Step.Kind.SUPPORT) {
                supports.put(step.id(), step);
            } else if (step.kind() != Step.Kind.MISSING) {
                parts.put(step.id(), step);
            }
        }
    }

    /// The publication of a map as a JSON-LD document.
    static Map<String, Object> of(Publisher publisher, CareerMap map) {
        var publication = new MapPublication(publisher, map);
        var graph = new ArrayList<Map<String, Object>>();
        graph.add(publication.pathway());
        publication.parts.values().forEach(step -> graph.add(publication.component(step)));
        publication.supports.values().forEach(step -> graph.add(publication.support(step)));
        graph.addAll(publication.progression());
        graph.add(publisher.organization(map.owner()));
        return document(publisher, publication.key, graph);
    }

    /// A sector as a set of the pathways that have maps of their own.
    ///
    /// @param pathways subject and title of each pathway's map
    static Map<String, Object> set(Publisher publisher, Subject sector, Label title, Map<Subject, Label> pathways) {
        var key = key(sector);
        var set = new Entity("ceterms:PathwaySet")
                .put("@id", publisher.resource(key))
                .put("ceterms:ctid", publisher.ctid(key))
                .put("ceterms:name", title)
                .put("ceterms:description", publisher.words().label("ctdl.set.description", title))
                .put("ceterms:subjectWebpage", publisher.page(key))
                .put("ceterms:ownedBy", List.of(publisher.owner(null)))
                .put("ceterms:offeredBy", List.of(publisher.owner(null)))
                .put(
                        "ceterms:hasPathway",
                        pathways.keySet().stream()
                                .map(pathway -> publisher.resource(key(pathway)))
                                .toList());
        var graph = new ArrayList<Map<String, Object>>();
        graph.add(set.map());
        pathways.forEach((pathway, name) ->
                graph.add(described(publisher, key(pathway), name, null).map()));
        graph.add(publisher.organization(null));
        return document(publisher, key, graph);
    }

    /// Name of a subject in identifiers and addresses, for example `maps/pathways/welding`.
    static String key(Subject subject) {
        return "maps/" + subject.path();
    }

    private static Map<String, Object> document(Publisher publisher, String key, List<Map<String, Object>> graph) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", CONTEXT);
        document.put("@id", publisher.graph(key));
        document.put("@graph", graph);
        return document;
    }

    private static Entity described(Publisher publisher, String key, Label title, @Nullable Label owner) {
        return new Entity("ceterms:Pathway")
                .put("@id", publisher.resource(key))
                .put("ceterms:ctid", publisher.ctid(key))
                .put("ceterms:name", title)
                .put("ceterms:description", publisher.words().label("ctdl.pathway.description", title))
                .put("ceterms:subjectWebpage", publisher.page(key))
                .put("ceterms:ownedBy", List.of(publisher.owner(owner)))
                .put("ceterms:offeredBy", List.of(publisher.owner(owner)))
                .put("ceterms:lifeCycleStatusType", Entity.concept("LifeCycleStatus", "lifeCycle:Active", "Active"));
    }

    private Map<String, Object> pathway() {
        var jobs = parts.values().stream().filter(MapPublication::isJob).toList();
        var pathway = described(publisher, key, map.title(), map.owner());
        if (map.ways().stream().anyMatch(way -> way.kind() == Way.Kind.RELATED)) {
            pathway.put(
                    "ceterms:description", publisher.words().label("ctdl.pathway.description.related", map.title()));
        }
        return pathway.put("ceterms:alternateName", map.subtitle() == null ? null : alternatives(map.subtitle()))
                .put("ceterms:hasDestinationComponent", ids(jobs))
                .put("ceterms:hasPart", ids(parts.values()))
                .put("asn:hasProgressionModel", List.of(publisher.resource(key + "#columns")))
                .put(
                        "ceterms:occupationType",
                        jobs.stream()
                                .map(this::occupation)
                                .filter(Objects::nonNull)
                                .toList())
                .put("ceterms:hasSupportService", ids(supports.values()))
                .map();
    }

    private static Map<String, Object> alternatives(Label label) {
        var map = new LinkedHashMap<String, Object>();
        Entity.languages(label).forEach((language, text) -> map.put(language, List.of(text)));
        return map;
    }

    private Map<String, Object> component(Step step) {
        var entity = thing(step, "ceterms:" + type(step) + "Component")
                .put("ceterms:isPartOf", List.of(publisher.resource(key)))
                .put("asn:hasProgressionLevel", List.of(publisher.resource(level(step.column()))))
                .put("ceterms:proxyFor", step.page() == null ? null : List.of(publisher.page(step.page())))
                .put("ceterms:credentialType", credential(step));
        if (type(step).equals("Course")) {
            entity.put("ceterms:creditValue", credit(step));
        }
        if (isJob(step)) {
            var occupation = occupation(step);
            entity.put("ceterms:occupationType", occupation == null ? null : List.of(occupation))
                    .put("ceterms:isDestinationComponentOf", List.of(publisher.resource(key)));
        }
        return entity.put("ceterms:precededBy", neighbors(way -> way.to().equals(step.id()), true))
                .put("ceterms:precedes", neighbors(way -> way.from().equals(step.id()), false))
                .put("ceterms:hasCondition", conditions(step))
                .map();
    }

    private Map<String, Object> support(Step step) {
        return thing(step, "ceterms:SupportService")
                .put("ceterms:ownedBy", List.of(publisher.owner(map.owner())))
                .put("ceterms:offeredBy", List.of(publisher.owner(map.owner())))
                .put("ceterms:lifeCycleStatusType", Entity.concept("LifeCycleStatus", "lifeCycle:Active", "Active"))
                .map();
    }

    private Entity thing(Step step, String type) {
        return new Entity(type)
                .put("@id", publisher.resource(key(step)))
                .put("ceterms:ctid", publisher.ctid(key(step)))
                .put("ceterms:name", step.officialTitle())
                .put("ceterms:alternateName", step.remarks().official() == null ? null : alternatives(step.title()))
                .put("ceterms:description", description(step))
                .put("ceterms:subjectWebpage", publisher.page(step.page() == null ? key : step.page()));
    }

    /// What the step is and who offers it, in a sentence.
    private Label description(Step step) {
        var kind = "ctdl.kind." + step.kind().name().toLowerCase(java.util.Locale.ROOT);
        if (step.offers().isEmpty()) {
            return publisher.words().label(kind);
        }
        var names = step.offers().stream().map(offer -> offer.name().en()).toList();
        var spanish = step.offers().stream()
                .map(offer -> Objects.requireNonNullElse(
                        offer.name().es(), offer.name().en()))
                .toList();
        return publisher.words().label(kind + ".at", new Label(String.join(", ", names), String.join(", ", spanish)));
    }

    private List<String> neighbors(Predicate<Way> side, boolean from) {
        return map.ways().stream()
                .filter(way -> FORWARD.contains(way.kind()) && side.test(way))
                .map(way -> from ? way.from() : way.to())
                .filter(parts::containsKey)
                .distinct()
                .map(id -> publisher.resource(key(Objects.requireNonNull(parts.get(id)))))
                .toList();
    }

    /// Required steps are asked for together; those of a choice as many as the choice asks.
    private List<Map<String, Object>> conditions(Step step) {
        var required = new ArrayList<>(map.ways().stream()
                .filter(way -> way.kind() == Way.Kind.REQUIRED && way.to().equals(step.id()))
                .map(Way::from)
                .filter(parts::containsKey)
                .distinct()
                .toList());
        var conditions = new ArrayList<Map<String, Object>>();
        for (var choice : map.choices()) {
            var options = choice.steps().stream().filter(required::contains).toList();
            if (options.size() > 1 && options.size() == choice.steps().size() && choice.minimum() > 0) {
                required.removeAll(options);
                conditions.add(condition("ctdl.condition.choice", Math.min(choice.minimum(), options.size()), options));
            }
        }
        if (!required.isEmpty()) {
            conditions.add(condition("ctdl.condition.all", required.size(), required));
        }
        return conditions;
    }

    private Map<String, Object> condition(String name, int number, List<String> steps) {
        return new Entity("ceterms:ComponentCondition")
                .put("ceterms:name", publisher.words().label(name, number, steps.size()))
                .put("ceterms:requiredNumber", number)
                .put("ceterms:targetComponent", steps.stream().map(this::id).toList())
                .map();
    }

    /// The columns that the map shows, as levels in their order.
    private List<Map<String, Object>> progression() {
        var columns = parts.values().stream().map(Step::column).distinct().toList();
        var entities = new ArrayList<Map<String, Object>>();
        var model = publisher.resource(key + "#columns");
        entities.add(new Entity("asn:ProgressionModel")
                .put("@id", model)
                .put("ceterms:ctid", publisher.ctid(key + "#columns"))
                .put("ceasn:name", publisher.words().label("ctdl.progression.name"))
                .put("ceasn:description", publisher.words().label("ctdl.progression.description"))
                .put(
                        "skos:hasTopConcept",
                        columns.stream()
                                .map(column -> publisher.resource(level(column)))
                                .toList())
                .map());
        var neighbors = new EnumMap<Column, List<String>>(Column.class);
        for (var at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            neighbors.put(column, List.of(publisher.resource(level(column))));
            entities.add(new Entity("asn:ProgressionLevel")
                    .put("@id", publisher.resource(level(column)))
                    .put("ceterms:ctid", publisher.ctid(level(column)))
                    .put("skos:prefLabel", publisher.words().label("step.column." + column.key()))
                    .put("ceasn:inProgressionModel", List.of(model))
                    .put("ceterms:precededBy", at == 0 ? null : neighbors.get(columns.get(at - 1)))
                    .put(
                            "ceterms:precedes",
                            at + 1 == columns.size() ? null : List.of(publisher.resource(level(columns.get(at + 1)))))
                    .map());
        }
        return entities;
    }

    private @Nullable List<Map<String, Object>> credit(Step step) {
        if (!(step.facts() instanceof StepFacts.Learning facts)) {
            return null;
        }
        if (facts.credits() != null) {
            return List.of(value(facts.credits(), facts.credits(), "creditUnit:SecondaryDiplomaCredit"));
        }
        return facts.unitsLow() == null || facts.unitsHigh() == null
                ? null
                : List.of(value(facts.unitsLow(), facts.unitsHigh(), "creditUnit:SemesterHour"));
    }

    private static Map<String, Object> value(int low, int high, String unit) {
        var entity = new Entity("ceterms:ValueProfile");
        if (low == high) {
            entity.put("schema:value", low / 100.0);
        } else {
            entity.put("schema:minValue", low / 100.0).put("schema:maxValue", high / 100.0);
        }
        return entity.put("ceterms:creditUnitType", List.of(unit)).map();
    }

    private @Nullable Map<String, Object> occupation(Step step) {
        var page = step.page();
        if (page == null || !page.startsWith("/occupations/")) {
            return null;
        }
        return Entity.code(
                "https://www.bls.gov/soc/2018/",
                "Standard Occupational Classification 2018",
                page.substring("/occupations/".length()),
                step.title());
    }

    private static String type(Step step) {
        return switch (step.kind()) {
            case COURSE, EARLY_CREDIT -> "Course";
            case CERTIFICATE, DEGREE, CERTIFICATION, LICENSE -> "Credential";
            case ACTIVITY ->
                step.facts() instanceof StepFacts.Activity activity
                                && activity.stage().equals("training")
                        ? "WorkExperience"
                        : "Cocurricular";
            case JOB -> "Job";
            case GROUP -> "Collection";
            case SCHOOL_PROGRAM, TRAINING -> "Basic";
            case SUPPORT, MISSING -> throw new IllegalArgumentException("no component: " + step.id());
        };
    }

    private static @Nullable String credential(Step step) {
        return switch (step.kind()) {
            case CERTIFICATE -> "ceterms:Certificate";
            case CERTIFICATION -> "ceterms:Certification";
            case LICENSE -> "ceterms:License";
            case DEGREE -> step.column() == Column.ASSOCIATE ? "ceterms:AssociateDegree" : "ceterms:Degree";
            default -> null;
        };
    }

    private static boolean isJob(Step step) {
        return step.kind() == Step.Kind.JOB;
    }

    private String id(String step) {
        return publisher.resource(key(Objects.requireNonNull(parts.get(step))));
    }

    private List<String> ids(java.util.Collection<Step> steps) {
        return steps.stream().map(step -> publisher.resource(key(step))).toList();
    }

    private String key(Step step) {
        return key + "#" + step.id();
    }

    private String level(Column column) {
        return key + "#columns/" + column.key();
    }
}
