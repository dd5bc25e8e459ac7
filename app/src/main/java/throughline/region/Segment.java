package throughline.region;

/// The segments of a career pathways system, in the order of a person's way.
public enum Segment {
    MIDDLE_SCHOOL,
    HIGH_SCHOOL,
    ADULT_SCHOOL,
    COLLEGE,
    UNIVERSITY,
    EMPLOYER,
    WORKFORCE_AGENCY;

    /// The key of the segment in addresses and code tables, for example `high-school`.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
