package throughline.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;

class SlipsTest {
    private static final String LETTERS = "abñ😀";

    @Test
    void aLetterMoreLessOrOtherAndNeighborsTheWrongWayRoundAreOneSlip() {
        var slips = new Slips("electrician", 2);
        assertThat(slips.to(new BytesRef("electrician"))).isZero();
        assertThat(slips.to(new BytesRef("eletrician"))).isOne();
        assertThat(slips.to(new BytesRef("electricians"))).isOne();
        assertThat(slips.to(new BytesRef("elektrician"))).isOne();
        assertThat(slips.to(new BytesRef("eletcrician"))).isOne();
        assertThat(slips.to(new BytesRef("elektritian"))).isEqualTo(2);
        assertThat(slips.to(new BytesRef("electronics"))).isEqualTo(3);
    }

    @TestFactory
    Stream<DynamicTest> slipsAreThoseOfTheWholeTable() {
        return Seeds.of(200, random -> {
            var typed = word(random);
            var most = 1 + random.nextInt(2);
            var slips = new Slips(typed, most);
            for (var i = 0; i < 20; i++) {
                var other = word(random);
                assertThat(slips.to(new BytesRef(other)))
                        .as(typed + " and " + other)
                        .isEqualTo(Math.min(most + 1, plain(typed, other)));
            }
        });
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (var letters = 1 + random.nextInt(8); letters > 0; letters--) {
            word.appendCodePoint(LETTERS.codePoints().toArray()[random.nextInt(4)]);
        }
        return word.toString();
    }

    private static int plain(String typed, String word) {
        var one = typed.codePoints().toArray();
        var other = word.codePoints().toArray();
        var table = new int[one.length + 1][other.length + 1];
        for (var i = 0; i <= one.length; i++) {
            for (var j = 0; j <= other.length; j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                table[i][j] = Math.min(
                        table[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1),
                        1 + Math.min(table[i - 1][j], table[i][j - 1]));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[one.length][other.length];
    }
}
