package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Other sites may frame what is made for them, and nothing else.
class EmbedHeadersTest {
    private static final TestSite SITE = TestSite.shared();

    @Test
    void mapsForFramesMayBeFramedAndSetNoCookie() {
        for (var address : List.of("/embed/maps/pathways/patient-care", "/es/embed/maps/pathways/patient-care")) {
            var answer = SITE.get(address);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(policy(address)).contains("frame-ancestors *");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
        }
    }

    @Test
    void nothingElseMayBeFramed() {
        for (var address : List.of("/maps/pathways/patient-care", "/", "/es/maps", "/embedded", "/embed;x/../maps")) {
            assertThat(policy(address)).as(address).doesNotContain("frame-ancestors *");
        }
    }

    private static String policy(String address) {
        return SITE.get(address).headers().firstValue("Content-Security-Policy").orElse("");
    }
}
