package throughline.engine;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Seeded random cases: a failure names its seed, `-Dseed=7` replays it alone, `-Dseeds=20000` widens the set.
public final class Seeds {
    private Seeds() {}

    public static Stream<DynamicTest> of(int cases, Consumer<Random> body) {
        var replay = Long.getLong("seed");
        var seeds = replay == null ? LongStream.rangeClosed(1, Long.getLong("seeds", cases)) : LongStream.of(replay);
        return seeds.mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> body.accept(new Random(seed))));
    }
}
