package throughline.catalog;

import java.util.Set;

/// The types of organizations that this catalog knows.
final class OrganizationTypes {
    static final Set<String> ALL = Set.of(
            "county-office",
            "district",
            "charter-agency",
            "preschool",
            "elementary-school",
            "middle-school",
            "high-school",
            "k12-school",
            "continuation-high-school",
            "alternative-school",
            "opportunity-school",
            "community-day-school",
            "county-community-school",
            "juvenile-court-school",
            "special-education-school",
            "regional-occupational-program",
            "adult-school",
            "college-district",
            "community-college",
            "university",
            "career-college",
            "central-office",
            "training-provider",
            "employer",
            "workforce-agency",
            "community-organization",
            "other");

    private OrganizationTypes() {}
}
