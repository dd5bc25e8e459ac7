package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.desk.DeskSite.Browser;
import throughline.history.FactType;
import throughline.people.Act;
import throughline.people.Membership;
import throughline.people.Person;
import throughline.people.Policy;
import throughline.people.Role;
import throughline.region.Course;
import throughline.region.Organization;
import throughline.region.PastRegions;
import throughline.region.Program;

/// Adding facts by form and taking them out of the catalog, as coordinator and as somebody whose changes are reviewed.
@Tag("database")
class AddingTest {
    private static final DeskSite SITE = DeskSite.shared();

    /// What the matrix of rights does not ask for: these name a thing, not an organization.
    static final List<String> ADDRESSES = List.of(
            "POST /desk/add/part",
            "GET /desk/retire/{*thing}",
            "POST /desk/retire/{*thing}",
            "POST /desk/restore/{*thing}");

    /// A college: it has programs with courses.
    private static Organization college() {
        return SITE.region().programs().stream()
                .filter(one -> one.sequence().size() > 2)
                .map(one -> SITE.region().organizations().get(one.organizationId()))
                .findFirst()
                .orElseThrow();
    }

    private static Program program() {
        return SITE.region().programsOf(college()).stream()
                .filter(one -> one.sequence().size() > 2)
                .findFirst()
                .orElseThrow();
    }

    private static Browser coordinator() {
        return SITE.signedIn(Role.COORDINATOR, DeskSite.reference(college()));
    }

    private static Browser faculty() {
        return SITE.signedIn(Role.FACULTY, DeskSite.reference(college()));
    }

    /// The addresses of pages, for [DeskPagesTest].
    static Map<String, String> pages() {
        var browser = SITE.browser();
        browser.signIn("all@example.org");
        return Map.of(
                "add", "/desk/add?at=" + college().slug(),
                "add-region", "/desk/add?at=region",
                "new-program", fresh(browser, "program"),
                "edit-program", "/desk/edit/programs/" + program().slug(),
                "retire", "/desk/retire/programs/" + program().slug());
    }

    /// The address of the form for something new.
    private static String fresh(Browser browser, String table) {
        return browser.page("/desk/add?at=" + college().slug()).select("a.title").stream()
                .map(link -> link.attr("href"))
                .filter(address -> new String(
                                java.util.Base64.getUrlDecoder()
                                        .decode(address.substring(address.lastIndexOf('/') + 1)),
                                java.nio.charset.StandardCharsets.UTF_8)
                        .startsWith(table + "|"))
                .findFirst()
                .orElseThrow();
    }

    private static Element form(Document page) {
        return page.selectFirst("form[data-autosave]");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static Map<String, String> sent(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("step", "send");
        return all;
    }

    private static Course course(String code) {
        return SITE.region().courses().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static boolean has(String code) {
        return SITE.region().courses().stream().anyMatch(one -> one.code().equals(code));
    }

    private static Course added(Browser browser, String code) {
        var answer = browser.submit(
                form(browser.page(fresh(browser, "course"))),
                sent(Map.of("code", code, "title", "Welding for artists", "units_min_hundredths", "3.5")));
        assertThat(location(answer)).contains("said=published");
        SITE.await(_ -> has(code));
        return course(code);
    }

    @Test
    void aCoordinatorAddsACourseOnceAndItHasAPage() {
        var browser = coordinator();
        var form = form(browser.page(fresh(browser, "course")));
        var unnamed = Jsoup.parse(browser.submit(form, sent(Map.of("title", "Welding for artists")))
                .body());
        assertThat(unnamed.selectFirst("#code-problem")).isNotNull();
        assertThat(unnamed.selectFirst("#title").attr("value")).isEqualTo("Welding for artists");

        var fields = sent(Map.of("code", "ARTW 101", "title", "Welding for artists", "units_min_hundredths", "3.5"));
        assertThat(location(browser.submit(form, fields))).contains("said=published");
        assertThat(location(browser.submit(form, fields))).contains("said=nothing");
        SITE.await(_ -> has("ARTW 101"));
        assertThat(SITE.region().courses().stream().filter(one -> one.code().equals("ARTW 101")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.organizationId()).isEqualTo(college().id());
                    assertThat(one.unitsMinHundredths()).isEqualTo(350);
                });
        assertThat(browser.page("/courses/" + course("ARTW 101").slug()).text()).contains("Welding for artists");
        assertThat(browser.page("/search?q=welding+for+artists").text()).contains("Welding for artists");
    }

    @Test
    void aCourseEntersASequenceAndLeavesItWhenItIsRetired() {
        var browser = coordinator();
        var course = added(browser, "ARTW 102");
        var program = program();
        var page = browser.page("/desk/edit/programs/" + program.slug());
        var parts = page.selectFirst("#parts").parent().selectFirst("form");
        var nowhere = browser.submit(parts, Map.of("kind", "step", "to", "No such course"));
        assertThat(browser.page(location(nowhere)).selectFirst(".caution")).isNotNull();
        var step = browser.submit(parts, Map.of("kind", "step", "to", "ARTW 102 Welding for artists"));
        var answer = browser.submit(form(browser.page(location(step))), sent(Map.of("position", "90")));
        assertThat(location(answer)).contains("said=published");
        SITE.await(region -> region.findProgram(program.slug()).orElseThrow().sequence().stream()
                .anyMatch(one -> region.courses().get(one.courseId()).code().equals("ARTW 102")));

        var retire = browser.page("/desk/retire/courses/" + course.slug());
        assertThat(retire.text()).contains("touches");
        var gone = browser.submit(retire.selectFirst("main form.desk"), Map.of("reason", "No longer taught"));
        assertThat(location(gone)).contains("said=retired");
        SITE.await(_ -> !has("ARTW 102"));
        assertThat(browser.get("/courses/" + course.slug()).statusCode()).isEqualTo(404);
        assertThat(SITE.region().findProgram(program.slug()).orElseThrow().sequence())
                .hasSameSizeAs(program.sequence());

        var history = browser.page(location(gone));
        assertThat(history.text()).contains("Taken out", "No longer taught");
        var back = browser.page("/desk/add?at=" + college().slug()).select("form[action*=/desk/restore/]").stream()
                .filter(one -> one.text().contains("ARTW 102"))
                .findFirst()
                .orElseThrow();
        assertThat(location(browser.submit(back, Map.of()))).contains("said=restored");
        SITE.await(_ -> has("ARTW 102"));
    }

    @Test
    void whatFacultyAddWaitsAsOneAndIsPublishedAsOne() {
        var faculty = faculty();
        var sent = faculty.submit(
                form(faculty.page(fresh(faculty, "program"))),
                sent(Map.of(
                        "title", "Ornamental ironwork",
                        "award_type", "certificate-18-30-units",
                        "pathway_code",
                                SITE.region()
                                        .sectors()
                                        .getFirst()
                                        .pathways()
                                        .getFirst()
                                        .code(),
                        "length_months", "12")));
        assertThat(location(sent)).contains("said=sent");
        assertThat(SITE.region().programs()).noneMatch(one -> one.title().equals("Ornamental ironwork"));

        var reviewer = coordinator();
        var waiting = reviewer.page("/desk/review").select("section.narrow").stream()
                .filter(one -> one.text().contains("Ornamental ironwork"))
                .toList();
        assertThat(waiting)
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("12", "Certificate, 18 to under 30 units"));
        reviewer.submit(waiting.getFirst().selectFirst("form"), Map.of("decision", "publish"));
        SITE.await(
                region -> region.programs().stream().anyMatch(one -> one.title().equals("Ornamental ironwork")));
        assertThat(reviewer.page("/desk/review").text()).doesNotContain("Ornamental ironwork");
        var program = SITE.region().programs().stream()
                .filter(one -> one.title().equals("Ornamental ironwork"))
                .findFirst()
                .orElseThrow();
        assertThat(program.lengthMonths()).isEqualTo(12);
        var yesterday =
                SITE.bean(PastRegions.class).find(SITE.region(), LocalDate.now().minusDays(2), 20_000);
        assertThat(yesterday.orElseThrow().findProgram(program.slug())).isEmpty();
    }

    @Test
    void aNewThingIsLookedAtBeforeItIsSent() {
        var browser = coordinator();
        var form = form(browser.page(fresh(browser, "support_service")));
        var look = browser.submit(
                form, Map.of("name", "Forge open hours", "type", "tutoring", "phone", "555 0100", "step", "look"));
        var preview = browser.page(location(look));
        assertThat(preview.selectFirst("h1").text()).contains("Forge open hours");
        assertThat(preview.text()).contains("555 0100");
        assertThat(browser.page("/desk").text()).contains("Forge open hours");
        assertThat(location(browser.submit(preview.selectFirst("main form.desk"), Map.of("step", "send"))))
                .contains("said=published");
        SITE.await(
                region -> region.supports().stream().anyMatch(one -> one.name().equals("Forge open hours")));
    }

    @Test
    void nobodyAddsInTheNameOfAnother() {
        var browser = SITE.signedIn(Role.COORDINATOR, DeskSite.reference(SITE.district()));
        assertThat(browser.get("/desk/add?at=" + college().slug()).statusCode()).isEqualTo(403);
        var key = "course|" + FactType.newKey(DeskSite.reference(college()));
        var path = "/desk/edit/facts/"
                + java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(browser.get(path).statusCode()).isEqualTo(403);
        var token = browser.page("/desk").selectFirst("input[name=_csrf]").attr("value");
        assertThat(browser.post(path, Map.of("_csrf", token, "code", "X 1", "step", "send"))
                        .statusCode())
                .isEqualTo(403);
        var course = SITE.region().coursesOf(college()).getFirst();
        assertThat(browser.post("/desk/retire/courses/" + course.slug(), Map.of("_csrf", token))
                        .statusCode())
                .isEqualTo(403);
        // The code of an imported course is part of its address and stays as imported.
        var own = coordinator();
        var form = form(own.page("/desk/edit/courses/" + course.slug()));
        assertThat(form.selectFirst("[name=code]")).isNull();
        assertThat(location(own.submit(form, sent(Map.of("code", "HACK 1"))))).contains("said=nothing");
    }

    @Test
    void onlyThoseWhoMayProposeRetire() {
        var course = SITE.region().coursesOf(college()).get(1);
        for (var role : Role.values()) {
            var browser = SITE.signedIn(role, DeskSite.reference(college()));
            var person = new Person(0, "", "", "en", List.of(new Membership(role, DeskSite.reference(college()))));
            var permitted = new Policy(SITE.bean(Callers.class).organizations())
                    .may(person, Act.PROPOSE, DeskSite.reference(college()));
            assertThat(browser.get("/desk/retire/courses/" + course.slug()).statusCode())
                    .as(role.key())
                    .isEqualTo(permitted ? 200 : 403);
            if (!permitted) {
                var token = browser.page("/desk").selectFirst("[name=_csrf]").attr("value");
                for (var address :
                        ADDRESSES.stream().filter(one -> one.startsWith("POST")).toList()) {
                    var path = address.substring("POST ".length()).replace("{*thing}", "courses/" + course.slug());
                    assertThat(browser.post(path, Map.of("_csrf", token, "thing", "/courses/" + course.slug()))
                                    .statusCode())
                            .as(role.key() + " " + address)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void rowsWithoutIdOfAWorkbookAreAdded() {
        var browser = coordinator();
        var at = college().slug();
        var workbook = SheetChange.with(
                browser.bytes("/desk/sheet.xlsx?at=" + at).body(),
                "course",
                List.of(
                        Map.of("code", "ARTW 201", "title", "Patinas", "units_min_hundredths", "2"),
                        Map.of("title", "No code")));
        for (var twice = 0; twice < 2; twice++) {
            var page = browser.page("/desk/sheet?at=" + at);
            var token = page.selectFirst("[name=_csrf]").attr("value");
            assertThat(location(browser.upload("/desk/sheet", Map.of("_csrf", token, "at", at), workbook)))
                    .endsWith("read&count=2");
        }
        var page = browser.page("/desk/sheet?at=" + at);
        assertThat(page.select("form[action$=accept] h3").eachText())
                .containsExactlyInAnyOrder("ARTW 201 Patinas", "No code");
        var accept = page.selectFirst("form[action$=accept]");
        assertThat(accept.select("[name=thing]")).hasSize(1);
        assertThat(location(browser.submit(accept, Map.of("reason", "Catalog of next year"))))
                .endsWith("accepted&count=1");
        SITE.await(_ -> has("ARTW 201"));
        assertThat(course("ARTW 201").unitsMinHundredths()).isEqualTo(200);
        browser.page("/desk/sheet?at=" + at)
                .select("h3 a")
                .forEach(left -> browser.submit(form(browser.page(left.attr("href"))), Map.of("step", "drop")));
    }

    @Test
    void everyKindAsksForWhatItNeeds() {
        var browser = coordinator();
        for (var type : AddPages.kinds()) {
            var form = form(browser.page(fresh(browser, type.table())));
            var answer = Jsoup.parse(browser.submit(form, sent(Map.of())).body());
            var needed = type.allFields().stream()
                    .filter(field -> field.required())
                    .map(field -> field.column() + "-problem")
                    .collect(Collectors.toSet());
            assertThat(answer.select(".problem").eachAttr("id"))
                    .as(type.table())
                    .containsAll(needed);
        }
    }
}
