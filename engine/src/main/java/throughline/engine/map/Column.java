package throughline.engine.map;

/// The columns of a map in their fixed order from left to right. Empty ones are hidden, never reordered.
public enum Column {
    /// Grades 6 to 8.
    EXPLORE,
    /// Grades 9 to 12.
    HIGH_SCHOOL,
    /// Adult school and noncredit: bridge, English, diploma, short training.
    ADULT_SCHOOL,
    /// College certificates.
    CERTIFICATE,
    /// Associate and transfer degrees.
    ASSOCIATE,
    /// Bachelor's degree and beyond.
    BACHELOR,
    /// Occupations.
    CAREER;

    /// Key in addresses and messages, for example `high-school`.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
