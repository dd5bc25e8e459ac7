package throughline.ctdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Choice;
import throughline.engine.map.Column;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.engine.map.Way;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a map says in the words of CTDL.
class MapPublicationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Publisher PUBLISHER =
            new Publisher("https://pathways.example", new Label("Two Counties", null), BothLanguages.load());

    @Test
    void aMapIsSoundByTheVocabulary() throws Exception {
        var document = publish(welding());

        assertThat(VocabularyChecks.findings(CtdlFiles.vocabulary(), document)).isEmpty();
        assertThat(CtdlFiles.statements(JSON.writeValueAsBytes(document))).isGreaterThan(100);
    }

    @Test
    void aSectorIsASetOfPathways() throws Exception {
        var pathways = new LinkedHashMap<Subject, Label>();
        pathways.put(Subject.of(Subject.Kind.PATHWAY, "welding"), new Label("Welding", "Soldadura"));
        pathways.put(Subject.of(Subject.Kind.PATHWAY, "machining"), Label.of("Machining"));
        var sector = Subject.of(Subject.Kind.SECTOR, "manufacturing");

        var document = json(MapPublication.set(PUBLISHER, sector, Label.of("Manufacturing"), pathways));

        assertThat(VocabularyChecks.findings(CtdlFiles.vocabulary(), document)).isEmpty();
        var set = entity(document, "Manufacturing");
        assertThat(set.get("@type").asString()).isEqualTo("ceterms:PathwaySet");
        assertThat(set.get("ceterms:hasPathway").size()).isEqualTo(2);
        assertThat(set.get("ceterms:hasPathway").get(0))
                .as("the same pathway as in its own publication")
                .isEqualTo(entity(publish(welding()), "Welding").get("@id"));
    }

    @Test
    void stepsAreComponentsInTheirOrder() {
        var document = publish(welding());

        assertThat(names(document, entity(document, "Capstone"), "ceterms:precededBy"))
                .containsExactly("Intro");
        assertThat(names(document, entity(document, "Certificate"), "ceterms:precedes"))
                .containsExactly("Welder");
        assertThat(entity(document, "Capstone").get("@type").asString()).isEqualTo("ceterms:CourseComponent");
        assertThat(entity(document, "Capstone")
                        .at("/ceterms:creditValue/0/schema:value")
                        .asDouble())
                .isEqualTo(10.0);
        assertThat(entity(document, "Welder")
                        .at("/ceterms:occupationType/0/ceterms:codedNotation")
                        .asString())
                .isEqualTo("51-4121");
        assertThat(names(document, entity(document, "Welding"), "ceterms:hasDestinationComponent"))
                .containsExactly("Welder");
    }

    @Test
    void choicesAndRequirementsAreConditions() {
        var document = publish(welding());

        var conditions = entity(document, "Certificate").get("ceterms:hasCondition");

        assertThat(conditions.size()).isEqualTo(2);
        assertThat(conditions.get(0).get("ceterms:requiredNumber").asInt()).isEqualTo(1);
        assertThat(names(document, conditions.get(0), "ceterms:targetComponent"))
                .containsExactly("Gas", "Arc");
        assertThat(conditions.get(1).get("ceterms:requiredNumber").asInt()).isEqualTo(1);
        assertThat(names(document, conditions.get(1), "ceterms:targetComponent"))
                .containsExactly("Capstone");
    }

    @Test
    void whatIsMissingIsNotPublishedAndHostileWordsStayWords() {
        var document = publish(welding());

        assertThat(document.toString()).doesNotContain("NO_DEGREE").doesNotContain("missing");
        assertThat(entity(document, "</script><b>سلام 🛠").get("@type").asString())
                .isEqualTo("ceterms:SupportService");
    }

    @Test
    void anotherTitleOnTheMapIsAnAlternateName() throws Exception {
        var map = welding();
        var steps = map.steps().stream()
                .map(step -> step.id().equals("intro") ? step.renamed(Label.of("Start here")) : step)
                .toList();
        var document = publish(new CareerMap(
                map.subject(),
                map.view(),
                map.title(),
                map.subtitle(),
                map.rows(),
                steps,
                map.ways(),
                map.choices(),
                map.entries(),
                map.exits(),
                map.curation()));

        assertThat(entity(document, "Intro")
                        .at("/ceterms:alternateName/en-US/0")
                        .asString())
                .isEqualTo("Start here");
        assertThat(VocabularyChecks.findings(CtdlFiles.vocabulary(), document)).isEmpty();
    }

    @Test
    void identifiersStayTheSameAndDifferBetweenInstallations() {
        assertThat(Ctid.of("https://a.example", "maps/pathways/welding"))
                .isEqualTo(Ctid.of("https://a.example", "maps/pathways/welding"))
                .isNotEqualTo(Ctid.of("https://b.example", "maps/pathways/welding"))
                .matches("ce-[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        // Python: uuid.uuid5(uuid.NAMESPACE_URL, "https://a.example/x")
        assertThat(Ctid.of("https://a.example", "x")).isEqualTo("ce-db989ecd-e8d4-56dd-969e-8be79ea20919");
    }

    private static CareerMap welding() {
        var steps = List.of(
                step("intro", Step.Kind.COURSE, Column.HIGH_SCHOOL, Lane.STEPS, "Intro"),
                step("capstone", Step.Kind.COURSE, Column.HIGH_SCHOOL, Lane.STEPS, "Capstone"),
                step("child-care", Step.Kind.SUPPORT, Column.HIGH_SCHOOL, Lane.SUPPORTS, "</script><b>سلام 🛠"),
                step("gas", Step.Kind.TRAINING, Column.CERTIFICATE, Lane.STEPS, "Gas"),
                step("arc", Step.Kind.TRAINING, Column.CERTIFICATE, Lane.STEPS, "Arc"),
                step("certificate", Step.Kind.CERTIFICATE, Column.CERTIFICATE, Lane.STEPS, "Certificate"),
                step("missing", Step.Kind.MISSING, Column.ASSOCIATE, Lane.STEPS, "missing"),
                step("welder", Step.Kind.JOB, Column.CAREER, Lane.STEPS, "Welder"));
        var ways = List.of(
                way("intro", "capstone", Way.Kind.REQUIRED),
                way("capstone", "certificate", Way.Kind.REQUIRED),
                way("gas", "certificate", Way.Kind.REQUIRED),
                way("arc", "certificate", Way.Kind.REQUIRED),
                way("certificate", "welder", Way.Kind.RECOMMENDED),
                way("welder", "capstone", Way.Kind.RETURN));
        return new CareerMap(
                Subject.of(Subject.Kind.PATHWAY, "welding"),
                View.PUBLIC,
                new Label("Welding", "Soldadura"),
                Label.of("Welding and Materials Joining"),
                List.of(),
                steps,
                ways,
                List.of(new Choice("process", List.of("gas", "arc"), 1, 2)),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Step step(String id, Step.Kind kind, Column column, Lane lane, String title) {
        return new Step(
                id,
                kind,
                column,
                lane,
                0,
                0,
                Label.of(title),
                List.of(new Step.Offer("east-high", Label.of("East High"), "/institutions/east-high")),
                kind == Step.Kind.JOB ? "/occupations/51-4121" : kind == Step.Kind.MISSING ? null : "/things/" + id,
                kind == Step.Kind.COURSE
                        ? new StepFacts.Learning(null, null, 1000, null, null, null, null, null, null)
                        : StepFacts.NONE,
                Set.of(),
                Step.Standing.NORMAL,
                Step.Remarks.NONE,
                kind == Step.Kind.MISSING ? Step.Missing.NO_DEGREE : null,
                List.of());
    }

    private static Way way(String from, String to, Way.Kind kind) {
        return new Way(from, to, kind, Way.Terms.of(Way.Reason.SEQUENCE));
    }

    private static JsonNode publish(CareerMap map) {
        return json(MapPublication.of(PUBLISHER, map));
    }

    private static JsonNode json(Map<String, Object> document) {
        return JSON.valueToTree(document);
    }

    private static JsonNode entity(JsonNode document, String name) {
        return document.get("@graph")
                .valueStream()
                .filter(each -> each.at("/ceterms:name/en-US").asString("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entity is named " + name));
    }

    private static List<String> names(JsonNode document, JsonNode of, String property) {
        return of.get(property)
                .valueStream()
                .map(JsonNode::asString)
                .map(id -> document.get("@graph")
                        .valueStream()
                        .filter(each -> each.get("@id").asString().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .at("/ceterms:name/en-US")
                        .asString())
                .toList();
    }
}
