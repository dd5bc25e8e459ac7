package throughline.region;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A link between two programs, or a program and something else, that its owner states.
///
/// @param kind `continues_into`, `stacks_onto`, `transfers_to`, `prepares_for`, `awards`,
///             `requires` or `supports`
/// @param from thing it starts at, `type:key`
/// @param to   thing it leads to, `type:key`
public record Link(
        String kind,
        String from,
        String to,
        @Nullable String condition,
        @Nullable String conditionEs,
        @Nullable String evidence,
        String status,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        int sourceId) {
    private static final Set<String> STEPS = Set.of("continues_into", "stacks_onto", "transfers_to");

    /// Whether it is a step from one program to another that can be taken on that day.
    public boolean leadsOn(LocalDate day) {
        return STEPS.contains(kind) && inForce(day);
    }

    /// Whether it holds on that day: neither a draft nor ended, inside its dates.
    public boolean inForce(LocalDate day) {
        var living = !status.equals("ended") && !status.equals("draft");
        return living && (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
