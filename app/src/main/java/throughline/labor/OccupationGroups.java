package throughline.labor;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Codes under which sources count several detailed occupations of SOC 2018 as one. Crosswalks from programs name the
/// detailed ones, so that they do not meet a row of such a group.
public final class OccupationGroups {
    /// All postsecondary teachers, to whom nearly every program leads, and jobs of the military alone, to which no
    /// civilian program leads: groups whose members stand in for nothing.
    private static final List<String> NEVER_JOINED = List.of("25-1099", "55-9999");

    private static final SortedMap<String, List<String>> MEMBERS = table();

    private OccupationGroups() {}

    /// Whether a code stands for a group.
    public static boolean isGroup(String code) {
        return MEMBERS.containsKey(code);
    }

    /// The detailed occupations of a group that can stand in for it; empty for any other code.
    public static List<String> members(String code) {
        return MEMBERS.getOrDefault(code, List.of());
    }

    /// The group that counts a detailed occupation.
    public static Optional<String> groupOf(String code) {
        return MEMBERS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(code))
                .map(entry -> entry.getKey())
                .findFirst();
    }

    private static SortedMap<String, List<String>> table() {
        var file = Objects.requireNonNull(OccupationGroups.class.getResourceAsStream("/reference/soc-aggregates.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var table = new TreeMap<String, List<String>>();
            NEVER_JOINED.forEach(code -> table.put(code, List.of()));
            for (var row : rows) {
                table.computeIfAbsent(row.getField("from_code"), _ -> new ArrayList<>())
                        .add(row.getField("to_code"));
            }
            table.replaceAll((_, members) -> List.copyOf(members));
            return Collections.unmodifiableSortedMap(table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
