package throughline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the makers of facts share: size, seed and where to note planted flaws.
record Scene(DemoSize size, long seed, Consumer<DemoFlaw> flaws) {
    /// The day the demonstration pretends to be made on; nothing reads the clock.
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    /// The counties one after the other, each made when it is needed, so that memory does not grow with the size.
    Stream<County> counties() {
        return IntStream.range(0, size.counties()).mapToObj(index -> CountyBuilder.build(seed, index));
    }

    Dice dice(String topic, String about) {
        return Dice.of(seed, topic, about);
    }

    void flaw(DemoFlaw.Kind kind, String why, List<String> things) {
        flaws.accept(new DemoFlaw(kind, things, why));
    }

    List<String> countyNames() {
        return PlaceNames.COUNTIES.subList(0, size.counties());
    }
}
