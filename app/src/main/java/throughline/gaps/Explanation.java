package throughline.gaps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.Allocation;
import throughline.engine.gap.Cluster;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.Method;
import throughline.region.Occupation;
import throughline.region.Program.OccupationLink;
import throughline.region.Projection;

/// The whole computation of the gap of one occupation, unfolded: its openings, every group of programs whose awards
/// can lead to it with the rows behind, every link with its reason, what each method gives, and what is certain.
///
/// @param projection where its openings come from; absent where none are known in the area
/// @param cluster    the connected part it belongs to, whose gap is certain; absent where no award reaches it
/// @param brief      all awards that can lead to it against its openings, as published briefs count
record Explanation(
        RegionGaps gaps,
        RegionGaps.Line line,
        @Nullable Projection projection,
        List<Contribution> contributions,
        @Nullable Cluster cluster,
        Cluster brief) {
    Explanation {
        contributions = List.copyOf(contributions);
    }

    /// The awards of a group of programs.
    ///
    /// @param reached all occupations it leads to
    /// @param given   awards a year that each method gives to the occupation in question
    record Contribution(AwardSupply.Group group, List<Reached> reached, Map<Method, Fraction> given) {
        Contribution {
            reached = List.copyOf(reached);
        }

        Fraction given(Method method) {
            return given.getOrDefault(method, Fraction.ZERO);
        }

        /// Openings a year of all occupations it leads to.
        Fraction openings() {
            return reached.stream().map(Reached::openings).reduce(Fraction.ZERO, Fraction::plus);
        }

        long sharers() {
            return reached.stream().filter(Reached::shares).count();
        }
    }

    /// An occupation that a group leads to.
    ///
    /// @param openings openings a year in the area; with 0 it takes no share
    record Reached(Occupation occupation, Fraction openings, OccupationLink link) {
        boolean shares() {
            return openings.signum() > 0;
        }
    }

    static Explanation of(RegionGaps gaps, Occupation occupation) {
        var soc = occupation.soc();
        var line = gaps.lines(Set.of(soc)).getFirst();
        var contributions = new ArrayList<Contribution>();
        var keys = new TreeSet<String>();
        var allocations = new EnumMap<Method, Allocation>(Method.class);
        for (var method : Method.values()) {
            allocations.put(method, gaps.network().allocate(method));
        }
        for (var group : gaps.groupsFor(soc)) {
            if (group.supply().signum() > 0) {
                keys.add(group.network().key());
                contributions.add(new Contribution(group, reached(gaps, group), given(allocations, group, soc)));
            }
        }
        return new Explanation(
                gaps,
                line,
                gaps.outlook().get(soc),
                contributions,
                gaps.clusters().get(soc),
                gaps.network().brief(keys, Set.of(soc)));
    }

    /// What a group of programs leads to, the most openings first.
    static List<Reached> reached(RegionGaps gaps, AwardSupply.Group group) {
        var reached = new ArrayList<Reached>();
        group.links()
                .forEach((soc, link) -> gaps.region()
                        .findOccupation(soc)
                        .ifPresent(occupation -> reached.add(
                                new Reached(occupation, gaps.network().openings(soc), link))));
        reached.sort(java.util.Comparator.comparing(Reached::openings)
                .reversed()
                .thenComparing(one -> one.occupation().soc()));
        return reached;
    }

    private static Map<Method, Fraction> given(
            Map<Method, Allocation> allocations, AwardSupply.Group group, String soc) {
        var given = new EnumMap<Method, Fraction>(Method.class);
        allocations.forEach((method, allocation) -> given.put(
                method,
                allocation.shares().stream()
                        .filter(share -> share.occupation().equals(soc)
                                && share.group().equals(group.network().key()))
                        .map(share -> share.awards())
                        .reduce(Fraction.ZERO, Fraction::plus)));
        return given;
    }
}
