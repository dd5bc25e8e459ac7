package throughline.finder;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/// How many slips lie between a word that was typed and others: a letter more, less or other, or two neighbors in
/// the wrong order, each letter at most once (the optimal string alignment distance). Used by one thread.
final class Slips {
    private final int[] typed;
    private final int most;
    private int[] other = new int[64];
    private int letters;
    /// Slips between the first so many letters of what was typed, row by row, and those of the other word. Only
    /// cells at most as far from the diagonal as slips are allowed can count.
    private int[][] slips = new int[3][65];

    /// @param most so many slips are allowed
    Slips(String typed, int most) {
        this.typed = typed.codePoints().toArray();
        this.most = most;
    }

    /// The slips from what was typed to a word; one more than allowed stands for all that are too many.
    int to(BytesRef word) {
        // A letter takes one byte or more.
        if (word.length < typed.length - most) {
            return most + 1;
        }
        if (other.length < word.length) {
            other = new int[2 * word.length];
            slips = new int[3][other.length + 1];
        }
        letters = UnicodeUtil.UTF8toUTF32(word, other);
        return Math.abs(letters - typed.length) > most ? most + 1 : between();
    }

    private int between() {
        for (var row : slips) {
            Arrays.fill(row, 0, letters + 1, most + 1);
        }
        for (var j = 0; j <= Math.min(most, letters); j++) {
            slips[0][j] = j;
        }
        for (var i = 1; i <= typed.length; i++) {
            var now = slips[i % 3];
            var last = slips[(i + 2) % 3];
            var before = slips[(i + 1) % 3];
            var from = Math.max(1, i - most);
            var to = Math.min(letters, i + most);
            now[from - 1] = from == 1 ? Math.min(i, most + 1) : most + 1;
            if (to < letters) {
                now[to + 1] = most + 1;
            }
            var least = now[from - 1];
            for (var j = from; j <= to; j++) {
                var best = last[j - 1] + (typed[i - 1] == other[j - 1] ? 0 : 1);
                best = Math.min(best, 1 + Math.min(last[j], now[j - 1]));
                if (i > 1 && j > 1 && typed[i - 1] == other[j - 2] && typed[i - 2] == other[j - 1]) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                now[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return Math.min(most + 1, slips[typed.length % 3][letters]);
    }

    /// The share of letters that are right when so many slips were made, in the shorter word.
    float rightShare(int slips) {
        return 1f - (float) slips / Math.min(typed.length, letters);
    }
}
