package throughline.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Industries by NAICS 2022. Sectors may be ranges, for example `31-33`.
@Component
final class NaicsKind implements TableKind {
    private static final List<String> LEVELS =
            List.of("sector", "subsector", "industry-group", "industry", "national-industry");

    NaicsKind() {}

    @Override
    public String id() {
        return "naics-2022";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "North American Industry Classification System 2022",
                "U.S. Census Bureau",
                Publishers.US_PUBLIC_DOMAIN,
                null,
                "https://www.census.gov/naics/");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("code", "title", "Level", "naics2d", "naics6d");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Edition.of("NAICS 2022", LocalDate.of(2022, 1, 1));
    }

    @Override
    public void read(Row row, Sink sink) {
        var code = row.required("code");
        if (code.matches("9{2,6}")) {
            row.leaveOut("added-unknown-industry", "NAICS has no code 99; somebody added it for unknown industries");
            return;
        }
        var digits = row.whole("Level").orElse(0L).intValue();
        if (digits < 2 || digits > 6) {
            throw row.reject("unknown-level", "Level", "expected the number of digits, 2 to 6");
        }
        sink.add(new CodeFact(
                "naics2022", code, row.required("title"), null, null, LEVELS.get(digits - 2), parent(row, digits)));
    }

    private static @Nullable String parent(Row row, int digits) {
        return IntStream.iterate(digits - 1, level -> level >= 2, level -> level - 1)
                .mapToObj(level -> row.text("naics" + level + "d"))
                .flatMap(text -> text.filter(code -> !code.equals("NA")).stream())
                .findFirst()
                .orElse(null);
    }
}
