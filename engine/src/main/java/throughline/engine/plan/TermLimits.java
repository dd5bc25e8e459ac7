package throughline.engine.plan;

/// What one term may hold. Both ends belong to the range.
///
/// @param minCredits in hundredths of a credit
/// @param maxCredits in hundredths of a credit
public record TermLimits(long minCredits, long maxCredits, int minCourses, int maxCourses) {
    public TermLimits {
        if (minCredits < 0 || minCredits > maxCredits || minCourses < 0 || minCourses > maxCourses) {
            throw new IllegalArgumentException("the least of a term must be between 0 and its most: " + minCredits
                    + " to " + maxCredits + " hundredths of a credit, " + minCourses + " to " + maxCourses
                    + " courses");
        }
    }

    /// A range of credits and any number of courses.
    public static TermLimits credits(long min, long max) {
        return new TermLimits(min, max, 0, Integer.MAX_VALUE);
    }
}
