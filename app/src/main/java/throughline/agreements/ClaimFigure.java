package throughline.agreements;

/// How many students of a school year claimed their credit. Small groups are never shown to the public.
public sealed interface ClaimFigure {
    /// Groups smaller than this stay unsaid, and with them what they could be computed from; the California Department
    /// of Education says no count of pupils of ten or fewer.
    int MINIMUM = 11;

    String schoolYear();

    record Shown(String schoolYear, int claimed, int unclaimed) implements ClaimFigure {}

    record Protected(String schoolYear) implements ClaimFigure {}

    /// What the public may see: both groups, or neither.
    static ClaimFigure of(Count count) {
        var unclaimed = count.eligible() - count.claimed();
        return count.claimed() >= MINIMUM && unclaimed >= MINIMUM
                ? new Shown(count.schoolYear(), count.claimed(), unclaimed)
                : new Protected(count.schoolYear());
    }

    /// The counts as a school enters them, for the parties alone.
    record Count(String schoolYear, int eligible, int claimed, String author) {}
}
