package throughline.ctdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
}
