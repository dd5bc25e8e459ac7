package throughline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.imports.RowFixture;

/// Decisions about maps as spreadsheets.
class CuratedSheetsTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "map-curation.md");
    private static final Pattern EXAMPLE = Pattern.compile("```csv\\n(.*?)```", Pattern.DOTALL);
    private static final RowFixture MAP = RowFixture.of(
            "map", "pathways/12c", "owner", "A consortium", "contact", "maps@example.org", "reviewed on", "9/14/2026");
    private static final RowFixture STEP =
            RowFixture.of("map", "pathways/12c", "step", "occupations/51-4121", "display", "pinned", "position", "1");

    @Test
    void theExamplesOfTheReferenceAreRead() throws IOException {
        var sheets = List.of(new Sheets().curatedMapSheet(), new Sheets().curatedStepSheet());
        var examples = EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
        assertThat(examples).hasSameSizeAs(sheets);
        for (var i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            try (var rows = CsvReader.builder().ofNamedCsvRecord(examples.get(i).group(1))) {
                rows.forEach(row -> {
                    var cells = row.getFieldsAsMap().entrySet().stream()
                            .flatMap(cell -> List.of(cell.getKey(), cell.getValue()).stream())
                            .toArray(String[]::new);
                    var read = RowFixture.of(cells).through(sheet);
                    assertThat(read.rejected()).as(row.toString()).isEmpty();
                    assertThat(read.facts()).hasSize(1);
                    assertThat(row.getHeader())
                            .containsExactlyElementsOf(sheet.columns().stream()
                                    .map(SheetColumn::heading)
                                    .toList());
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "map, 12c, not-allowed",
        "map, pathways/a b, not-allowed",
        "owner, '', empty-cell",
        "contact, ask at the desk, not-allowed",
        "reviewed on, last fall, not-a-date"
    })
    void whatIsWrongWithAnOwnerIsRefusedByName(String column, String value, String code) {
        assertThat(MAP.through(new Sheets().curatedMapSheet()).rejected()).isEmpty();
        assertThat(MAP.with(column, value)
                        .through(new Sheets().curatedMapSheet())
                        .rejected())
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "step, Welding 1, not-allowed",
        "display, gone, not-allowed",
        "position, 0, out-of-range",
        "position, first, not-a-number"
    })
    void whatIsWrongWithADecisionIsRefusedByName(String column, String value, String code) {
        assertThat(STEP.through(new Sheets().curatedStepSheet()).rejected()).isEmpty();
        assertThat(STEP.with(column, value)
                        .through(new Sheets().curatedStepSheet())
                        .rejected())
                .contains(code);
    }
}
