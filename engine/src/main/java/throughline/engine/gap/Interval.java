package throughline.engine.gap;

/// From the least to the most that is possible, both ends included and both reached.
public record Interval(Fraction low, Fraction high) {
    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("from " + low + " down to " + high);
        }
    }

    /// The one number that is possible.
    static Interval of(Fraction number) {
        return new Interval(number, number);
    }

    /// Whether there is only one possible number.
    public boolean determined() {
        return low.equals(high);
    }

    public boolean contains(Fraction number) {
        return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
    }

    /// What remains of an amount after each number of this interval is taken away.
    Interval subtractedFrom(Fraction amount) {
        return new Interval(amount.minus(high), amount.minus(low));
    }
}
