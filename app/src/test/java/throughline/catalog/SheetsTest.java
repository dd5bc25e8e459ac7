package throughline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FileName;
import throughline.imports.RowFixture;

class SheetsTest {
    private static final Sheet COURSES = new Sheets().courseSheet();
    private static final RowFixture WELDING = RowFixture.of(
            "Key", "westview-high/WELD2",
            "Organization Ref", "cds:37682963731528",
            "Code", "WELD 2",
            "Title", "Welding 2",
            "units_min", "3.5",
            "grade low", "10",
            "ag subject", "G",
            "honors", "no",
            "prerequisite text", "C or better in WELD 1",
            "updated on", "8/1/2026");

    /// The values of a fact by column.
    private static Map<String, Object> values(Fact fact) {
        var columns = fact.table().columns().iterator();
        var values = new HashMap<String, Object>();
        fact.write(new Recorder(value -> {
            var column = columns.next();
            if (value != null) {
                values.put(column, value);
            }
        }));
        assertThat(columns.hasNext()).isFalse();
        return values;
    }

    @Test
    void aCourseIsReadWithUnitsAsPeopleWriteThem() {
        var row = WELDING.with("Code", "WELD 2").through(COURSES);

        assertThat(row.rejected()).isEmpty();
        assertThat(values(row.facts().getFirst()))
                .containsEntry("key", "westview-high/WELD2")
                .containsEntry("units_min_hundredths", 350L)
                .containsEntry("grade_low", 10L)
                .containsEntry("honors", false)
                .containsEntry("prerequisite_expression", "WELD 1 [C]")
                .containsEntry("updated_on", LocalDate.of(2026, 8, 1))
                .doesNotContainKey("description");
    }

    /// 88 for 88 percent would be a share of 8,800 percent; of other measures any number is right.
    @ParameterizedTest
    @CsvSource({
        "exam-pass-rate:rn, 0.88, true",
        "exam-pass-rate:rn, 1, true",
        "exam-pass-rate:rn, 88, false",
        "exam-pass-rate:rn, -0.1, false",
        "median-quarterly-earnings, 9500, true"
    })
    void aPassRateIsAShare(String measure, String value, boolean taken) {
        var row = RowFixture.of("program key", "p1", "measure", measure, "value", value)
                .through(new Sheets().outcomeSheet());

        assertThat(row.rejected().isEmpty()).isEqualTo(taken);
        assertThat(row.facts()).hasSize(taken ? 1 : 0);
    }

    /// A spreadsheet that took the code for a number is understood, and the owner told.
    @ParameterizedTest
    @CsvSource({"1230.0999999999999, 123010", "934, 093400", "95650, 095650", "1230.10, 123010", "123010, 123010"})
    void damagedTopCodesAreHealedWithARemark(String written, String code) {
        var row = WELDING.with("top code", written).through(COURSES);

        assertThat(row.rejected()).isEmpty();
        assertThat(values(row.facts().getFirst())).containsEntry("top_code", code);
        assertThat(row.warnings().contains("healed-top-code"))
                .isEqualTo(!written.replace(".", "").equals(code));
    }

    @ParameterizedTest
    @CsvSource({
        "grade low, 5, out-of-range",
        "units_min, a few, not-a-number",
        "ag subject, H, not-allowed",
        "honors, perhaps, not-allowed",
        "course level, advanced, not-allowed",
        "top code, 9565, not-allowed",
        "prerequisite expression, (MATH 1, requisite",
        "organization ref, Westview, not-allowed",
        "updated on, soon, not-a-date",
        "Key, '', empty-cell"
    })
    void whatIsWrongIsRefusedByName(String column, String value, String code) {
        assertThat(WELDING.with(column, value).through(COURSES).rejected()).contains(code);
    }

    @Test
    void allFaultsOfARowAreNamedAtOnce() {
        var row = WELDING.with("grade low", "5").with("honors", "perhaps").with("code", "");
        assertThat(row.through(COURSES).faults())
                .containsExactly("code empty-cell", "grade low out-of-range", "honors not-allowed");
        assertThat(row.facts()).isEmpty();
    }

    @Test
    void outcomesKeepTheirLines() {
        var row = WELDING.with("outcomes", "Read a drawing\nWeld a joint").through(COURSES);
        assertThat(values(row.facts().getFirst())).containsEntry("outcomes", "Read a drawing\nWeld a joint");
    }

    @Test
    void countsOfAwardsThatAreKeptBackAreNotZero() {
        var awards = new Sheets().awardsSheet();
        var row = RowFixture.of("organization ref", "key:a", "school year", "2024-25", "awards", "*");
        assertThat(row.through(awards).rejected()).isEmpty();
        assertThat(values(row.facts().getFirst())).doesNotContainKey("awards");
        assertThat(row.warnings()).containsExactly("suppressed");
        assertThat(row.with("awards", "-3").through(awards).rejected()).contains("awards");
    }

    @Test
    void unknownAwardTypesAreRefused() {
        var row = RowFixture.of(
                "key",
                "a/b",
                "organization ref",
                "key:a",
                "title",
                "Welding",
                "award type",
                "diploma of honor",
                "record type",
                "offered");

        assertThat(row.through(new Sheets().programSheet()).rejected()).contains("not-allowed");
        assertThat(row.with("award type", "certificate-16-30-units")
                        .through(new Sheets().programSheet())
                        .rejected())
                .isEmpty();
    }

    @Test
    void everyAwardTypeOfTheSourcesIsInTheShippedTable() {
        var levels = List.of("2", "3", "4", "5", "6", "7", "8", "17", "18", "19", "20", "21");

        assertThat(levels)
                .allMatch(level ->
                        AwardTypes.ipedsLevel(level).filter(AwardTypes::isKnown).isPresent());
        assertThat(AwardTypes.names())
                .allMatch(name ->
                        AwardTypes.named(name).filter(AwardTypes::isKnown).isPresent());
    }

    @Test
    void noSheetIsTakenForAnother() {
        var signatures = new HashSet<List<String>>();
        for (var sheet : Sheets.list()) {
            assertThat(signatures.add(sheet.signature())).as(sheet.id()).isTrue();
            for (var other : Sheets.list()) {
                var headings =
                        sheet.columns().stream().map(SheetColumn::heading).toList();
                if (!other.id().equals(sheet.id()) && headings.containsAll(other.signature())) {
                    assertThat(other.signature().size())
                            .as(sheet.id() + " is not " + other.id())
                            .isLessThan(sheet.signature().size());
                }
            }
        }
    }

    @Test
    void filesOfTwoSchoolsStandSideBySide() {
        var one = COURSES.edition(new FileName("courses-2025.csv"), WELDING);
        var other = COURSES.edition(new FileName("courses-2025.csv"), WELDING.with("organization ref", "key:other"));

        assertThat(one.part()).isEqualTo("cds:37682963731528");
        assertThat(one.vintage()).isEqualTo("2025-12-31");
        assertThat(other.part()).isNotEqualTo(one.part());
        assertThat(COURSES.edition(new FileName("courses.csv"), WELDING.with("as of", "2026-02-01"))
                        .vintage())
                .isEqualTo("2026-02-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "'=quoted", "''-x", "plain", "'tis", "\t=1"})
    void formulasAreGuardedAndComeBack(String text) {
        var written = SheetText.guarded(text);

        assertThat(written.charAt(0)).isNotIn('=', '+', '-', '@', '\t');
        assertThat(SheetText.unguarded(RowFixture.of("Title", written), "Title"))
                .contains(text);
    }

    @Test
    void listsKeepTheirSemicolons() {
        var items = new ArrayList<>(List.of("a; b", "c", ""));

        assertThat(SheetText.split(SheetText.join(items))).isEqualTo(items);
    }

    private record Recorder(Consumer<@Nullable Object> to) implements CopyRow {
        @Override
        public CopyRow text(@Nullable String value) {
            return take(value);
        }

        @Override
        public CopyRow number(@Nullable Integer value) {
            return take(value);
        }

        @Override
        public CopyRow number(@Nullable Long value) {
            return take(value);
        }

        @Override
        public CopyRow number(@Nullable Double value) {
            return take(value);
        }

        @Override
        public CopyRow flag(@Nullable Boolean value) {
            return take(value);
        }

        @Override
        public CopyRow date(@Nullable LocalDate value) {
            return take(value);
        }

        @Override
        public CopyRow texts(List<String> values) {
            return take(values);
        }

        private CopyRow take(@Nullable Object value) {
            to.accept(value);
            return this;
        }
    }
}
