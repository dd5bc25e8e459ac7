package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.findings.Dismissals;
import throughline.findings.Trends;
import throughline.people.AuditLog;
import throughline.people.Membership;
import throughline.people.Role;
import throughline.region.Organization;

/// Findings of the audit as a list of work: dismissed with a reason, shown again, counted by day.
@Tag("database")
class FindingsTest {
    /// The addresses whose rights are tested here.
    static final List<String> ADDRESSES = List.of("GET /desk/findings", "POST /desk/findings");

    private static final DeskSite SITE = DeskSite.shared();

    private static Organization district() {
        return SITE.district();
    }

    private static String list() {
        return "/desk/findings?at=" + district().slug();
    }

    @Test
    void aCoordinatorDismissesOneWithAReasonAndShowsItAgain() {
        var browser = SITE.signedIn(Role.COORDINATOR, DeskSite.reference(district()));
        var page = browser.page(list());
        var forms = page.select("form:has([value=dismiss])");
        assertThat(forms).hasSizeGreaterThan(2);
        var subject = forms.getFirst().selectFirst("[name=page]").attr("value");
        var total = page.select(".rows.findings > li").size();
        browser.submit(forms.getFirst(), Map.of("act", "dismiss", "reason", " "));
        assertThat(browser.page(list()).select("#dismissed"))
                .as("a reason is needed")
                .isEmpty();

        for (var i = 0; i < 2; i++) {
            browser.submit(
                    forms.getFirst(), Map.of("act", "dismiss", "reason", "We <b>plan</b> it " + "x".repeat(900)));
        }
        var after = browser.page(list());
        assertThat(after.selectFirst("#dismissed").parent().select("li")).hasSize(1);
        assertThat(after.selectFirst("#dismissed").parent().text()).contains("We <b>plan</b> it");
        assertThat(total < 50 ? after.select(".rows.findings > li").size() : total - 1)
                .isEqualTo(total - 1);
        assertThat(SITE.bean(Dismissals.class).findings())
                .anyMatch(one -> one.page().equals(subject));
        assertThat(SITE.bean(AuditLog.class).search("finding dismissed", 0, 9)).hasSize(1);

        browser.submit(after.selectFirst("form:has([value=restore])"), Map.of("act", "restore"));
        assertThat(browser.page(list()).select("#dismissed")).isEmpty();
        assertThat(SITE.bean(Dismissals.class).list()).isEmpty();
    }

    @Test
    void onlyWhoPublishesAtTheOrganizationDismissesWhatTheAuditHas() {
        var form = SITE.signedIn(Role.COORDINATOR, DeskSite.reference(district()))
                .page(list())
                .selectFirst("form:has([value=dismiss])");
        for (var role : Role.values()) {
            var browser = SITE.signedIn(role, DeskSite.reference(district()));
            assertThat(browser.get(list()).statusCode()).as(role.key()).isEqualTo(200);
            var fields = new HashMap<>(DeskSite.Browser.filled(form, Map.of("act", "dismiss", "reason", "")));
            fields.put(
                    "_csrf", browser.page("/desk").selectFirst("[name=_csrf]").attr("value"));
            var permitted = role == Role.COORDINATOR || role == Role.REVIEWER || role == Role.REGIONAL_STAFF;
            assertThat(browser.post("/desk/findings", fields).statusCode())
                    .as(role.key())
                    .isEqualTo(permitted ? 303 : 403);
            fields.put("page", "/programs/no-such-finding");
            assertThat(browser.post("/desk/findings", fields).statusCode()).isEqualTo(403);
        }
        var elsewhere = SITE.signedIn(Role.COORDINATOR, DeskSite.reference(SITE.elsewhere()));
        assertThat(elsewhere.get(list()).statusCode()).isEqualTo(403);
        assertThat(elsewhere.get("/desk/findings?at=region").statusCode()).isEqualTo(403);
        assertThat(SITE.bean(Dismissals.class).list()).isEmpty();
    }

    @Test
    void eachDayIsCountedOnceAndTheLastCountStays() {
        var counter = SITE.bean(FindingCounter.class);
        var yesterday = LocalDate.now(throughline.web.Format.ZONE).minusDays(1);
        counter.keep(SITE.region(), yesterday);
        counter.keep(SITE.region(), yesterday);
        var all = SITE.bean(Trends.class).last(List.of(), 30).stream()
                .filter(one -> one.day().equals(yesterday))
                .toList();
        assertThat(all).hasSize(1);
        var own = SITE.bean(Trends.class).last(district().identifiers(), 30);
        assertThat(all.getFirst().total())
                .isGreaterThan(own.stream().mapToInt(Trends.Day::total).max().orElse(0));
        var region = SITE.signedIn(Role.REGIONAL_STAFF, Membership.REGION);
        assertThat(region.page("/desk/findings?at=region")
                        .selectFirst("#trend")
                        .parent()
                        .select("tbody tr"))
                .isNotEmpty();
    }
}
