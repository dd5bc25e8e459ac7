package throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.imports.UploadedWorkbook;
import throughline.people.Membership;
import throughline.people.Role;
import throughline.region.Course;
import throughline.region.Organization;

/// The facts of an organization as a workbook and back; and workbooks that nobody should read.
@Tag("database")
class OwnedSheetTest {
    private static final DeskSite SITE = DeskSite.shared();

    private static Course course() {
        return SITE.region().courses().stream()
                .filter(one -> one.title() != null)
                .skip(400)
                .findFirst()
                .orElseThrow();
    }

    private static Organization owner() {
        return SITE.region().organizations().get(course().organizationId());
    }

    private static DeskSite.Browser staff() {
        return SITE.signedIn(Role.REGIONAL_STAFF, Membership.REGION);
    }

    private static byte[] download(DeskSite.Browser browser) {
        var answer = browser.bytes("/desk/sheet.xlsx?at=" + owner().slug());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return answer.body();
    }

    private static HttpResponse<String> upload(DeskSite.Browser browser, byte[] workbook) {
        var page = browser.page("/desk/sheet?at=" + owner().slug());
        return browser.upload(
                "/desk/sheet",
                Map.of("_csrf", page.selectFirst("[name=_csrf]").attr("value"), "at", owner().slug()),
                workbook);
    }

    private static String said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*said=", "");
    }

    /// Changes the text of parts of a workbook.
    private static byte[] changed(byte[] workbook, UnaryOperator<String> change) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get()) {
            for (var entry : Collections.list(from.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                zip.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Test
    void aWorkbookComesBackAsDifferencesAndIsAccepted() {
        var browser = staff();
        var course = course();
        var title = String.valueOf(course.title());
        var workbook = SheetChange.in(download(browser), "course", "/courses/" + course.slug(), "title", title + " II");
        workbook = SheetChange.in(workbook, "course", "/courses/" + course.slug(), "units_min_hundredths", "2.5");
        assertThat(said(upload(browser, workbook))).isEqualTo("read&count=1");
        var page = browser.page("/desk/sheet?at=" + owner().slug());
        assertThat(page.text()).contains(title + " II", "2.5");
        assertThat(SITE.region().findCourse(course.slug()).orElseThrow().title())
                .isEqualTo(title);
        browser.submit(page.selectFirst("form[action$=accept]"), Map.of("reason", "from the sheet"));
        SITE.await(region -> (title + " II")
                .equals(region.findCourse(course.slug()).orElseThrow().title()));
        // The same workbook once more brings nothing new.
        upload(browser, workbook);
        assertThat(browser.page("/desk/sheet?at=" + owner().slug()).select("form[action$=accept]"))
                .isEmpty();
        assertThat(said(upload(browser, download(browser)))).isEqualTo("none");
    }

    @Test
    void manyChangesAreComparedPageByPage() {
        var browser = staff();
        var college = SITE.region().organizations().stream()
                .filter(one -> SITE.region().coursesOf(one).size() > 60)
                .findFirst()
                .orElseThrow();
        var address = "/desk/sheet?at=" + college.slug();
        var workbook = browser.bytes("/desk/sheet.xlsx?at=" + college.slug()).body();
        for (var course : SITE.region().coursesOf(college).subList(0, 60)) {
            workbook = SheetChange.in(workbook, "course", "/courses/" + course.slug(), "description", "Of many");
        }
        var token = browser.page(address).selectFirst("[name=_csrf]").attr("value");
        assertThat(said(browser.upload("/desk/sheet", Map.of("_csrf", token, "at", college.slug()), workbook)))
                .isEqualTo("read&count=60");
        var first = browser.page(address);
        assertThat(first.select("input[name=thing]")).hasSize(50);
        var second = browser.page(first.selectFirst("a[rel=next]").attr("href"));
        assertThat(second.select("input[name=thing]")).hasSize(10);
        assertThat(second.select("a[rel=next]")).isEmpty();
        for (var page : new String[] {"0", "-3", "99999"}) {
            assertThat(browser.page(address + "&page=" + page).select("input[name=thing]"))
                    .isNotEmpty();
        }
    }

    @Test
    void whatOthersChangedMeanwhileIsNotOverwritten() {
        var browser = staff();
        var course = SITE.region().coursesOf(owner()).get(3);
        var path = "/courses/" + course.slug();
        var workbook = SheetChange.in(download(browser), "course", path, "description", "From the sheet");
        var form = browser.page("/desk/edit" + path).selectFirst("form.desk");
        browser.submit(form, Map.of("description", "From the form", "step", "send"));
        upload(browser, workbook);
        var page = browser.page("/desk/sheet?at=" + owner().slug());
        assertThat(page.text()).contains("Somebody else changed this meanwhile.");
        var accepted = browser.post(
                "/desk/sheet/accept",
                Map.of(
                        "_csrf", page.selectFirst("[name=_csrf]").attr("value"),
                        "at", owner().slug(),
                        "thing", path));
        assertThat(said(accepted)).isEqualTo("left&count=1");
        SITE.await(region -> "From the form"
                .equals(region.findCourse(course.slug()).orElseThrow().description()));
        browser.submit(browser.page("/desk/edit" + path).selectFirst("form.desk"), Map.of("step", "drop"));
    }

    @Test
    void factsOfOthersAreLeftAlone() {
        var browser = SITE.signedIn(Role.COORDINATOR, DeskSite.reference(owner()));
        var other = SITE.region().courses().stream()
                .filter(one -> one.organizationId() != owner().id() && one.title() != null)
                .findFirst()
                .orElseThrow();
        var mine = SITE.region().coursesOf(owner()).get(5);
        var workbook = SheetChange.in(download(browser), "course", "/courses/" + mine.slug(), "title_es", "Robado");
        // Even where somebody lifts the protection and writes the id of another organization's course.
        var forged = changed(workbook, part -> part.replace("/courses/" + mine.slug(), "/courses/" + other.slug()));
        assertThat(said(upload(browser, forged))).isEqualTo("none");
    }

    @Test
    void bombsAndForeignPartsAreRefused() throws IOException {
        var browser = staff();
        assertThat(said(upload(browser, "no workbook".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("refused");
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(1 << 20);
        assertThat(said(upload(browser, bomb.toByteArray()))).isEqualTo("refused");
        assertThat(UploadedWorkbook.read(bomb.toByteArray()))
                .isEqualTo(new UploadedWorkbook.Refused("too-large-unpacked"));
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "SECRET-OF-THE-SERVER");
        var course = "/courses/" + SITE.region().coursesOf(owner()).get(6).slug();
        var marked = SheetChange.in(download(browser), "course", course, "title_es", "ENTITY");
        // Entities that name files, and entities that grow.
        for (var entity : List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE x [<!ENTITY a \"ha ha ha ha ha ha ha ha \">"
                        + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
                        + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>")) {
            var hostile = changed(
                    marked,
                    part -> part.contains("ENTITY")
                            ? part.replaceFirst("\\?>", "?>" + Matcher.quoteReplacement(entity))
                                    .replace("ENTITY<", "&e;<")
                            : part);
            var read = UploadedWorkbook.read(hostile);
            assertThat(read.toString())
                    .doesNotContain("SECRET-OF-THE-SERVER")
                    .doesNotContain("ha ha ha ha ha ha ha ha ha");
            upload(browser, hostile);
            assertThat(browser.page("/desk/sheet?at=" + owner().slug()).text()).doesNotContain("SECRET-OF-THE-SERVER");
        }
        // More than the form takes.
        var answer = upload(browser, new byte[7 << 20]);
        assertThat(answer.statusCode()).isIn(413, 400);
    }

    @Test
    void otherWordsOfTheRequestDoNotReachFiles() {
        var browser = staff();
        for (var at : List.of("../../etc/passwd", "..%2F..%2Fetc", "/etc/passwd")) {
            assertThat(browser.get("/desk/sheet.xlsx?at=" + URLEncoder.encode(at, StandardCharsets.UTF_8))
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
