package throughline.ctdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.agreements.AgreementKind;
import throughline.agreements.KeptAgreement;
import throughline.agreements.Terms;
import throughline.region.Agreement;
import throughline.region.BuiltRegions;
import throughline.web.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Agreements in the words of CTDL.
class AgreementPublicationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestSite SITE = TestSite.shared();

    @Test
    void anAgreementIsPublishedUnderItsNameAndItsIdentifier() throws Exception {
        var answer = SITE.get("/ctdl/agreements/health-credit");

        assertThat(answer.statusCode()).isEqualTo(200);
        var document = JSON.readTree(answer.body());
        assertThat(VocabularyChecks.findings(CtdlFiles.vocabulary(), document)).isEmpty();
        assertThat(CtdlFiles.statements(answer.body().getBytes(StandardCharsets.UTF_8)))
                .isGreaterThan(40);
        var agreement = entity(document, "ceterms:TransferAgreement");
        var profile = entity(document, "ceterms:TransferValueProfile");
        assertThat(agreement.at("/ceterms:hasTransferValueProfile/0").asString())
                .isEqualTo(profile.get("@id").asString());
        assertThat(profile.at("/ceterms:transferValue/0/schema:value").asDouble())
                .isEqualTo(3.0);
        assertThat(profile.at("/ceterms:transferValueFrom").size()).isEqualTo(1);
        assertThat(agreement.at("/ceterms:expirationDate").asString()).isEqualTo("2099-06-30");
        var id = document.get("@id").asString();
        var path = id.substring(id.indexOf("/ctdl/"));
        assertThat(SITE.get(path).body()).isEqualTo(answer.body());
        assertThat(SITE.get(path.replace("/graph/", "/resources/"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/credit/health-credit");
        assertThat(SITE.get("/ctdl/agreements/none").statusCode()).isEqualTo(404);
    }

    private static JsonNode entity(JsonNode document, String type) {
        for (var entity : document.get("@graph")) {
            if (entity.get("@type").asString().equals(type)) {
                return entity;
            }
        }
        throw new AssertionError("no " + type);
    }

    @Test
    @Tag("database")
    void everyAgreementOfARegionIsSoundByTheVocabulary() throws Exception {
        var vocabulary = CtdlFiles.vocabulary();
        var region = BuiltRegions.demonstration();
        var publications = new Publications();
        var lines = new LinkedHashMap<String, List<Agreement>>();
        region.agreements().stream()
                .filter(one -> one.inForce(LocalDate.of(2026, 11, 28)))
                .forEach(one -> lines.computeIfAbsent(one.slug(), _ -> new ArrayList<>())
                        .add(one));
        var findings = new ArrayList<String>();
        lines.values().stream()
                .limit(300)
                .forEach(one -> VocabularyChecks.findings(
                                vocabulary, JSON.readTree(publications.of(region, one, "https://pathways.example")))
                        .forEach(finding -> findings.add(one.getFirst().slug() + " " + finding)));
        assertThat(findings).isEmpty();
        assertThat(lines).hasSizeGreaterThan(50);
    }

    /// All that an agreement can say, of every kind, as a party downloads it.
    @Test
    @Tag("database")
    void draftsOfEveryKindAreSoundByTheVocabulary() throws Exception {
        var region = BuiltRegions.demonstration();
        var school = region.organizations().stream()
                .filter(one -> one.type().equals("high-school")
                        && !region.coursesOf(one).isEmpty())
                .findFirst()
                .orElseThrow();
        var college = region.organizations().stream()
                .filter(one -> one.type().equals("community-college")
                        && !region.programsOf(one).isEmpty())
                .findFirst()
                .orElseThrow();
        var program = region.programsOf(college).getFirst().key();
        var day = LocalDate.of(2027, 6, 30);
        var drafts = new ArrayList<KeptAgreement>();
        for (var kind : AgreementKind.values()) {
            var ways = kind.isDual() ? List.<List<String>>of() : List.of(List.of("A 1", "B 2"), List.of("C 3"));
            var terms = new Terms(
                    kind,
                    "Of the kind " + kind,
                    school.identifiers().getFirst(),
                    college.identifiers().getFirst(),
                    List.of(region.organizations().getFirst().identifiers().getFirst()),
                    List.of(new Terms.Credit(ways, List.of("D 4", "E 5"))),
                    kind == AgreementKind.PROGRAM ? program : "",
                    kind == AgreementKind.PROGRAM ? program : "",
                    List.of(program),
                    350,
                    new Terms.Conditions("B", "Exam", "Examen", 16, "Here", "", day, day),
                    List.of(new Terms.ClaimStep("Ask.", "Pide.", day)),
                    day,
                    day.plusYears(1),
                    List.of(),
                    "");
            drafts.add(new KeptAgreement(
                    kind.ordinal() + 1, KeptAgreement.Stage.DRAFT, 1, terms, Map.of(), 0, false, null, null));
        }
        var text = new Publications().ofKept(region, drafts, "https://pathways.example");
        assertThat(VocabularyChecks.findings(CtdlFiles.vocabulary(), JSON.readTree(text)))
                .isEmpty();
        assertThat(CtdlFiles.statements(text.getBytes(StandardCharsets.UTF_8))).isGreaterThan(300);
    }
}
