package throughline.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// ZIP codes with county and city of the 2000 census.
///
/// Cities are written with only their first letter capital (`El cajon`), and long names are cut at sixteen
/// letters; capitals are mended, cut names stay as they are.
@Component
final class ZipKind implements TableKind {
    private static final Set<String> SMALL = Set.of("by", "the", "of", "and", "de", "la", "del");

    ZipKind() {}

    @Override
    public String id() {
        return "zip-places";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "ZIP codes with county and city, 2000 census",
                "U.S. Census Bureau",
                Publishers.US_PUBLIC_DOMAIN,
                null,
                "https://www.census.gov/");
    }

    @Override
    public Stage stage() {
        return Stage.PLACES;
    }

    @Override
    public List<String> signature() {
        return List.of("zipcode", "county", "city", "state_abbr");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Edition.of("2000 census", LocalDate.of(2000, 4, 1));
    }

    @Override
    public void read(Row row, Sink sink) {
        var zip = row.required("zipcode");
        if (zip.matches("\\d{3}(HH|XX)")) {
            row.leaveOut("no-mail-area", "a census area of water or open land; no mail goes there");
            return;
        }
        if (!zip.matches("\\d{5}")) {
            throw row.reject("not-a-zip-code", "zipcode", "expected five digits");
        }
        sink.add(new ZipPlaceFact(
                zip,
                row.text("city").map(ZipKind::city).orElse(null),
                row.required("county"),
                row.required("state_abbr"),
                null,
                null));
    }

    static String city(String written) {
        var first = written.split(" ")[0];
        return Arrays.stream(written.split(" "))
                .map(word -> SMALL.contains(word) && !word.equals(first) ? word : capitalized(word))
                .collect(Collectors.joining(" "));
    }

    private static String capitalized(String word) {
        if (word.equals("afb")) {
            return "AFB";
        }
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
