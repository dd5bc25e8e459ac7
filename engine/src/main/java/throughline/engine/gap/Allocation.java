package throughline.engine.gap;

import java.util.List;

/// Awards handed to occupations by one method, link by link. The sums by occupation are [GapNetwork#received].
///
/// @param shares by group, then occupation. With [Method#BALANCED] the sums by occupation are unique, the
///               single shares are one way to reach them
public record Allocation(Method method, List<Share> shares) {
    public Allocation {
        shares = List.copyOf(shares);
    }

    /// Awards a year of one group for one occupation, more than 0.
    public record Share(String group, String occupation, Fraction awards) {}
}
