package throughline.finder;

import java.util.Arrays;
import java.util.List;

/// 128 bits for the words of each of several rows: rows with the same are the same for the index.
final class Digests {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    private final long[] bits;
    private int size;

    Digests(int rows) {
        bits = new long[2 * rows];
    }

    private Digests(long[] bits) {
        this.bits = bits;
        size = bits.length / 2;
    }

    static Digests joined(List<Digests> parts) {
        return new Digests(
                parts.stream().flatMapToLong(part -> Arrays.stream(part.bits)).toArray());
    }

    int size() {
        return size;
    }

    void add(Words words) {
        var one = FIRST;
        var other = SECOND;
        for (var field : words.fields()) {
            one = mixed(one + field.ordinal(), FIRST);
            other = mixed(other ^ field.ordinal(), SECOND);
            for (var word : words.of(field)) {
                for (var i = 0; i < word.length(); i++) {
                    one = (one ^ word.charAt(i)) * FIRST;
                    other = (other + word.charAt(i)) * SECOND;
                }
                one = mixed(one, FIRST);
                other = mixed(other, SECOND);
            }
        }
        bits[2 * size] = one;
        bits[2 * size + 1] = other;
        size++;
    }

    /// Ends a word, so that two words are not one.
    private static long mixed(long hash, long factor) {
        var mixed = (hash ^ hash >>> 29) * factor;
        return mixed ^ mixed >>> 32;
    }

    /// Whether the rows from one on are those of others, all of them.
    boolean has(Digests others, int from) {
        return from >= 0
                && from + others.size <= size
                && Arrays.equals(bits, 2 * from, 2 * (from + others.size), others.bits, 0, 2 * others.size);
    }
}
