package throughline.imports;

/// Remembers in which row each key stood, in 20 bytes for each key.
///
/// Keys are kept as 128-bit hashes: among 50 million keys the chance that two different ones meet is below 1
/// in 10^23.
final class KeyIndex {
    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];
    private int[] rows = new int[1 << 10];
    private int size;

    /// The row that holds the key, or 0.
    int find(String key) {
        return rows[slot(hash(key, HIGH_SEED), hash(key, LOW_SEED))];
    }

    /// @param row from 1
    void put(String key, int row) {
        var a = hash(key, HIGH_SEED);
        var b = hash(key, LOW_SEED);
        var slot = slot(a, b);
        if (rows[slot] == 0 && ++size > rows.length / 2) {
            grow();
            slot = slot(a, b);
        }
        high[slot] = a;
        low[slot] = b;
        rows[slot] = row;
    }

    private int slot(long a, long b) {
        var mask = rows.length - 1;
        var slot = (int) a & mask;
        while (rows[slot] != 0 && (high[slot] != a || low[slot] != b)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var oldHigh = high;
        var oldLow = low;
        var oldRows = rows;
        high = new long[2 * oldHigh.length];
        low = new long[2 * oldLow.length];
        rows = new int[2 * oldRows.length];
        for (var i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                var slot = slot(oldHigh[i], oldLow[i]);
                high[slot] = oldHigh[i];
                low[slot] = oldLow[i];
                rows[slot] = oldRows[i];
            }
        }
    }

    private static final long HIGH_SEED = 0x9e3779b97f4a7c15L;
    private static final long LOW_SEED = 0xd1b54a32d192ed03L;

    /// Multiply and mix with the finalizer of MurmurHash3 (Austin Appleby, public domain).
    private static long hash(String key, long seed) {
        var hash = seed ^ key.length();
        for (var i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0xff51afd7ed558ccdL;
            hash ^= hash >>> 32;
        }
        hash *= 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
