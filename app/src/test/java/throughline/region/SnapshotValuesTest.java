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
import java.util.Random;
import java.util.stream.Stream;
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

    private static void roundTrip(Random random) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new SnapshotOutput(bytes);
        var in = new SnapshotInput[1];
        var checks = new ArrayList<Step>();
        var texts = Stream.generate(() -> text(random)).limit(20).toList();
        for (var i = 0; i < 2000; i++) {
            switch (random.nextInt(9)) {
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
                    var value = text(random);
                    out.unique(value);
                    checks.add(() -> assertThat(in[0].unique()).isEqualTo(value));
                }
                case 3 -> {
                    var value = random.nextBoolean() ? null : (Double) random.nextGaussian(34, 90);
                    out.maybeReal(value);
                    checks.add(() -> assertThat(in[0].maybeReal()).isEqualTo(value));
                }
                case 4 -> {
                    var value = random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(-40_000, 40_000));
                    out.maybeDate(value);
                    checks.add(() -> assertThat(in[0].maybeDate()).isEqualTo(value));
                }
                case 5 -> {
                    var value = random.nextInt(3) == 0 ? null : (Boolean) random.nextBoolean();
                    out.maybeFlag(value);
                    checks.add(() -> assertThat(in[0].maybeFlag()).isEqualTo(value));
                }
                case 6 -> {
                    var value = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
                    out.instant(value);
                    checks.add(() -> assertThat(in[0].instant()).isEqualTo(value));
                }
                case 7 -> {
                    var value = random.nextBoolean() ? null : (Integer) random.nextInt();
                    out.maybeNumber(value);
                    checks.add(() -> assertThat(in[0].maybeInteger()).isEqualTo(value));
                }
                default -> {
                    var value = random.ints(random.nextInt(5)).boxed().toList();
                    out.numbers(value);
                    out.maybeUnique(value.isEmpty() ? null : "");
                    checks.add(() -> assertThat(in[0].numbers()).isEqualTo(value));
                    checks.add(() -> assertThat(in[0].maybeUnique()).isEqualTo(value.isEmpty() ? null : ""));
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
