package throughline.region;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes values of a Region in the compact form that [SnapshotInput] reads: numbers in as few bytes as they need,
/// texts that come again as a number.
final class SnapshotOutput {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 10;

    /// What stands before a text: none; one that comes for the first time; one that is not remembered; from here
    /// on the number of one that came before.
    static final int NONE = 0;

    static final int NEW = 1;
    static final int LONG = 2;
    static final int FIRST_KNOWN = 3;

    /// Longer texts hardly come again; to remember them costs more than it saves.
    private static final int LONGEST_KNOWN = 100;

    private final OutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();
    private final byte[] buffer = new byte[BUFFER];
    private int size;

    SnapshotOutput(OutputStream out) {
        this.out = out;
    }

    /// How one value of a list is written.
    interface Writer<T> {
        void write(SnapshotOutput out, T value) throws IOException;
    }

    <T> void list(Collection<T> values, Writer<? super T> writer) throws IOException {
        count(values.size());
        for (var value : values) {
            writer.write(this, value);
        }
    }

    /// A number that is never negative, seven bits to a byte.
    void count(long value) throws IOException {
        if (BUFFER - size < LONGEST_NUMBER) {
            flush();
        }
        var rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    /// A number near zero takes one byte, whatever its sign.
    void number(long value) throws IOException {
        count(value << 1 ^ value >> 63);
    }

    void flag(boolean value) throws IOException {
        count(value ? 1 : 0);
    }

    void real(double value) throws IOException {
        // Turned round, a double of few digits ends in zeros at the top, which cost nothing.
        count(Long.reverse(Double.doubleToRawLongBits(value)));
    }

    void date(LocalDate value) throws IOException {
        number(value.toEpochDay());
    }

    void instant(Instant value) throws IOException {
        number(value.getEpochSecond());
        count(value.getNano());
    }

    /// A text or none. A short one may come again, such as a code, and is written once.
    void text(@Nullable String value) throws IOException {
        if (value == null) {
            count(NONE);
            return;
        }
        if (value.length() > LONGEST_KNOWN) {
            count(LONG);
            bytes(value);
            return;
        }
        var known = texts.putIfAbsent(value, texts.size());
        if (known == null) {
            count(NEW);
            bytes(value);
        } else {
            count(known + FIRST_KNOWN);
        }
    }

    void numbers(int[] values) throws IOException {
        count(values.length);
        for (var value : values) {
            number(value);
        }
    }

    /// A map in the order of its keys, which a map may not have.
    <K extends Comparable<K>, V> void map(Map<K, V> map, Writer<Map.Entry<K, V>> writer) throws IOException {
        var entries = new ArrayList<>(map.entrySet());
        entries.sort(Map.Entry.comparingByKey());
        list(entries, writer);
    }

    private void bytes(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        count(bytes.length);
        if (bytes.length > BUFFER - size) {
            flush();
        }
        if (bytes.length > BUFFER) {
            out.write(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, size, bytes.length);
            size += bytes.length;
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }
}
