package throughline.ctdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import throughline.web.TestSite;
import tools.jackson.databind.json.JsonMapper;

/// Linked data of maps at their addresses.
class PublishedMapsTest {
    private static final TestSite SITE = TestSite.shared();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aMapIsPublishedUnderItsPathAndItsIdentifier() throws Exception {
        var answer = SITE.get("/ctdl/maps/pathways/patient-care");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo("application/ld+json");
        var id = JSON.readTree(answer.body()).get("@id").asString();
        var path = id.substring(id.indexOf("/ctdl/"));
        assertThat(SITE.get(path).body()).isEqualTo(answer.body());
        var resource = SITE.get(path.replace("/graph/", "/resources/"));
        assertThat(resource.statusCode()).isEqualTo(303);
        assertThat(resource.headers().firstValue("Location").orElseThrow()).endsWith("/maps/pathways/patient-care");
        assertThat(VocabularyChecks.findings(CtdlFiles.vocabulary(), JSON.readTree(answer.body())))
                .isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(SITE.get("/ctdl/maps/pathways/none").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/ctdl/graph/ce-none").statusCode()).isEqualTo(404);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }
}
