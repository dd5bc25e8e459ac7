package throughline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;

final class KeyIndexTest {
    @TestFactory
    Stream<DynamicTest> findsWhatAMapFinds() {
        return Seeds.of(20, random -> {
            var index = new KeyIndex();
            var map = new HashMap<String, Integer>();
            for (var row = 1; row <= 20_000; row++) {
                var key = "course " + random.nextInt(15_000);
                assertThat(index.find(key)).isEqualTo(map.getOrDefault(key, 0));
                if (map.putIfAbsent(key, row) == null) {
                    index.put(key, row);
                }
            }
        });
    }
}
