package throughline.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.Method;
import throughline.region.BuiltRegions;
import throughline.region.Region;

class AdviceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private static RegionGaps gaps(Region region) {
        return RegionGaps.of(region, Basis.of(RegionGaps.areas(region).getFirst()));
    }

    /// Every recommendation rests on something that is certain, and is in its order.
    @Test
    void recommendsWhatIsCertain() {
        var found = new Recommendations(gaps(BuiltRegions.demonstration()), DAY, Optional.empty()).list();
        assertThat(found)
                .isNotEmpty()
                .isSortedAccordingTo((one, other) -> one.kind() == other.kind()
                        ? other.score().compareTo(one.score())
                        : one.kind().compareTo(other.kind()));
        for (var one : found) {
            assertThat(one.certain()).isGreaterThanOrEqualTo(Fraction.of(Recommendations.FEWEST));
            switch (one.kind()) {
                case START, GROW, CONNECT, REFRESH ->
                    assertThat(one.line().possible().low()).isEqualTo(one.certain());
                case WATCH -> {
                    assertThat(one.line().possible().low().signum()).isNegative();
                    assertThat(one.line().possible().high().signum()).isPositive();
                }
                case STOP -> assertThat(one.codes()).isNotEmpty();
            }
        }
    }

    /// A program for one job moves its gap by its completers by every method, and never places more than them.
    @Test
    void saysWhatAProgramWouldChange() {
        var gaps = gaps(BuiltRegions.demonstration());
        var soc = gaps.reached().iterator().next();
        var occupation = gaps.region().findOccupation(soc).orElseThrow();
        var what = WhatIf.of(gaps, occupation, 30);
        var before = what.before().getFirst();
        var after = what.after().getFirst();
        assertThat(before.possible().low().minus(after.possible().low())).isEqualTo(Fraction.of(30));
        assertThat(before.possible().high().minus(after.possible().high())).isEqualTo(Fraction.of(30));
        assertThat(before.gap(Method.PROPORTIONAL).minus(after.gap(Method.PROPORTIONAL)))
                .isEqualTo(Fraction.of(30));
        assertThat(what.placed()).isBetween(Fraction.ZERO, Fraction.of(30));
        assertThat(gaps.with(new throughline.engine.gap.ProgramGroup("none", Fraction.ZERO, Set.of(soc)))
                        .structure())
                .isEqualTo(gaps.structure());
    }

    @Test
    void ranksTheSameWayInEveryVariantThatChangesNothing() {
        var gaps = gaps(BuiltRegions.demonstration());
        var found = Sensitivity.of(
                gaps,
                GapQuery.of(gaps.basis()),
                java.util.List.of(),
                10,
                DAY,
                basis -> RegionGaps.of(gaps.region(), basis));
        assertThat(found.first()).hasSizeLessThanOrEqualTo(10).isNotEmpty();
        for (var variant : Sensitivity.Variant.values()) {
            assertThat(found.kept().get(variant)).isBetween(0, found.first().size());
        }
        assertThat(found.place(
                        Sensitivity.Variant.PROPORTIONAL,
                        found.first().getFirst().occupation().soc()))
                .isPositive();
    }
}
