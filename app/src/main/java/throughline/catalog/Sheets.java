package throughline.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import throughline.catalog.CellType.Words;
import throughline.imports.ImportKind.Stage;

/// The spreadsheets of the catalog, one for each table.
@Configuration(proxyBeanMethods = false)
class Sheets {
    private static final Words AGREEMENT_STATUS =
            Words.oneOf(Set.of("draft", "review", "signed", "active", "expiring", "renewed", "ended"));

    private static final Words MEASURE = Words.matching(
            "\\S.*", "a name such as completion-rate, or exam-pass-rate:KEY with the key of a credential");

    private static final Words CONTACT = Words.matching(
            "https?://\\S+|[^@\\s]+@[^@\\s]+|[+(]?[0-9][0-9 ().-]{5,}",
            "an address for mail, an address that begins with https://, or a telephone number");
    private static final Words STEP = Words.matching(
            "[a-z0-9/_.-]+|[a-z-]+:\\S.*",
            "a step as in the table of the map, such as occupations/51-4121, or type:key, such as program:palomar/095650");

    private static final Words SUPPORT_TYPE = Words.oneOf(Set.of(
            "books",
            "career-services",
            "child-care",
            "counseling",
            "disability",
            "financial-aid",
            "food",
            "foster",
            "health",
            "housing",
            "job-search",
            "language",
            "legal",
            "re-entry",
            "technology",
            "transportation",
            "tutoring",
            "veterans"));

    /// In the order in which they refer to each other.
    static List<Sheet> list() {
        var sheets = new Sheets();
        return List.of(
                sheets.organizationSheet(),
                sheets.identifierSheet(),
                sheets.programSheet(),
                sheets.awardsSheet(),
                sheets.outcomeSheet(),
                sheets.courseSheet(),
                sheets.descriptorSheet(),
                sheets.articulationSheet(),
                sheets.credentialSheet(),
                sheets.programCourseSheet(),
                sheets.linkSheet(),
                sheets.agreementSheet(),
                sheets.activitySheet(),
                sheets.supportSheet(),
                sheets.curatedMapSheet(),
                sheets.curatedStepSheet());
    }

    @Bean
    Sheet organizationSheet() {
        return Sheet.of(
                "organizations",
                OrganizationFact.TABLE,
                Stage.ORGANIZATIONS,
                Map.of(
                        "type",
                        Words.oneOf(OrganizationTypes.ALL),
                        "status",
                        Words.oneOf(Set.of("active", "closed", "pending")),
                        "grade_low",
                        Words.ANY,
                        "grade_high",
                        Words.ANY),
                "ref",
                "name",
                "type",
                "status");
    }

    @Bean
    Sheet identifierSheet() {
        return Sheet.of(
                "organization-identifiers",
                OrganizationIdentifierFact.TABLE,
                Stage.ORGANIZATIONS,
                Map.of(),
                "organization_ref",
                "identifier");
    }

    @Bean
    Sheet programSheet() {
        return Sheet.of(
                "programs",
                ProgramFact.TABLE,
                Stage.CATALOG,
                Map.of("record_type", Words.oneOf(Set.of("awards-reported", "offered", "eligible-training"))),
                "key",
                "organization_ref",
                "title",
                "award_type",
                "record_type");
    }

    @Bean
    Sheet awardsSheet() {
        return Sheet.of(
                "program-awards", ProgramAwardsFact.TABLE, Stage.CATALOG, Map.of(), "organization_ref", "school_year");
    }

    @Bean
    Sheet outcomeSheet() {
        return Sheet.of(
                "program-outcomes",
                ProgramOutcomeFact.TABLE,
                Stage.CATALOG,
                Map.of("measure", MEASURE, "value", new CellType.Result()),
                "program_key",
                "measure");
    }

    @Bean
    Sheet courseSheet() {
        return Sheet.of("courses", CourseFact.TABLE, Stage.CATALOG, Map.of(), "key", "organization_ref", "code");
    }

    @Bean
    Sheet descriptorSheet() {
        return Sheet.of(
                "course-descriptors",
                CourseDescriptorFact.TABLE,
                Stage.CATALOG,
                Map.of(),
                "organization_ref",
                "course_code",
                "course_title",
                "descriptor",
                "descriptor_title");
    }

    @Bean
    Sheet articulationSheet() {
        return Sheet.of(
                "course-articulations",
                CourseArticulationFact.TABLE,
                Stage.CATALOG,
                Map.of(),
                "receiving_ref",
                "receiving_name",
                "receiving_code",
                "receiving_title",
                "sending_ref",
                "alternative",
                "alternatives",
                "sending_codes");
    }

    @Bean
    Sheet credentialSheet() {
        return Sheet.of(
                "credentials",
                CredentialFact.TABLE,
                Stage.CATALOG,
                Map.of(
                        "kind",
                        Words.oneOf(Set.of("certificate", "certification", "license", "degree", "diploma", "badge"))),
                "key",
                "name",
                "kind");
    }

    @Bean
    Sheet programCourseSheet() {
        return Sheet.of(
                "program-courses",
                ProgramCourseFact.TABLE,
                Stage.CATALOG,
                Map.of(),
                "program_key",
                "course_key",
                "position",
                "required");
    }

    @Bean
    Sheet linkSheet() {
        return Sheet.of(
                "links",
                CatalogLinkFact.TABLE,
                Stage.CATALOG,
                Map.of(
                        "kind",
                        Words.oneOf(Set.of(
                                "continues_into",
                                "stacks_onto",
                                "transfers_to",
                                "prepares_for",
                                "awards",
                                "requires",
                                "supports"))),
                "kind",
                "from_thing",
                "to_thing",
                "status");
    }

    @Bean
    Sheet agreementSheet() {
        return Sheet.of(
                "agreements",
                AgreementFact.TABLE,
                Stage.CATALOG,
                Map.of(
                        "kind",
                        Words.oneOf(Set.of("articulation", "ccap", "non_ccap", "transfer", "noncredit_to_credit")),
                        "status",
                        AGREEMENT_STATUS),
                "key",
                "kind",
                "title",
                "sending_ref",
                "receiving_ref",
                "status");
    }

    @Bean
    Sheet activitySheet() {
        return Sheet.of(
                "work-based-learning",
                WorkBasedLearningFact.TABLE,
                Stage.CATALOG,
                Map.of("stage", Words.oneOf(Set.of("awareness", "exploration", "preparation", "training"))),
                "key",
                "organization_ref",
                "title",
                "stage",
                "type");
    }

    @Bean
    Sheet supportSheet() {
        return Sheet.of(
                "supports",
                SupportServiceFact.TABLE,
                Stage.CATALOG,
                Map.of("type", SUPPORT_TYPE),
                "key",
                "organization_ref",
                "name",
                "type");
    }

    @Bean
    Sheet curatedMapSheet() {
        return Sheet.of(
                "curated-maps",
                CuratedMapFact.TABLE,
                Stage.CATALOG,
                Map.of("contact", CONTACT),
                "map",
                "owner",
                "contact");
    }

    @Bean
    Sheet curatedStepSheet() {
        return Sheet.of(
                "curated-steps",
                CuratedStepFact.TABLE,
                Stage.CATALOG,
                Map.of(
                        "step",
                        STEP,
                        "display",
                        Words.oneOf(Set.of("shown", "pinned", "hidden")),
                        "position",
                        new CellType.Whole(1, 1_000)),
                "map",
                "step",
                "display");
    }
}
