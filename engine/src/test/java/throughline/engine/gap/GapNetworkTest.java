package throughline.engine.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GapNetworkTest {

    /// ```
    /// p(30) ── a(10)
    ///   └───── b(20) ── q(60)
    ///          c(40) ────┘
    /// ```
    /// Ratios: all 90 awards over 70 openings can be spread evenly, 9/7 each.
    @Test
    void balancedFillsEvenlyWhereLinksAllowIt() {
        var network = GapNetwork.of(
                List.of(ProgramGroup.of("p", 30, "a", "b"), ProgramGroup.of("q", 60, "b", "c")),
                List.of(Demand.of("a", 10), Demand.of("b", 20), Demand.of("c", 40)));
        assertThat(network.received(Method.BALANCED))
                .containsEntry("a", Fraction.of(90, 7))
                .containsEntry("b", Fraction.of(180, 7))
                .containsEntry("c", Fraction.of(360, 7));
        assertThat(network.clusters())
                .singleElement()
                .satisfies(all -> assertThat(all.gap()).isEqualTo(Fraction.of(-20)));
    }

    /// Group p reaches only a: its pressure stays there, and q keeps away from a.
    @Test
    void balancedSeparatesWhatIsPressed() {
        var network = GapNetwork.of(
                List.of(ProgramGroup.of("p", 30, "a"), ProgramGroup.of("q", 5, "a", "b")),
                List.of(Demand.of("a", 10), Demand.of("b", 20)));
        assertThat(network.received(Method.BALANCED))
                .containsEntry("a", Fraction.of(30))
                .containsEntry("b", Fraction.of(5));
        assertThat(network.gap(Set.of("a"))).isEqualTo(new Interval(Fraction.of(-25), Fraction.of(-20)));
        assertThat(network.gap(Set.of("b"))).isEqualTo(new Interval(Fraction.of(15), Fraction.of(20)));
        assertThat(network.gap(Set.of("a", "b")).determined()).isTrue();
    }

    @Test
    void theCutNamesSaturatedGroupsAndStarvedOccupations() {
        var network = GapNetwork.of(
                List.of(ProgramGroup.of("p", 30, "a"), ProgramGroup.of("q", 5, "a", "b")),
                List.of(Demand.of("a", 10), Demand.of("b", 20)));
        var structure = network.structure();
        assertThat(structure.placed()).isEqualTo(Fraction.of(15));
        assertThat(structure.surplus()).isEqualTo(Fraction.of(20));
        assertThat(structure.shortage()).isEqualTo(Fraction.of(15));
        assertThat(structure.saturated())
                .containsExactly(new Cluster(List.of("p"), List.of("a"), Fraction.of(30), Fraction.of(10)));
        assertThat(structure.starved())
                .containsExactly(new Cluster(List.of("q"), List.of("b"), Fraction.of(5), Fraction.of(20)));
    }

    @Test
    void whatHasNoPartnerIsListed() {
        var network = GapNetwork.of(
                List.of(
                        ProgramGroup.of("no match", 7, "99-9999"),
                        ProgramGroup.of("no openings", 8, "z", "n", "not in the table"),
                        ProgramGroup.of("no awards", 0, "a"),
                        ProgramGroup.of("placed", 3, "b", "z")),
                List.of(Demand.of("a", 10), Demand.of("b", 2), Demand.of("n", -4), Demand.of("z", 0)));
        assertThat(network.unplaced()).extracting(ProgramGroup::key).containsExactly("no match", "no openings");
        assertThat(network.uncovered()).containsExactly(Demand.of("a", 10));
        for (var method : Method.values()) {
            assertThat(network.allocate(method).shares())
                    .containsExactly(new Allocation.Share("placed", "b", Fraction.of(3)));
        }
        assertThat(network.structure().shortage()).isEqualTo(Fraction.of(10));
        assertThat(network.structure().surplus()).isEqualTo(Fraction.of(1));
        assertThat(network.structure().starved()).isEmpty();
        assertThat(network.brief(Set.of("no match", "placed"), Set.of("b")).gap())
                .isEqualTo(Fraction.of(-8));
    }

    @Test
    void anEmptyNetworkIsBalanced() {
        var network = GapNetwork.of(List.of(), List.of());
        assertThat(network.clusters()).isEmpty();
        assertThat(network.structure().placed()).isEqualTo(Fraction.ZERO);
        assertThat(network.allocate(Method.BALANCED).shares()).isEmpty();
        assertThat(network.gap(Set.of("a"))).isEqualTo(new Interval(Fraction.ZERO, Fraction.ZERO));
    }

    @Test
    void refusesWhatComesTwiceAndWhatCannotBeAYear() {
        assertThatThrownBy(() ->
                        GapNetwork.of(List.of(ProgramGroup.of("p", 1, "a"), ProgramGroup.of("p", 2, "a")), List.of()))
                .hasMessage("two groups p");
        assertThatThrownBy(() -> GapNetwork.of(List.of(), List.of(Demand.of("a", 1), Demand.of("a", 1))))
                .hasMessage("two demands for a");
        assertThatThrownBy(() -> ProgramGroup.of("p", -1, "a")).hasMessageContaining("negative supply");
        assertThatThrownBy(() ->
                        GapNetwork.of(List.of(ProgramGroup.of("p", Long.MAX_VALUE, "a")), List.of(Demand.of("a", 9))))
                .hasMessageContaining("too large");
    }

    @Test
    void averagesFromTheFirstAwardOn() {
        assertThat(average(0, 0, 1)).isEqualTo(Fraction.of(1));
        assertThat(average(0, 12, 0)).isEqualTo(Fraction.of(6));
        assertThat(average(9, 4, 0)).isEqualTo(Fraction.of(13, 3));
        assertThat(average(2, 4, 0)).isEqualTo(Fraction.of(2));
        assertThat(average(0, 0, 0)).isEqualTo(Fraction.ZERO);
        assertThat(average()).isEqualTo(Fraction.ZERO);
        assertThat(AverageRule.ALL_YEARS.average(List.of(0L, 0L, 1L))).isEqualTo(Fraction.of(1, 3));
        assertThatThrownBy(() -> average(1, -1)).hasMessageContaining("negative awards");
    }

    private static Fraction average(long... awards) {
        return AverageRule.FIRST_AWARD_TO_LAST_YEAR.average(
                Arrays.stream(awards).boxed().toList());
    }

    @Test
    void fractionsAreRoundedOnlyWhenShown() {
        assertThat(Fraction.of(-4, -6)).isEqualTo(Fraction.of(2, 3)).hasToString("2/3");
        assertThat(Fraction.of(1067, 3).rounded(2)).hasToString("355.67");
        assertThat(Fraction.of(-185, 2).rounded(2)).hasToString("-92.5");
        assertThat(Fraction.of(2000).rounded(2)).hasToString("2000");
        assertThat(Fraction.of(1, 3).compareTo(Fraction.of(33, 100))).isPositive();
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    /// 20 openings of a: 15 fall to p, which has three times the awards of q; all 8 of b fall to q. Nobody sees c.
    @Test
    void openingsFallToGroupsByTheirAwards() {
        var network = GapNetwork.of(
                List.of(ProgramGroup.of("p", 3, "a"), ProgramGroup.of("q", 1, "a", "b")),
                List.of(Demand.of("a", 20), Demand.of("b", 8), Demand.of("c", 5)));
        assertThat(network.openingsByGroup())
                .containsExactly(Map.entry("p", Fraction.of(15)), Map.entry("q", Fraction.of(13)));
    }
}
