package throughline.ctdl;

import java.util.Optional;

/// What kind of organization somebody is, in the words of the vocabulary.
enum AgentType {
    BUSINESS("Business", "Business"),
    COLLABORATIVE("Collaborative", "Collaborative"),
    FOUR_YEAR("FourYear", "Four-Year College"),
    GOVERNMENT("Government", "Government Agency"),
    HIGH_SCHOOL("HighSchool", "High School"),
    LOWER_SECONDARY("LowerSecondarySchool", "Lower Secondary School"),
    NON_TRADITIONAL("NonTraditional", "Alternative/Non-Traditional School"),
    PRIMARY("PrimarySchool", "Primary School"),
    TRAINING_PROVIDER("TrainingProvider", "Education and Training Provider"),
    TWO_YEAR("TwoYear", "Two-Year College");

    private final String concept;
    private final String title;

    AgentType(String concept, String title) {
        this.concept = concept;
        this.title = title;
    }

    String concept() {
        return "orgType:" + concept;
    }

    String title() {
        return title;
    }

    /// The one that says what a type of the catalog says; none where no other word fits.
    static Optional<AgentType> of(String type) {
        return switch (type) {
            case "high-school" -> Optional.of(HIGH_SCHOOL);
            case "middle-school" -> Optional.of(LOWER_SECONDARY);
            case "elementary-school", "preschool" -> Optional.of(PRIMARY);
            case "community-college" -> Optional.of(TWO_YEAR);
            case "university" -> Optional.of(FOUR_YEAR);
            case "adult-school", "regional-occupational-program", "training-provider", "career-college" ->
                Optional.of(TRAINING_PROVIDER);
            case "continuation-high-school",
                    "alternative-school",
                    "opportunity-school",
                    "community-day-school",
                    "county-community-school",
                    "juvenile-court-school" -> Optional.of(NON_TRADITIONAL);
            case "county-office", "district", "college-district", "workforce-agency" -> Optional.of(GOVERNMENT);
            case "employer" -> Optional.of(BUSINESS);
            default -> Optional.empty();
        };
    }
}
