package throughline.engine.plan;

/// Literals of which at least one is true. The first two are watched.
final class Clause implements Reason {
    final int[] literals;
    /// For a learned clause: the number of decision levels that it joined. Few is worth keeping.
    int levels;
    boolean dropped;

    Clause(int[] literals) {
        this.literals = literals;
    }

    @Override
    public void explain(int implied, int before, byte[] values, int[] places, Literals into) {
        for (var literal : literals) {
            if (literal != implied) {
                into.add(literal);
            }
        }
    }
}
