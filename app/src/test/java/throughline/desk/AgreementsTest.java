package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;
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
import static throughline.desk.AgreementFixture.sign;
import static throughline.desk.AgreementFixture.signed;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.agreements.Agreements;
import throughline.agreements.KeptAgreement.Life;
import throughline.people.AuditLog;
import throughline.people.Role;

/// Agreements, as people keep them: from the draft to the public page, at the same time, twice.
@Tag("database")
class AgreementsTest {
    @Test
    void aDraftBecomesAPublicPageWhenAllHaveSigned() {
        var from = schoolCourse(0);
        var to = collegeCourse();
        var secretary = at(Role.COORDINATOR, owner(from));
        var id = id(begin(secretary, fields(from, to, TODAY.minusDays(10), TODAY.plusYears(3))));
        assertThat(kept(id).life(TODAY)).isEqualTo(Life.DRAFT);
        assertThat(act(secretary, id, "submit", Map.of()).statusCode()).isEqualTo(303);
        assertThat(kept(id).life(TODAY)).isEqualTo(Life.REVIEW);
        assertThat(SITE.region().agreements()).noneMatch(one -> one.key().equals("kept:" + id));

        var school = at(Role.EXECUTIVE, owner(from));
        assertThat(sign(school, id, DeskSite.reference(owner(from))).statusCode())
                .isEqualTo(303);
        assertThat(kept(id).life(TODAY)).as("one signature of two").isEqualTo(Life.REVIEW);
        assertThat(sign(school, id, DeskSite.reference(owner(to))).statusCode())
                .as("nobody signs for another party")
                .isEqualTo(403);
        assertThat(sign(at(Role.EXECUTIVE, owner(to)), id, DeskSite.reference(owner(to)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(kept(id).life(TODAY)).isEqualTo(Life.ACTIVE);

        SITE.await(
                region -> region.agreements().stream().anyMatch(one -> one.key().equals("kept:" + id)));
        var line = SITE.region().agreements().stream()
                .filter(one -> one.key().equals("kept:" + id))
                .findFirst()
                .orElseThrow();
        assertThat(line.sendingCourseId()).isEqualTo(from.id());
        assertThat(line.unitsHundredths()).isEqualTo(350);
        assertThat(SITE.browser().page("/courses/" + from.slug()).text()).contains("Credit you get");
        var page = SITE.browser().page("/credit/" + line.slug());
        assertThat(page.select(".checklist li").text()).contains("Ask your teacher for the form.", "by ");
        assertThat(SITE.browser().get("/es/credit/" + line.slug()).body()).contains("Tu lista");
        assertThat(SITE.bean(AuditLog.class).search("agreement " + id, 0, 20))
                .extracting(event -> event.action())
                .contains("agreement drafted", "agreement sent", "agreement signed");

        // Ended yesterday: gone from public pages, shown as ended to the partners.
        act(secretary, id, "end", Map.of("day", TODAY.minusDays(1).toString(), "comment", "The course is closed."));
        SITE.await(region ->
                region.agreements().stream().noneMatch(one -> one.key().equals("kept:" + id) && one.inForce(TODAY)));
        assertThat(SITE.browser().get("/credit/" + line.slug()).statusCode()).isEqualTo(404);
        assertThat(secretary.page("/desk/agreements/" + id).selectFirst(".kind").text())
                .isEqualTo("Ended");
        assertThat(secretary.page("/desk/agreements/" + id + "/history").text()).contains("The course is closed.");
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        var from = schoolCourse(1);
        var to = collegeCourse();
        var one = at(Role.COORDINATOR, owner(from));
        var other = at(Role.FACULTY, owner(to));
        var id = id(begin(one, fields(from, to, TODAY, TODAY.plusYears(1))));
        var mine = one.page("/desk/agreements/" + id + "/edit").selectFirst("form.desk");
        var theirs = other.page("/desk/agreements/" + id + "/edit").selectFirst("form.desk");
        assertThat(other.submit(theirs, Map.of("grade", "B", "contact", "The counselor"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(one.submit(mine, Map.of("units", "4")).statusCode())
                .as("another field")
                .isEqualTo(303);
        assertThat(kept(id).terms().conditions().minimumGrade()).isEqualTo("B");
        assertThat(kept(id).terms().unitsHundredths()).isEqualTo(400);
        var conflict = one.submit(mine, Map.of("contact", "Room 12"));
        assertThat(conflict.statusCode()).isEqualTo(200);
        assertThat(conflict.body()).contains("The counselor", "Room 12");
        assertThat(kept(id).terms().contact()).isEqualTo("The counselor");
        assertThat(one.submit(Jsoup.parse(conflict.body()).selectFirst("form.desk"), Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(kept(id).terms().contact()).isEqualTo("Room 12");
        assertThat(one.page("/desk/agreements/" + id + "/history").text()).contains("The counselor", "Version 4");
    }

    @Test
    void aFormSentTwiceCountsOnce() {
        var from = schoolCourse(2);
        var browser = at(Role.COORDINATOR, owner(from));
        var form = browser.page("/desk/agreements/new?kind=articulation").selectFirst("form.desk");
        var fields = fields(from, collegeCourse(), TODAY.minusYears(1), TODAY.plusDays(30));
        var id = id(browser.submit(form, fields));
        assertThat(id(browser.submit(form, fields))).isEqualTo(id);
        act(browser, id, "submit", Map.of());
        assertThat(act(browser, id, "submit", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("late");
        for (var owner : List.of(owner(from), owner(collegeCourse()))) {
            sign(at(Role.EXECUTIVE, owner), id, DeskSite.reference(owner));
            sign(at(Role.EXECUTIVE, owner), id, DeskSite.reference(owner));
        }
        assertThat(SITE.bean(Agreements.class).signaturesOf(kept(id))).hasSize(2);
        assertThat(kept(id).life(TODAY)).isEqualTo(Life.EXPIRING);
        assertThat(browser.page("/desk/agreements").selectFirst("section").text())
                .contains("Credit in " + from.code());
        var next = id(act(browser, id, "renew", Map.of()));
        assertThat(id(act(browser, id, "renew", Map.of()))).isEqualTo(next);
        assertThat(kept(next).terms().validFrom()).isEqualTo(TODAY.plusDays(31));
        assertThat(kept(next).terms().steps().getFirst().by()).isEqualTo(TODAY.plusMonths(2));
        act(browser, next, "submit", Map.of());
        for (var owner : List.of(owner(from), owner(collegeCourse()))) {
            sign(at(Role.EXECUTIVE, owner), next, DeskSite.reference(owner));
        }
        assertThat(kept(id).life(TODAY)).isEqualTo(Life.RENEWED);
        assertThat(kept(next).life(TODAY)).isEqualTo(Life.SIGNED);
    }

    @Test
    void aChangedCourseIsSaidToThePartners() {
        var from = schoolCourse(3);
        var id = signed(from, collegeCourse(), TODAY, TODAY.plusYears(2));
        var browser = at(Role.COORDINATOR, owner(from));
        assertThat(browser.page("/desk/agreements/" + id).select("#changed")).isEmpty();
        browser.submit(
                browser.page("/desk/edit/courses/" + from.slug()).selectFirst("form.desk"),
                Map.of("title", "Another name altogether"));
        SITE.await(region -> "Another name altogether"
                .equals(region.findCourse(from.slug()).orElseThrow().title()));
        assertThat(browser.page("/desk/agreements/" + id).text()).contains("is called Another name altogether now");
        assertThat(browser.page("/desk/agreements").text()).contains("A course has changed");
        act(browser, id, "accept", Map.of());
        assertThat(browser.page("/desk/agreements/" + id).select("#changed")).isEmpty();
    }

    @Test
    void smallCountsAreNotPublic() {
        var from = schoolCourse(4);
        var id = signed(from, collegeCourse(), TODAY.minusDays(5), TODAY.plusYears(2));
        var browser = at(Role.COORDINATOR, owner(from));
        var year = kept(id).terms().schoolYears().getFirst();
        SITE.await(
                region -> region.agreements().stream().anyMatch(one -> one.key().equals("kept:" + id)));
        for (var counts : List.of(List.of("40", "30", ""), List.of("40", "10", ""), List.of("40", "25", "25"))) {
            var form = browser.page("/desk/agreements/" + id).selectFirst("form[action$=counts]");
            browser.submit(form, Map.of("year", year, "eligible", counts.get(0), "claimed", counts.get(1)));
            assertThat(browser.page("/desk/agreements/" + id).text()).contains(counts.get(1) + " of 40 claimed it");
            var shown = counts.get(2);
            SITE.await(region -> region.agreements().stream()
                    .filter(one -> one.key().equals("kept:" + id))
                    .allMatch(one -> one.kept() != null && one.kept().claims().isEmpty() == shown.isEmpty()));
        }
        var slug = SITE.region().agreements().stream()
                .filter(one -> one.key().equals("kept:" + id))
                .findFirst()
                .orElseThrow()
                .slug();
        assertThat(SITE.browser()
                        .page("/credit/" + slug)
                        .selectFirst("#claims")
                        .parent()
                        .text())
                .contains("25 got their credit. 15 could have");
        var wrong = browser.page("/desk/agreements/" + id).selectFirst("form[action$=counts]");
        browser.submit(wrong, Map.of("year", "1999-2000", "eligible", "50", "claimed", "20"));
        browser.submit(wrong, Map.of("year", year, "eligible", "20", "claimed", "50"));
        assertThat(SITE.bean(Agreements.class).countsOf(kept(id))).hasSize(1);
    }
}
