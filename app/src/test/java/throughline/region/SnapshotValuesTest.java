package throughline.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;

/// Values in a snapshot come back as they were.
class SnapshotValuesTest {
    private interface Step {
        void run() throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsRead() {
        return Seeds.of(100, random -> {
            try {
                roundTrip(random);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /// A component of each type that a snapshot holds.
    private record Everything(
            int count,
            long amount,
            boolean known,
            @Nullable String text,
            @Nullable Integer maybeCount,
            @Nullable Long maybeAmount,
            @Nullable Double real,
            @Nullable Boolean flag,
            @Nullable LocalDate day,
            @Nullable Instant moment,
            @Nullable Segment segment,
            @Nullable Address address,
            List<List<String>> words,
            Map<String, Long> counts) {
        static Everything any(Random random, List<String> texts) {
            return new Everything(
                    random.nextInt(),
                    random.nextLong() >> random.nextInt(64),
                    random.nextBoolean(),
                    maybe(random, texts.get(random.nextInt(texts.size()))),
                    maybe(random, random.nextInt()),
                    maybe(random, random.nextLong()),
                    maybe(random, random.nextGaussian()),
                    maybe(random, random.nextBoolean()),
                    maybe(random, LocalDate.ofEpochDay(random.nextInt(-40_000, 40_000))),
                    maybe(random, Instant.ofEpochSecond(random.nextInt(), 5)),
                    maybe(random, Segment.values()[random.nextInt(Segment.values().length)]),
                    maybe(random, new Address("", null, "92101", null, null, 32.7, null)),
                    random.nextBoolean() ? List.of() : List.of(List.of(), texts),
                    Map.of("a", random.nextLong()));
        }

        private static <T> @Nullable T maybe(Random random, T value) {
            return random.nextBoolean() ? null : value;
        }
    }

    @Test
    void aTypeThatNoSnapshotHoldsIsRefusedBeforeAnythingIsWritten() {
        record Strange(Random random) {}
        assertThatThrownBy(() -> RecordForm.of(Strange.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.util.Random");
    }

    private static void roundTrip(Random random) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new SnapshotOutput(bytes);
        var in = new SnapshotInput[1];
        var checks = new ArrayList<Step>();
        var texts = Stream.generate(() -> text(random)).limit(20).toList();
        for (var i = 0; i < 300; i++) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    var value = random.nextLong() >> random.nextInt(64);
                    out.number(value);
                    checks.add(() -> assertThat(in[0].number()).isEqualTo(value));
                }
                case 1 -> {
                    var value = texts.get(random.nextInt(texts.size()));
                    out.text(value);
                    checks.add(() -> assertThat(in[0].text()).isEqualTo(value));
                }
                case 2 -> {
                    var value = random.nextGaussian(34, 90);
                    out.real(value);
                    checks.add(() -> assertThat(in[0].real()).isEqualTo(value));
                }
                case 3 -> {
                    var value = LocalDate.ofEpochDay(random.nextInt(-40_000, 40_000));
                    out.date(value);
                    checks.add(() -> assertThat(in[0].date()).isEqualTo(value));
                }
                case 4 -> {
                    var value = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
                    out.instant(value);
                    checks.add(() -> assertThat(in[0].instant()).isEqualTo(value));
                }
                default -> {
                    var value = Everything.any(random, texts);
                    RecordForm.of(Everything.class).write(out, value);
                    checks.add(() -> assertThat(RecordForm.of(Everything.class).read(in[0]))
                            .isEqualTo(value));
                }
            }
        }
        out.text(null);
        checks.add(() -> assertThat(in[0].maybeText()).isNull());
        out.flush();
        in[0] = new SnapshotInput(new ByteArrayInputStream(bytes.toByteArray()));
        for (var check : checks) {
            check.run();
        }
    }

    /// Mostly short, sometimes longer than a buffer, from all over Unicode.
    private static String text(Random random) {
        var length = random.nextInt(50) == 0 ? random.nextInt(200_000) : random.nextInt(30);
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.appendCodePoint(
                    random.nextInt(4) == 0 ? 0xE000 + random.nextInt(0x10FFFF - 0xE000) : random.nextInt(32, 127));
        }
        return text.toString();
    }

    @Test
    void whatEndsTooEarlyOrMakesNoSenseIsSaid() {
        for (var bytes : List.of(new byte[0], new byte[] {5, 'a'}, new byte[] {9})) {
            assertThatThrownBy(() -> new SnapshotInput(new ByteArrayInputStream(bytes)).text())
                    .isInstanceOf(IOException.class);
        }
        var endless = new byte[20];
        Arrays.fill(endless, (byte) -1);
        assertThatThrownBy(() -> new SnapshotInput(new ByteArrayInputStream(endless)).count())
                .isInstanceOf(IOException.class);
    }
}
