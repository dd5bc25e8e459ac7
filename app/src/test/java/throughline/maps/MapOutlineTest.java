package throughline.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.region.RegionFixture;
import throughline.web.Language;
import throughline.web.Texts;

/// A small region in, its map in words out.
class MapOutlineTest {
    @Test
    void aPathwayReadsFromSchoolToJobs() {
        assertThat(outline(Subject.of(Subject.Kind.PATHWAY, "patient-care"), Language.EN))
                .startsWith("""
                        # Patient Care (California career pathway 7B)

                        ## Explore (grades 6–8)
                          Missing step: Nothing recorded for grades 6 to 8

                        ## High school (9–12)
                          Course: Introduction to Health Careers (10 credits) · Harbor High School · a-g, Introductory
                            -> NURS 101: By agreement; grade B or better; 3 units count; through June 30, 2099; An articulation agreement
                            -> Licensed Vocational Nursing: Related by code; Same career pathway at the next level; no agreement is recorded
                          Missing step: No capstone course recorded
                          Early college credit:
                          College credit: NURS 101 (4 units; 72 hours) · Marlin College · College credit
                          Work-based learning:
                          Activity: A day at the hospital (Career exploration; grades 9 to 10; 6 hours) · Harbor High School

                        ## Adult school, noncredit
                          Training: Certified Nursing Assistant (Noncredit award, 48 to 96 hours; 31 awards in 2023-24) · Dry Wells Adult School
                            -> Registered Nurses: Related by code; Joined by code tables only; nobody promises it; TOP 123010 › CIP 51.3801 › SOC 29-1141
                            -> Licensed Vocational Nursing: Related by code; The same program code at the next level; no agreement is recorded; TOP 123010

                        ## College certificates
                          Certificate: Licensed Vocational Nursing (45 units; 26 awards in 2023-24) · Marlin College · Child care
                            -> Registered Nurses: Related by code; Joined by code tables only; nobody promises it; TOP 123010 › CIP 51.3801 › SOC 29-1141
                            -> Registered Nursing: Related by code; The same program code at the next level; no agreement is recorded; TOP 123010
                          Supports:
                          Support: Child care center · Marlin College

                        ## Associate and transfer degrees
                          Degree: Registered Nursing (72 units; 21 awards in 2023-24) · Marlin College · Child care
                            -> Registered Nurses: Related by code; Joined by code tables only; nobody promises it; TOP 123010 › CIP 51.3801 › SOC 29-1141
                            -> Nursing: Related by code; The same program code at the next level; no agreement is recorded; TOP 123010

                        ## Bachelor’s and beyond
                          Degree: Nursing (Bachelor's degree; 120 units; 36 awards in 2023-24) · Valley State University
                            -> Registered Nurses: Related by code; Joined by code tables only; nobody promises it; TOP 123010 › CIP 51.3801 › SOC 29-1141
                        """);
    }

    @Test
    void aSelectionNamesWhatItDidNotFind() {
        var selection = Subject.parse("selection/pathways:patient-care,programs:no-such-thing")
                .orElseThrow();
        assertThat(outline(selection, Language.EN))
                .contains("Course: Introduction to Health Careers", "Missing step: Not found: programs/no-such-thing");
        assertThat(outline(selection, Language.ES)).contains("No encontrado: programs/no-such-thing");
    }

    private static String outline(Subject subject, Language language) {
        var region = RegionFixture.region(false);
        var map = MapMaker.of(region, LocalDate.of(2026, 11, 24))
                .make(subject, View.PUBLIC)
                .orElseThrow();
        return MapOutline.of(map, region, Texts.load(language), language);
    }
}
