package throughline.engine.interest;

/// How well an occupation fits a person's interests, by the correlation of their six values.
///
/// The bounds are the one-tailed critical values of a correlation of six pairs (4 degrees of freedom) at the levels
/// .05 and .10: `r = t / sqrt(t² + 4)` with `t` = 2.132 and 1.533, as the field rounds them.
public enum InterestFit {
    BEST(.729),
    GREAT(.608),
    /// Below both bounds; a published rule for a third class of fit is not known to us.
    OTHER(-1);

    private final double least;

    InterestFit(double least) {
        this.least = least;
    }

    /// The class of a correlation from -1 to 1.
    static InterestFit of(double correlation) {
        return correlation >= BEST.least ? BEST : correlation >= GREAT.least ? GREAT : OTHER;
    }
}
