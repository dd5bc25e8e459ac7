package throughline.catalog;

import java.util.Map;
import java.util.Optional;

/// The school ownership and district types of the California Department of Education as types of this catalog.
final class SchoolTypes {
    /// Names of the code lists SOC (schools) and DOC (districts) of the public school directory.
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("Preschool", "preschool"),
            Map.entry("Special Education Schools (Public)", "special-education-school"),
            Map.entry("County Community", "county-community-school"),
            Map.entry("Opportunity Schools", "opportunity-school"),
            Map.entry("Juvenile Court Schools", "juvenile-court-school"),
            Map.entry("State Special Schools", "special-education-school"),
            Map.entry("Elementary Schools (Public)", "elementary-school"),
            Map.entry("Elemen Schools In 1 School Dist. (Public)", "elementary-school"),
            Map.entry("Intermediate/Middle Schools (Public)", "middle-school"),
            Map.entry("Alternative Schools of Choice", "alternative-school"),
            Map.entry("Junior High Schools (Public)", "middle-school"),
            Map.entry("K-12 Schools (Public)", "k12-school"),
            Map.entry("High Schools (Public)", "high-school"),
            Map.entry("High Schools In 1 School Dist. (Public)", "high-school"),
            Map.entry("Continuation High Schools", "continuation-high-school"),
            Map.entry("District Community Day Schools", "community-day-school"),
            Map.entry("Adult Education Centers", "adult-school"),
            Map.entry("ROC/ROP", "regional-occupational-program"),
            Map.entry("County Office of Education (COE)", "county-office"),
            Map.entry("Unified School District", "district"),
            Map.entry("Elementary School District", "district"),
            Map.entry("High School District", "district"),
            Map.entry("Community College District", "college-district"),
            Map.entry("Regional Occupation Center/Program (ROC/P)", "regional-occupational-program"),
            Map.entry("State Board of Education", "charter-agency"),
            Map.entry("Statewide Benefit Charter", "charter-agency"));

    private SchoolTypes() {}

    static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
