package throughline.engine.plan;

/// The sequence 1 1 2 1 1 2 4 1 1 2 1 1 2 4 8 …, by which a search restarts: nearly as good as knowing the best
/// moment (Luby, Sinclair, Zuckerman 1993).
final class Luby {
    private Luby() {}

    /// @param index from 1
    static long at(long index) {
        for (int power = 1; ; power++) {
            var length = (1L << power) - 1;
            if (index == length) {
                return 1L << (power - 1);
            }
            if (index < length) {
                return at(index - (1L << (power - 1)) + 1);
            }
        }
    }
}
