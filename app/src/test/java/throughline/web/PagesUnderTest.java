package throughline.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An address of the fixture's Region for every mapping of the pages. A new mapping is added here; the walk over
/// all mappings fails until it is.
public final class PagesUnderTest {
    /// Addresses by mapping: a typical thing first, then the empty, overlong and Spanish ones.
    static final Map<String, List<String>> BY_MAPPING = new LinkedHashMap<>();

    static {
        page("/", "/");
        page(
                "/search",
                "/search",
                "/search?q=nurs",
                "/search?all=institution",
                "/search?q=Nursing&kind=program&sector=7&sort=awards",
                "/search?q=nothing-at-all&kind=course",
                "/search?zip=92001&miles=25&sort=distance");
        page("/sectors", "/sectors");
        page("/sectors/{slug}", "/sectors/sector-7", "/sectors/sector-1");
        page("/pathways/{slug}", "/pathways/patient-care", "/pathways/biotechnology");
        page("/posters/{*subject}", "/posters/pathways/patient-care");
        page("/interests", "/interests");
        page(
                "/interests/questions",
                "/interests/questions?step=1",
                "/interests/questions?step=7&a=" + "4".repeat(58) + "-2");
        page(
                "/interests/results",
                "/interests/results?scores=27,13,23,25,14,14&from=adult&zip=92001",
                "/interests/results?scores=9,9,9,9,9,9",
                "/interests/results?scores=9,-,30,9,9,9");
        page("/interests/ways/{soc}", "/interests/ways/29-1141?zip=92001&from=high-school", "/interests/ways/49-9021");
        page(
                "/compare",
                "/compare?items=program:marlin-college-registered-nursing&items=program:long-name-center-long-title"
                        + "&items=institution:marlin-college&items=occupation:29-1141",
                "/compare",
                "/compare?items=occupation:29-1141,program:none&q=nurs");
        page(
                "/supports",
                "/supports",
                "/supports?kind=child-care&language=es&zip=92001",
                "/supports?q=nothing-of-this");
        page("/work-based-learning", "/work-based-learning", "/work-based-learning?grade=9&sector=7&zip=99999");
        page("/doors", "/doors");
        page("/doors/subjects", "/doors/subjects?like=health&like=math", "/doors/subjects");
        page("/doors/skills", "/doors/skills?like=1b");
        page("/doors/adults", "/doors/adults?when=evening&zip=92001", "/doors/adults?open=yes&language=es");
        page(
                "/doors/certificate",
                "/doors/certificate?q=nurs",
                "/doors/certificate?have=program:marlin-college-registered-nursing",
                "/doors/certificate?have=credential:registered-nurse-license");
        page("/counselors", "/counselors?q=school", "/counselors");
        page("/counselors/{slug}", "/counselors/harbor-high-school", "/counselors/marlin-college");
        page("/counselors/{slug}/sheet", "/counselors/harbor-high-school/sheet");
        page(
                "/counselors/{slug}/packet",
                "/counselors/harbor-high-school/packet?pathway=patient-care&copies=2&text=both");
        page("/parents", "/parents");
        page("/parents/{pathway}", "/parents/patient-care?zip=92001", "/parents/biotechnology");
        page("/about-data", "/about-data");
        page("/glossary", "/glossary");
        page("/api", "/api");
        page("/occupations", "/occupations");
        page("/occupations/{soc}", "/occupations/29-1141", "/occupations/49-9021");
        page("/occupations/{soc}/programs", "/occupations/29-1141/programs");
        page("/occupations/{soc}/work", "/occupations/29-1141/work");
        page("/occupations/{soc}/areas", "/occupations/29-1141/areas");
        page("/programs", "/programs");
        page(
                "/programs/{slug}",
                "/programs/marlin-college-registered-nursing",
                "/programs/long-name-center-long-title",
                "/programs/empty-program");
        page(
                "/programs/{slug}/terms",
                "/programs/marlin-college-registered-nursing/terms",
                "/programs/marlin-college-registered-nursing/terms?pace=evening");
        page(
                "/courses/{organization}/{code}",
                "/courses/marlin-college/bio-160",
                "/courses/marlin-college/nurs-101",
                "/courses/harbor-high-school/health-1");
        page("/institutions", "/institutions");
        page(
                "/institutions/{slug}",
                "/institutions/marlin-college",
                "/institutions/harbor-high-school",
                "/institutions/valley-state-university",
                "/institutions/long-name-center",
                "/institutions/marlin-district",
                "/institutions/old-mill-high-school");
        page(
                "/institutions/{slug}/programs",
                "/institutions/marlin-college/programs",
                "/institutions/marlin-college/programs?sector=nothing");
        page("/institutions/{slug}/courses", "/institutions/marlin-college/courses");
        page(
                "/institutions/{university}/accepts/{college}",
                "/institutions/valley-state-university/accepts/marlin-college");
        page("/credentials/{slug}", "/credentials/registered-nurse-license");
        page(
                "/credit",
                "/credit",
                "/credit?q=health&school=harbor-high-school&college=marlin-college",
                "/credit?q=nothing-at-all");
        page("/credit/{slug}", "/credit/health-credit");
        page("/activities/{slug}", "/activities/hospital-day");
        page("/supports/{slug}", "/supports/child-care");
        page("/maps", "/maps");
        page("/who-can-get-in", "/who-can-get-in");
        page("/who-can-get-in/{persona}", "/who-can-get-in/working-parent");
        page("/dead-ends", "/dead-ends", "/dead-ends?kind=no-job", "/dead-ends?institution=marlin-college&kind=D4");
        page(
                "/maps/{*subject}",
                "/maps/pathways/patient-care",
                "/maps/sectors/sector-7",
                "/maps/programs/marlin-college-registered-nursing",
                "/maps/courses/marlin-college/nurs-101",
                "/maps/occupations/29-1141",
                "/maps/schools/harbor-high-school",
                "/maps/pathways/patient-care?school=marlin-college&all=yes");
        page(
                "/maps/{kind}/{key}/checks",
                "/maps/pathways/patient-care/checks",
                "/maps/sectors/sector-7/checks",
                "/maps/programs/empty-program/checks");
        page(
                "/maps/{kind}/{key}/changes",
                "/maps/pathways/patient-care/changes?with=2023-06-30",
                "/maps/sectors/sector-1/changes",
                "/maps/occupations/29-1141/changes");
        page("/maps/{kind}/{key}/table", "/maps/pathways/patient-care/table?all=yes", "/maps/sectors/sector-7/table");
        page("/maps/{kind}/{key}/study-plan", "/maps/pathways/patient-care/study-plan");
        page("/maps/{kind}/{school}/{key}/table", "/maps/courses/marlin-college/nurs-101/table");
        page(
                "/maps/{kind}/{key}/embed",
                "/maps/pathways/patient-care/embed?school=marlin-college&height=900&text=es",
                "/maps/occupations/29-1141/embed");
        page("/maps/{kind}/{school}/{key}/embed", "/maps/courses/marlin-college/nurs-101/embed");
        page("/maps/{kind}/{school}/{key}/changes", "/maps/courses/harbor-high-school/health-1/changes");
        page("/maps/{kind}/{school}/{key}/checks", "/maps/courses/marlin-college/nurs-101/checks");
        page("/audit", "/audit");
        page(
                "/institutions/{slug}/audit",
                "/institutions/harbor-high-school/audit",
                "/institutions/long-name-center/audit");
        page(
                "/routes",
                "/routes?who=diploma&goal=program:marlin-college-vocational-nursing",
                "/routes",
                "/routes?who=student&school=harbor-high-school&grade=10&goal=occupation:29-1141",
                "/routes?who=diploma&evenings=yes&goal=program:marlin-college-vocational-nursing",
                "/routes?who=student&school-words=high&grade=10&goal-words=nursing&done-words=bio",
                "/routes?who=college&done=course:marlin-college/bio-160&wage=20&work=yes",
                "/routes?who=diploma&not=program:marlin-college-vocational-nursing&goal=occupation:29-1141&edit=yes",
                "/routes?goal=occupation:29-1141");
        page(
                "/gaps",
                "/gaps",
                "/gaps?sector=7&rule=middle-skill-2018&entry=college&method=equal&sort=wage",
                "/gaps?wage=400");
        page("/gaps/recommendations", "/gaps/recommendations", "/gaps/recommendations?kind=grow&zip=92001");
        page("/gaps/access", "/gaps/access?miles=5&zip=92001&pathway=patient-care", "/gaps/access");
        page("/gaps/sensitivity", "/gaps/sensitivity");
        page(
                "/gaps/occupations/{soc}",
                "/gaps/occupations/29-1141",
                "/gaps/occupations/29-1141?completers=30",
                "/gaps/occupations/49-9021");
        page("/gaps/programs/{code}", "/gaps/programs/top-123010");
        page("/embed/maps/{*subject}", "/embed/maps/pathways/patient-care");
    }

    private PagesUnderTest() {}

    private static void page(String mapping, String... addresses) {
        BY_MAPPING.put(mapping, List.of(addresses));
    }

    /// Every address, without language prefix.
    static List<String> all() {
        return BY_MAPPING.values().stream().flatMap(List::stream).toList();
    }

    /// One address per mapping.
    static List<String> typical() {
        return BY_MAPPING.values().stream().map(List::getFirst).toList();
    }

    /// The address in a language.
    static String in(Language language, String address) {
        return address.equals("/") && language != Language.EN ? language.prefix() : language.prefix() + address;
    }
}
