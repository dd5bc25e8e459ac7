package throughline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import throughline.engine.requisite.Requisite;
import throughline.web.Cite;
import throughline.web.Language;
import throughline.web.Words;

/// The small parts that pages are made of.
class PartsTest {
    private static final Cite CITE = new Cite(1, "Publisher", "Wages", "2026");

    private static WageRow row(long... annualDollars) {
        var percentiles = annualDollars.length == 1 ? new int[] {50} : new int[] {10, 25, 50, 75, 90};
        return new WageRow(
                "California",
                "2026",
                null,
                IntStream.range(0, percentiles.length)
                        .mapToObj(i -> WageRow.Percentile.of(percentiles[i], null, annualDollars[i] * 100, List.of()))
                        .flatMap(Optional::stream)
                        .toList(),
                CITE);
    }

    @Test
    void payIsDrawnOnOneScaleFromZero() {
        var chart = WageChart.of(List.of(row(30_000, 40_000, 50_000, 60_000, 90_000), row(45_000)), List.of());
        assertThat(chart.ticks().getFirst()).isZero();
        assertThat(chart.ticks().getLast()).isEqualTo(chart.topCents());
        assertThat(chart.topCents()).isEqualTo(10_000_000);
        assertThat(chart.rows().getFirst().p50()).isEqualTo(5_000);
        assertThat(chart.percent(chart.rows().getFirst().p90())).isEqualTo("90.0%");
        assertThat(chart.rows().getLast().p10()).isNull();
    }

    @Test
    void theScaleHasFewTicksForAnyPay() {
        for (var dollars : new long[] {1, 12_000, 31_000, 99_000, 100_000, 239_200, 800_000, 3_000_000}) {
            var chart = WageChart.of(List.of(row(dollars)), List.of());
            assertThat(chart.topCents()).isGreaterThan(dollars * 100);
            assertThat(chart.ticks()).as("ticks for %d", dollars).hasSizeBetween(2, 8);
        }
    }

    @Test
    void oneAmountIsComputedFromTheOtherAndSaysSo() {
        var wage =
                WageRow.Percentile.of(50, 2_000L, null, List.of("hourly_p90")).orElseThrow();
        assertThat(wage.annualCents()).isEqualTo(4_160_000);
        assertThat(wage.converted()).isTrue();
        assertThat(wage.atLeast()).isFalse();
        assertThat(WageRow.Percentile.of(90, 11_500L, 23_920_000L, List.of("hourly_p90"))
                        .orElseThrow()
                        .atLeast())
                .isTrue();
    }

    @Test
    void codesArePrintedAsTheirOwnersPrintThem() {
        assertThat(Codes.print("top", "123010")).isEqualTo("1230.10");
        assertThat(Codes.chain(List.of("TOP 123010", "CIP 51.3801"), "29-1141"))
                .containsExactly("TOP 1230.10", "CIP 51.3801", "SOC 29-1141");
        assertThat(Codes.chain(List.of(), "29-1141")).isEmpty();
    }

    @Test
    void subjectsStandBeforeTheNumber() {
        assertThat(Subject.of("ASL 210")).isEqualTo("ASL");
        assertThat(Subject.of("R CSIS 12")).isEqualTo("R CSIS");
        assertThat(Subject.of("AUTO100")).isEqualTo("AUTO");
        assertThat(Subject.of("AR-1")).isEqualTo("AR");
        assertThat(Subject.of("001395")).isEqualTo("#");
        assertThat(Subject.of("")).isEqualTo("#");
    }

    @Test
    void onlyAddressesOfTheWebAreLinked() {
        assertThat(WebAddress.of("www.palomar.edu/")).isEqualTo("https://www.palomar.edu/");
        assertThat(WebAddress.of("http://example.org/a b")).isNull();
        assertThat(WebAddress.of("javascript:alert(1)")).isNull();
        assertThat(WebAddress.of("https://user@example.org")).isNull();
        assertThat(WebAddress.of("n/a")).isNull();
        assertThat(WebAddress.of(" ")).isNull();
    }

    @Test
    void requisitesKeepTheirShape() {
        var requirement = Requirement.of(
                Requisite.parse("(MATH 101 [C] & ENGL 101) | \"audition\""),
                code -> Ref.of("/courses/x/" + code, Words.name(Language.EN, code)));
        assertThat(requirement.kind()).isEqualTo("any");
        assertThat(requirement.parts()).extracting(Requirement::kind).containsExactly("all", "words");
        assertThat(requirement.parts().getFirst().parts().getFirst().grade()).isEqualTo("C");
    }

    @Test
    void aListIsNarrowedAndCut() {
        var things = IntStream.range(0, 250)
                .mapToObj(i -> (i % 2 == 0 ? "álbum " : "Beta ") + i)
                .toList();
        var groups = List.of(new Browse.Group("even", Words.name(Language.EN, "Even")));
        var second = new Browse("/things", "group", "", "A", 2)
                .list(things, groups, thing -> thing.startsWith("á") ? "even" : null, thing -> thing, thing -> thing);
        assertThat(second.total()).isEqualTo(125);
        assertThat(second.rows()).hasSize(25);
        assertThat(second.previous()).isEqualTo("/things?letter=A");
        assertThat(second.next()).isNull();
        assertThat(second.groups().getFirst().choices())
                .extracting(Listing.Choice::count)
                .containsExactly(250, 125);
    }

    @Test
    void longTextsAreCutBetweenWords() {
        assertThat(Summary.of("Short.")).isEqualTo("Short.");
        assertThat(Summary.of("word ".repeat(100)).length()).isLessThanOrEqualTo(200);
        assertThat(Summary.of("x".repeat(500))).hasSize(200);
    }

    private static ProgramGroup group(String name, int programs) {
        var heading = name.isEmpty() ? null : Ref.of("/sectors/" + name, new Words(name, Language.EN));
        return new ProgramGroup(
                heading,
                null,
                IntStream.range(0, programs)
                        .mapToObj(i -> new ProgramLine(
                                Ref.of("/programs/" + name + i, new Words(name + i, Language.EN)),
                                Ref.of("/institutions/x", new Words("X", Language.EN)),
                                new Words("Certificate", Language.EN),
                                new ProgramLine.AwardCount("2024-25", i, CITE),
                                List.of(),
                                List.of()))
                        .toList());
    }

    @Test
    void aFewProgramsAreAllShown() {
        var overview = ProgramOverview.of(List.of(group("health", 10), group("", 14)), "/x/programs", "sector");
        assertThat(overview.groups()).hasSize(2);
        assertThat(overview.leading()).isEmpty();
        assertThat(overview.parts()).isEmpty();
    }

    @Test
    void ofManyProgramsTheMostEarnedAreShownAndEachGroupLeadsToItsOwn() {
        var overview = ProgramOverview.of(List.of(group("health", 30), group("", 5)), "/x/programs", "sector");
        assertThat(overview.groups()).isEmpty();
        assertThat(overview.total()).isEqualTo(35);
        assertThat(overview.leading()).hasSize(10);
        assertThat(overview.leading().getFirst().program().title().value()).isEqualTo("health29");
        assertThat(overview.parts())
                .extracting(ProgramOverview.Part::url)
                .containsExactly("/x/programs?sector=health", "/x/programs?sector=none");
    }

    @Test
    void manyWaysToSatisfyACourseAreSpelledOutInPart() {
        var way = List.of(
                new Ref("/courses/x/hist-1", "HIST 1", new Words("History", Language.EN)),
                new Ref(null, "HIST 2", new Words("More History", Language.EN)));
        var few = new CoursePage.Target("HIST 10", "History", Collections.nCopies(6, way));
        assertThat(few.spelledOut()).hasSize(6);
        assertThat(few.further()).isEmpty();
        var many = new CoursePage.Target("HIST 10", "History", Collections.nCopies(60, way));
        assertThat(many.spelledOut()).hasSize(3);
        assertThat(many.further()).hasSize(57).first().isEqualTo("HIST 1 + HIST 2");
    }
}
