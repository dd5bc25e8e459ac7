package throughline.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.imports.FactTable;

class FactFormTest {
    private static final List<String> COLUMNS = List.of("name", "alias", "units", "grades", "open", "since");
    private static final FactTable TABLE = new FactTable("thing", COLUMNS);

    private record Thing(
            String name,
            @Nullable String alias,
            int units,
            List<String> grades,
            @Nullable Boolean open,
            @Nullable LocalDate since) {}

    private record Odd(String name, String alias, int units, Map<String, String> grades, String open, String since) {}

    private static Thing read(Map<String, String> values) {
        return FactForm.of(Thing.class, TABLE).read(FactRow.of(COLUMNS, values));
    }

    @Test
    void columnsBecomeComponentsInTheirOrder() {
        assertThat(read(Map.of(
                        "name",
                        "A",
                        "alias",
                        "B",
                        "units",
                        "3",
                        "grades",
                        "9, 10",
                        "open",
                        "true",
                        "since",
                        "2026-11-28")))
                .isEqualTo(new Thing("A", "B", 3, List.of("9", "10"), true, LocalDate.of(2026, 11, 28)));
        assertThat(read(Map.of("name", "A", "units", "0"))).isEqualTo(new Thing("A", null, 0, List.of(), null, null));
    }

    @Test
    void whatMustBeThereIsMissed() {
        assertThatThrownBy(() -> read(Map.of("name", "A"))).hasMessageContaining("column 3 of a fact is empty");
        assertThatThrownBy(() -> read(Map.of("units", "1"))).hasMessageContaining("column 1 of a fact is empty");
    }

    @Test
    void aFormThatDoesNotFitFailsBeforeARowIsRead() {
        assertThatThrownBy(() -> FactForm.of(Thing.class, new FactTable("thing", List.of("name"))))
                .hasMessageContaining("Thing has 6 components and thing has 1 columns");
        assertThatThrownBy(() -> FactForm.of(Odd.class, TABLE)).hasMessageContaining("no column holds a");
    }
}
