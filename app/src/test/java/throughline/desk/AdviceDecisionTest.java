package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.people.AuditLog;
import throughline.people.Membership;
import throughline.people.Role;

/// Who acts on recommendations, over HTTP: who may say so, what is asked of them, what the public sees.
@Tag("database")
class AdviceDecisionTest {
    static final List<String> ADDRESSES = List.of(
            "GET /desk/recommendations",
            "GET /desk/recommendations/{kind}/{soc}",
            "POST /desk/recommendations/{kind}/{soc}");

    private static final DeskSite SITE = DeskSite.shared();

    /// Address of a recommendation.
    static String address(DeskSite.Browser browser, int number) {
        return browser.page("/desk/recommendations")
                .select("tbody th a")
                .get(number)
                .attr("href");
    }

    @Test
    void whatIsDecidedIsPublicWithoutWhoAndWhy() {
        var staff = SITE.signedIn(Role.REGIONAL_STAFF, Membership.REGION);
        var address = address(staff, 0);
        var soc = address.substring(address.lastIndexOf('/') + 1);
        var form = staff.page(address).selectFirst("form.desk");
        var refused = staff.submit(form, Map.of("state", "declined", "owner", "region", "reason", " "));
        assertThat(refused.body()).contains("Say why it is declined.");
        assertThat(SITE.region().advised()).noneMatch(one -> one.soc().equals(soc));

        var kept = staff.submit(form, Map.of("state", "declined", "owner", "region", "reason", "No room this year"));
        assertThat(kept.statusCode()).isEqualTo(303);
        SITE.await(region -> region.advised().stream()
                .anyMatch(one -> one.soc().equals(soc) && one.state().equals("declined")));
        var page = SITE.browser().page("/gaps/recommendations");
        assertThat(page.select("li.row:contains(Declined)")).hasSize(1);
        assertThat(page.text()).doesNotContain("No room this year", "regional-staff");
        assertThat(staff.page(address).text()).contains("No room this year", "regional-staff");
        assertThat(SITE.bean(AuditLog.class).search("recommendation decided", 0, 50))
                .anyMatch(
                        event -> event.subject().contains(soc) && event.detail().endsWith("declined"));
    }

    @Test
    void aCollegeDecidesForItselfAndTakesNothingFromOthers() {
        var staff = SITE.signedIn(Role.REGIONAL_STAFF, Membership.REGION);
        var address = address(staff, 1);
        var here = SITE.signedIn(Role.COORDINATOR, DeskSite.reference(SITE.district()));
        var form = here.page(address).selectFirst("form.desk");
        assertThat(form.select("#owner option").eachAttr("value")).doesNotContain("region");
        assertThat(here.submit(form, Map.of("state", "accepted", "owner", "region"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(here.submit(
                                form,
                                Map.of(
                                        "state",
                                        "accepted",
                                        "owner",
                                        SITE.district().slug()))
                        .statusCode())
                .isEqualTo(303);
        var other = SITE.signedIn(Role.COORDINATOR, DeskSite.reference(SITE.elsewhere()));
        assertThat(other.get(address).statusCode()).isEqualTo(403);
        assertThat(SITE.signedIn(Role.FACULTY, DeskSite.reference(SITE.district()))
                        .get(address)
                        .statusCode())
                .isEqualTo(403);
    }
}
