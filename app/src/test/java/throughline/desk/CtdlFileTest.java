package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static throughline.desk.AgreementFixture.SITE;
import static throughline.desk.AgreementFixture.TODAY;
import static throughline.desk.AgreementFixture.act;
import static throughline.desk.AgreementFixture.at;
import static throughline.desk.AgreementFixture.begin;
import static throughline.desk.AgreementFixture.collegeCourse;
import static throughline.desk.AgreementFixture.fields;
import static throughline.desk.AgreementFixture.id;
import static throughline.desk.AgreementFixture.kept;
import static throughline.desk.AgreementFixture.owner;
import static throughline.desk.AgreementFixture.schoolCourse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import throughline.agreements.Agreements;
import throughline.agreements.KeptAgreement;
import throughline.agreements.Terms;
import throughline.people.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Agreements as linked data: out, in, and out again.
class CtdlFileTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "/desk/agreements/files/ctdl.json";

    private static DeskSite.Browser secretary() {
        return at(Role.COORDINATOR, owner(schoolCourse(16)));
    }

    private static KeptAgreement begun(String title) {
        var from = schoolCourse(16);
        var to = collegeCourse();
        var program = SITE.region().programsOf(owner(to)).getFirst();
        var fields = fields(from, to, TODAY, TODAY.plusYears(1));
        fields.putAll(Map.of(
                "title",
                title,
                "take.0",
                from.code() + "\nX 1 + X 2",
                "earn.1",
                to.code() + " + Y 9",
                "take.1",
                "X 3",
                "applies",
                program.title(),
                "grade",
                "B",
                "exam",
                "A final project",
                "exam-es",
                "Un proyecto final",
                "age",
                "16",
                "closes",
                TODAY.plusMonths(8).toString()));
        fields.putAll(Map.of(
                "residency", "In the district",
                "others", SITE.district().name(),
                "step.1", "Send it.",
                "step-es.1", "Mándalo."));
        return kept(id(begin(secretary(), fields)));
    }

    /// The part of a document about one agreement, names of agreements and profiles replaced by their order.
    private static ObjectNode only(JsonNode document, long id) {
        var result = JSON.createObjectNode();
        result.set("@context", document.get("@context"));
        var graph = result.putArray("@graph");
        var wanted = new ArrayList<String>();
        for (var node : document.get("@graph")) {
            var agreement = node.path("@type").asString().equals("ceterms:TransferAgreement");
            if (agreement
                    && node.path("ceterms:name")
                            .path("en-US")
                            .asString()
                            .equals(kept(id).terms().title())) {
                graph.add(node);
                collect(node, wanted);
            }
        }
        for (var node : document.get("@graph")) {
            if (wanted.contains(node.path("@id").asString()) && !graph.values().contains(node)) {
                graph.add(node);
                collect(node, wanted);
            }
        }
        return result;
    }

    private static void collect(JsonNode node, List<String> addresses) {
        if (node.isString()) {
            addresses.add(node.asString());
        }
        node.forEach(each -> collect(each, addresses));
    }

    private static String withoutNames(JsonNode document) {
        var text = JSON.writeValueAsString(document);
        var number = 0;
        for (var node : document.get("@graph")) {
            if (node.path("@type").asString().startsWith("ceterms:Transfer")) {
                text = text.replace(node.path("ceterms:ctid").asString(), "own-" + number++);
            }
        }
        return text.replaceAll("/desk/agreements/[0-9]+", "/own");
    }

    private static ObjectNode export(long id) {
        return only(JSON.readTree(secretary().get(FILE).body()), id);
    }

    @Test
    void whatGoesOutComesBackAndGoesOutTheSame() {
        var before = begun("Linked data, out and in");
        var first = export(before.id());
        assertThat(first.get("@graph").toString()).contains("TransferValueProfile", "Un proyecto");
        var taken = take(JSON.writeValueAsString(first));
        assertThat(taken).isEmpty();
        var after = SITE.bean(Agreements.class).list().getLast();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.terms()).isEqualTo(before.terms());

        // The first is given up, so that the one title names the second.
        act(secretary(), before.id(), "end", Map.of("comment", "Twice"));
        assertThat(withoutNames(export(after.id())).equals(withoutNames(first))).isTrue();
    }

    /// @return what the answer says is wrong; empty when it was taken
    private static List<String> take(String file) {
        var browser = secretary();
        var form = browser.page("/desk/agreements/files").selectFirst("form.desk");
        var answer = browser.upload(
                "/desk/agreements/files",
                Map.of("_csrf", form.selectFirst("[name=_csrf]").attr("value")),
                "upload",
                file.getBytes(StandardCharsets.UTF_8));
        return answer.statusCode() == 303
                ? List.of()
                : Jsoup.parse(answer.body())
                        .select("[role=alert] li, [role=alert] > p")
                        .eachText();
    }

    private interface Harm {
        void in(ObjectNode agreement, ObjectNode profile, ObjectNode course, ObjectNode all);
    }

    @Test
    void whatIsWrongIsSaidWithItsPlaceAndNothingIsTaken() {
        var begun = begun("Harmed in many ways");
        var good = JSON.writeValueAsString(export(begun.id()));
        Map<String, Harm> harms = new LinkedHashMap<>();
        harms.put("@context: The context https://credreg.net", (_, _, _, all) -> all.put("@context", "https://else"));
        harms.put("@graph[0] ceterms:ctid: An identifier such as", (a, _, _, _) -> a.put("ceterms:ctid", "CE-1"));
        harms.put("ceterms:name is missing", (a, _, _, _) -> a.remove("ceterms:name"));
        harms.put("ceterms:sendingOrganization: Exactly one", (a, _, _, _) -> a.remove("ceterms:sendingOrganization"));
        harms.put(
                "ceterms:receivingOrganization[0]: The address of a ceterms:",
                (a, _, _, _) -> a.put("ceterms:receivingOrganization", "https://example.org/x"));
        harms.put("ceterms:dateEffective: A day such as", (a, _, _, _) -> a.put("ceterms:dateEffective", "next July"));
        harms.put(
                "ceterms:hasTransferValueProfile: The address",
                (a, _, _, _) -> a.remove("ceterms:hasTransferValueProfile"));
        harms.put("ceterms:transferValueFor: The address", (_, p, _, _) -> p.remove("ceterms:transferValueFor"));
        harms.put(
                "ceterms:transferValueFrom[0]: The address of a ceterms:Course",
                (_, p, _, _) ->
                        p.putArray("ceterms:transferValueFrom").add(p.get("@id").asString()));
        harms.put("ceterms:transferValue: The same as at", (_, p, _, _) -> p.remove("ceterms:transferValue"));
        harms.put("ceterms:codedNotation is missing", (_, _, c, _) -> c.remove("ceterms:codedNotation"));
        harms.put("ceterms:ownedBy: A course of", (_, p, c, _) -> {
            c.set("ceterms:ownedBy", p.get("ceterms:ownedBy"));
            c.set("ceterms:offeredBy", p.get("ceterms:ownedBy"));
        });
        harms.put(
                "@graph: Something of the type ceterms:TransferAgreement",
                (a, _, _, _) -> a.put("@type", "ceterms:Course"));
        harms.put(
                "creditUnitType: The unit creditUnit:SemesterHour",
                (_, _, _, all) -> all.get("@graph")
                        .forEach(node -> node.path("ceterms:transferValue")
                                .forEach(value -> ((ObjectNode) value)
                                        .putArray("ceterms:creditUnitType")
                                        .add("creditUnit:QuarterHour"))));
        harms.put(
                "schema:value: A number",
                (_, _, _, all) -> all.get("@graph")
                        .forEach(node -> node.path("ceterms:transferValue")
                                .forEach(value -> ((ObjectNode) value).put("schema:value", "three"))));
        harms.put("stands here already", (a, p, _, _) -> p.set("@id", a.get("@id")));
        var count = SITE.bean(Agreements.class).list().size();
        var wrong = new HashMap<String, List<String>>();
        harms.forEach((expected, harm) -> {
            var document = (ObjectNode) JSON.readTree(good);
            var graph = document.get("@graph").values().stream()
                    .map(ObjectNode.class::cast)
                    .toList();
            harm.in(
                    graph.getFirst(),
                    graph.stream()
                            .filter(one -> one.has("ceterms:transferValueFrom"))
                            .findFirst()
                            .orElseThrow(),
                    graph.stream()
                            .filter(one -> one.path("ceterms:codedNotation")
                                    .asString("")
                                    .equals("X 3"))
                            .findFirst()
                            .orElseThrow(),
                    document);
            var said = take(JSON.writeValueAsString(document));
            if (said.stream().noneMatch(one -> one.contains(expected))) {
                wrong.put(expected, said);
            }
        });
        assertThat(wrong).isEmpty();
        for (var broken : List.of(good.substring(0, good.length() / 2), "{\"@graph\":" + "[".repeat(5_000), "[[]]")) {
            assertThat(take(broken)).isNotEmpty();
        }
        // The second of two names a course twice as long as a line may be: the first is not taken either.
        var two = (ObjectNode) JSON.readTree(good);
        var second = (ObjectNode) two.get("@graph").get(0).deepCopy();
        var name = "ce-00000000-0000-0000-0000-00000000000a";
        second.put("@id", "https://example.org/" + name).put("ceterms:ctid", name);
        second.putObject("ceterms:name").put("en-US", "x".repeat(400));
        two.withArray("@graph").add(second);
        assertThat(take(JSON.writeValueAsString(two))).anyMatch(one -> one.startsWith("Agreement 2: Title"));
        assertThat(SITE.bean(Agreements.class).list()).hasSize(count);
    }

    /// The published example: its parties are invented, so each is named as unknown.
    @Test
    void thePublishedExampleIsRead() throws Exception {
        var file = Path.of("../../shared/data/ctdl/examples/valid/articulation-welding-ca.json");
        assumeTrue(Files.exists(file), "the published example is absent");
        var text = Files.readString(file);
        assertThat(take(text))
                .anyMatch(one -> one.contains("Example College"))
                .noneMatch(one -> one.contains("@graph"));
        var school = schoolCourse(16);
        var ours = Stream.of(
                        List.of("Example Unified School District", owner(school).name()),
                        List.of("Example College", owner(collegeCourse()).name()),
                        List.of("\"WLD2\"", "\"" + school.code() + "\""))
                .reduce(text, (now, pair) -> now.replace(pair.getFirst(), pair.getLast()), String::concat);
        assertThat(take(ours)).isEmpty();
        var terms = SITE.bean(Agreements.class).list().getLast().terms();
        assertThat(terms.title()).isEqualTo("Welding articulation agreement 2026-29");
        assertThat(terms.credits())
                .containsExactly(new Terms.Credit(List.of(List.of(school.code())), List.of("WELD 100")));
        assertThat(terms.unitsHundredths()).isEqualTo(300);
        assertThat(terms.validTo()).isEqualTo("2029-06-30");
    }
}
