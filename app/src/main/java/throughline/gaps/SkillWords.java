package throughline.gaps;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Words by which texts name an area of knowledge or a skill of O*NET, by element.
final class SkillWords {
    static final Map<String, List<String>> TABLE = table();

    private SkillWords() {}

    private static Map<String, List<String>> table() {
        var file = Objects.requireNonNull(SkillWords.class.getResourceAsStream("/gaps/skill-words.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var table = new HashMap<String, List<String>>();
            for (var row : rows) {
                table.put(row.getField("element"), List.of(row.getField("words").split(" ")));
            }
            return Map.copyOf(table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
