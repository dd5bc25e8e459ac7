package throughline.engine.plan;

/// What forced a literal, or what a set of literals broke.
sealed interface Reason permits Clause, AtMost {

    /// Collects literals, all false, that together force the implied literal or make this broken.
    ///
    /// @param implied the forced literal, or -1 when this is broken
    /// @param before  only what was assigned before this place counts
    void explain(int implied, int before, byte[] values, int[] places, Literals into);
}
