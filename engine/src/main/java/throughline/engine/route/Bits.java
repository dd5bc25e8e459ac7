package throughline.engine.route;

/// Sets of numbers as bits.
final class Bits {
    private Bits() {}

    static boolean has(long[] set, int number) {
        return (set[number >> 6] & 1L << number) != 0;
    }

    /// Whether the first set has all of the second.
    static boolean contains(long[] set, long[] other) {
        for (int word = 0; word < other.length; word++) {
            if ((other[word] & ~set[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether the first set has all of the second, as far as a third goes.
    static boolean contains(long[] set, long[] other, long[] within) {
        for (int word = 0; word < other.length; word++) {
            if ((other[word] & ~set[word] & within[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    static int size(long[] set) {
        int size = 0;
        for (var word : set) {
            size += Long.bitCount(word);
        }
        return size;
    }

    static long[] union(long[] one, long[] other) {
        var union = one.clone();
        for (int word = 0; word < union.length; word++) {
            union[word] |= other[word];
        }
        return union;
    }

    static long[] common(long[] one, long[] other) {
        var common = one.clone();
        for (int word = 0; word < common.length; word++) {
            common[word] &= other[word];
        }
        return common;
    }

    static void set(long[] set, int number) {
        set[number >> 6] |= 1L << number;
    }

    static long[] with(long[] set, int number) {
        var next = set.clone();
        set(next, number);
        return next;
    }
}
