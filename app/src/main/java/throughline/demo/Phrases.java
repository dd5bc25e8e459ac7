package throughline.demo;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Sentences and names of the demonstration in English and Spanish.
final class Phrases {
    private static final Map<String, Titled> ALL = Table.read("phrases", row -> row).stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.getField("key"), row -> Titled.of(row.getField("en"), row.getField("es"))));

    private Phrases() {}

    static Titled of(String key) {
        return Objects.requireNonNull(ALL.get(key), key);
    }
}
