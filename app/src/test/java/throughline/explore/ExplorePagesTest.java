package throughline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.region.Region;
import throughline.region.RegionFixture;
import throughline.web.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every thing of the fixture on its page, in both languages: empty, typical and overlong ones.
class ExplorePagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What schema.org lets each type say; pages say nothing else.
    private static final Map<String, Set<String>> PROPERTIES = Map.of(
            "Occupation",
            Set.of(
                    "description",
                    "occupationalCategory",
                    "estimatedSalary",
                    "educationRequirements",
                    "responsibilities",
                    "skills"),
            "EducationalOccupationalProgram",
            Set.of(
                    "description",
                    "provider",
                    "educationalCredentialAwarded",
                    "timeToComplete",
                    "numberOfCredits",
                    "educationalProgramMode",
                    "maximumEnrollment",
                    "programPrerequisites",
                    "offers",
                    "identifier",
                    "occupationalCategory",
                    "hasCourse",
                    "sameAs"),
            "Course",
            Set.of("description", "courseCode", "provider", "numberOfCredits", "coursePrerequisites"),
            "CollegeOrUniversity",
            Set.of("address", "telephone", "parentOrganization"),
            "HighSchool",
            Set.of("address", "telephone", "parentOrganization"),
            "EducationalOccupationalCredential",
            Set.of("description", "credentialCategory", "recognizedBy"),
            "WorkBasedProgram",
            Set.of("description", "provider", "maximumEnrollment"),
            "Service",
            Set.of("description", "serviceType", "provider"));

    private final TestSite site = TestSite.shared();

    static List<String> addresses() {
        Region region = RegionFixture.region(true);
        var paths = new ArrayList<String>(List.of("/occupations", "/programs", "/institutions"));
        region.occupations().forEach(one -> paths.add("/occupations/" + one.soc()));
        region.programs().forEach(one -> paths.add("/programs/" + one.slug()));
        region.courses().forEach(one -> paths.add("/courses/" + one.slug()));
        region.organizations().forEach(one -> paths.add("/institutions/" + one.slug()));
        region.organizations().forEach(one -> paths.add("/institutions/" + one.slug() + "/courses"));
        region.credentials().forEach(one -> paths.add("/credentials/" + one.slug()));
        region.activities().forEach(one -> paths.add("/activities/" + one.slug()));
        region.supports().forEach(one -> paths.add("/supports/" + one.slug()));
        return paths;
    }

    @TestFactory
    Stream<DynamicTest> everyThingHasItsPage() {
        return addresses().stream()
                .flatMap(path -> Stream.of(path, "/es" + path))
                .map(path -> DynamicTest.dynamicTest(path, () -> check(path)));
    }

    private void check(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h1").text()).isNotBlank();
        assertThat(page.select("main").text()).doesNotContain("null", "Optional", "{0}", "{1}");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        page.select("table").forEach(table -> assertThat(table.select("th")).isNotEmpty());
        sourcesAreOpened(page);
        structuredDataIsModest(page);
        var json = site.get(path + "?format=json");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(json.body()).isObject()).isTrue();
    }

    private static void sourcesAreOpened(Document page) {
        assertThat(page.select("a.cite").eachAttr("href")).allMatch(link -> link.contains("/about-data#source-"));
    }

    private static void structuredDataIsModest(Document page) {
        for (var script : page.select("script[type=application/ld+json]")) {
            JsonNode thing = JSON.readTree(script.data());
            var allowed = PROPERTIES.get(thing.path("@type").asString());
            if (allowed != null) {
                assertThat(thing.propertyNames())
                        .allMatch(name -> name.startsWith("@")
                                || name.equals("name")
                                || name.equals("url")
                                || allowed.contains(name));
            }
        }
    }

    @Test
    void aMissingThingIsAnsweredByASearch() {
        for (var path : List.of("/occupations/99-9999", "/programs/nothing", "/courses/a/b", "/supports/nothing")) {
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void junkInAListIsAnsweredByTheRepairedAddress() {
        for (var query : List.of("page=0", "page=99999", "letter=%3Cb%3E", "sector=" + "x".repeat(200))) {
            var answer = site.get("/programs?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body()).contains("href=\"/programs\"");
        }
    }
}
