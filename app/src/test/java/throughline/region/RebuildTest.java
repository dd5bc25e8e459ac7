package throughline.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// A Region that is built after another one is what it would be if nothing had been kept.
@Tag("database")
class RebuildTest {
    @TestFactory
    Stream<DynamicTest> whatIsReadAfterAChangeIsWhatIsReadAnew() {
        return EditedRegions.list().stream()
                .map(pair -> DynamicTest.dynamicTest(
                        pair.next().courses().size() + " courses",
                        () -> assertThat(pair.nextBytes()).isEqualTo(pair.rebuiltBytes())));
    }
}
