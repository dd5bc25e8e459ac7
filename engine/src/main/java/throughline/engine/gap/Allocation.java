package throughline.engine.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Awards handed to occupations by one method.
///
/// @param shares by group, then occupation. With [Method#BALANCED] the sums by occupation are unique, the
///               single shares are one way to reach them
public record Allocation(Method method, List<Share> shares) {
    public Allocation {
        shares = List.copyOf(shares);
    }

    /// Awards a year of one group for one occupation, more than 0.
    public record Share(String group, String occupation, Fraction awards) {}

    /// Awards a year by occupation; an occupation that receives none is not in it.
    public SortedMap<String, Fraction> supply() {
        var parts = new TreeMap<String, List<Fraction>>();
        for (var share : shares) {
            parts.computeIfAbsent(share.occupation(), _ -> new ArrayList<>()).add(share.awards());
        }
        var supply = new TreeMap<String, Fraction>();
        parts.forEach((occupation, awards) -> supply.put(occupation, Fraction.sum(awards)));
        return supply;
    }
}
