package throughline.gaps;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an award is made for. Only awards made for work are a supply for jobs; the others are listed apart, since
/// as supply they would show a surplus that is none.
enum Purpose {
    WORK,
    /// Made for transfer to a university: liberal arts, biology as a major, associate degrees for transfer.
    TRANSFER,
    /// Basic skills, high-school equivalency, English as a second language.
    SCHOOL;

    private static final Map<String, Purpose> TABLE = table();

    /// The purpose of an award: that of its award type, else that of the longest prefix of its code.
    ///
    /// @param code such as `TOP 490110` or `CIP 24.0101`
    static Purpose of(String code, @Nullable String awardType) {
        var byType = awardType == null ? null : TABLE.get("award-type " + awardType);
        if (byType != null) {
            return byType;
        }
        for (var length = code.length(); length > "TOP ".length(); length--) {
            var found = TABLE.get(code.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return WORK;
    }

    private static Map<String, Purpose> table() {
        var file = Objects.requireNonNull(Purpose.class.getResourceAsStream("/gaps/purposes.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var table = new HashMap<String, Purpose>();
            for (var row : rows) {
                var scheme = row.getField("scheme");
                var name = (scheme.equals("award-type") ? scheme : scheme.toUpperCase(java.util.Locale.ROOT)) + " "
                        + row.getField("prefix");
                table.put(name, valueOf(row.getField("purpose").toUpperCase(java.util.Locale.ROOT)));
            }
            return Map.copyOf(table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
