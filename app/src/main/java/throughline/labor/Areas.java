package throughline.labor;

/// Names of labor market areas, so that facts of different sources about one area meet.
///
/// The two metropolitan areas of the region are single counties and are named so; other areas keep the name of
/// their source without the list of counties in parentheses.
final class Areas {
    static final String UNITED_STATES = "United States";
    static final String CALIFORNIA = "California";
    static final String NATION = "nation";
    static final String STATE = "state";
    static final String COUNTY = "county";
    static final String METROPOLITAN_AREA = "metropolitan-area";
    static final String CONSORTIUM = "consortium";
    static final String COE_REGION = "coe-region";

    private Areas() {}

    static String name(String written) {
        var name = written.replaceFirst("\\s*\\([^)]*\\)$", "").strip();
        if (name.matches("San Diego-(Chula Vista-)?Carlsbad MSA")) {
            return "San Diego County";
        }
        return name.equals("El Centro MSA") ? "Imperial County" : name;
    }

    /// Type of an area below the state, told from its name.
    static String type(String name) {
        if (name.endsWith(" County")) {
            return COUNTY;
        }
        return name.endsWith(" MSA") || name.endsWith(" MD") ? METROPOLITAN_AREA : CONSORTIUM;
    }
}
