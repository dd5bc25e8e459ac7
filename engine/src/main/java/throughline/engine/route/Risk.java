package throughline.engine.route;

/// What is known of the risk that somebody fails a step, or one of the steps of a route.
///
/// A step that a share p of those who try it pass has the risk -ln p, in millionths and rounded up: taking the steps
/// as independent, their shares multiply and their risks add up. A step whose share nobody states adds nothing to
/// `known` and one to `unknown`. A risk is no worse than another only when it is so in both, which makes an unknown
/// share neither better nor worse than a known one.
///
/// @param known   sum over the steps with a known share
/// @param unknown how many steps have a share that nobody states
public record Risk(long known, int unknown) {
    /// That of a step that nobody fails.
    public static final Risk NONE = new Risk(0, 0);

    /// That of a step whose share of passes nobody states.
    public static final Risk UNKNOWN = new Risk(0, 1);

    private static final int ALL = 10_000;

    /// @param hundredths how many of those who try pass, in hundredths of a percent; where nobody has passed yet, half
    ///                   of the least that can be stated stands for it
    public static Risk ofPassRate(int hundredths) {
        if (hundredths < 0 || hundredths > ALL) {
            throw new IllegalArgumentException("a pass rate is from 0 to " + ALL + ": " + hundredths);
        }
        var share = hundredths == 0 ? 0.5 : hundredths;
        return new Risk((long) StrictMath.ceil(StrictMath.log(ALL / share) * 1_000_000), 0);
    }

    Risk plus(Risk other) {
        return other.equals(NONE) ? this : new Risk(known + other.known, unknown + other.unknown);
    }

    public boolean isNoWorseThan(Risk other) {
        return known <= other.known && unknown <= other.unknown;
    }
}
