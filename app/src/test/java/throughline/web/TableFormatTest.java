package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableFormatTest {
    private static final List<String> HEADER = List.of("code", "openings", "share");
    private static final Set<String> NUMBERS = Set.of("openings", "share");

    private static String print(TableFormat format, List<List<String>> rows) {
        var out = new StringWriter();
        format.print(HEADER, NUMBERS, rows, new PrintWriter(out));
        return out.toString().replaceAll("\\s+", " ").strip();
    }

    @Test
    void codesKeepTheirZerosAndNumbersAreNumbers() {
        assertThat(print(TableFormat.json, List.of(List.of("012300", "1000", "-2.50"), List.of("1", "", "0"))))
                .isEqualTo("[ { \"code\" : \"012300\", \"openings\" : 1000, \"share\" : -2.50 },"
                        + " { \"code\" : \"1\", \"openings\" : null, \"share\" : 0 } ]");
    }

    @Test
    void aTableWithoutRowsKeepsItsForm() {
        assertThat(print(TableFormat.json, List.of())).isEqualTo("[ ]");
        assertThat(print(TableFormat.csv, List.of())).isEqualTo("code,openings,share");
    }

    @Test
    void whatASpreadsheetWouldRunIsMadeHarmless() {
        assertThat(print(TableFormat.csv, List.of(List.of("=1+1", "5", "-2.50"))))
                .contains("'=1+1,5,-2.50");
    }
}
