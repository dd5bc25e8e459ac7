package throughline.region;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what [SnapshotOutput] wrote. Texts that come again are one String, as are dates.
final class SnapshotInput {
    private static final int BUFFER = 1 << 16;
    private static final int DATES = 1 << 10;

    private final InputStream in;
    private final @Nullable LocalDate[] dates = new LocalDate[DATES];
    private byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private String[] texts = new String[1 << 12];
    private int known;

    SnapshotInput(InputStream in) {
        this.in = in;
    }

    /// How one value of a list is read.
    interface Reader<T> {
        T read(SnapshotInput in) throws IOException;
    }

    <T> List<T> list(Reader<T> reader) throws IOException {
        var size = size();
        if (size == 0) {
            return List.of();
        }
        // The size is a promise of the file; room for it is made step by step.
        var list = new ArrayList<T>(Math.min(size, BUFFER));
        for (var i = 0; i < size; i++) {
            list.add(reader.read(this));
        }
        return list;
    }

    long count() throws IOException {
        long value = 0;
        for (var shift = 0; shift < 64; shift += 7) {
            if (at == end) {
                fill(1);
            }
            var next = buffer[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("a number that never ends");
    }

    private int size() throws IOException {
        return integerOf(count());
    }

    long number() throws IOException {
        var value = count();
        return value >>> 1 ^ -(value & 1);
    }

    int integer() throws IOException {
        return integerOf(number());
    }

    private static int integerOf(long value) throws IOException {
        if (value != (int) value) {
            throw new IOException(value + " is too large here");
        }
        return (int) value;
    }

    boolean flag() throws IOException {
        return count() != 0;
    }

    double real() throws IOException {
        return Double.longBitsToDouble(Long.reverse(count()));
    }

    LocalDate date() throws IOException {
        var day = number();
        var slot = (int) (day & DATES - 1);
        var shared = dates[slot];
        if (shared == null || shared.toEpochDay() != day) {
            shared = LocalDate.ofEpochDay(day);
            dates[slot] = shared;
        }
        return shared;
    }

    Instant instant() throws IOException {
        return Instant.ofEpochSecond(number(), count());
    }

    @Nullable
    String maybeText() throws IOException {
        var number = size();
        return switch (number) {
            case SnapshotOutput.NONE -> null;
            case SnapshotOutput.LONG -> string(size());
            case SnapshotOutput.NEW -> {
                if (known == texts.length) {
                    texts = Arrays.copyOf(texts, known * 2);
                }
                texts[known] = string(size());
                yield texts[known++];
            }
            default -> {
                if (number - SnapshotOutput.FIRST_KNOWN >= known) {
                    throw new IOException("a text that was never written");
                }
                yield texts[number - SnapshotOutput.FIRST_KNOWN];
            }
        };
    }

    String text() throws IOException {
        var text = maybeText();
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }

    int[] array() throws IOException {
        var numbers = new int[size()];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = integer();
        }
        return numbers;
    }

    private String string(int length) throws IOException {
        if (end - at < length) {
            fill(length);
        }
        var string = new String(buffer, at, length, StandardCharsets.UTF_8);
        at += length;
        return string;
    }

    /// Moves what is left to the front and reads until so many bytes are there.
    private void fill(int wanted) throws IOException {
        if (wanted < 0 || wanted > 1 << 28) {
            throw new IOException("a text of " + wanted + " bytes");
        }
        var left = end - at;
        var target = wanted > buffer.length ? new byte[wanted] : buffer;
        System.arraycopy(buffer, at, target, 0, left);
        buffer = target;
        at = 0;
        end = left;
        while (end < wanted) {
            var read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                throw new EOFException("the snapshot ends too early");
            }
            end += read;
        }
    }
}
