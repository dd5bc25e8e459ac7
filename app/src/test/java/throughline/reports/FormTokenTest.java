package throughline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FormTokenTest {
    private static final byte[] SECRET = "a key of the servers".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOON = Instant.parse("2026-11-28T20:00:00Z");
    private static final String TOKEN = FormToken.make(SECRET, "/programs/welding", NOON);

    private static boolean isTaken(String token, String about, Instant at) {
        return FormToken.receipt(SECRET, token, about, at).isPresent();
    }

    @Test
    void aFormCountsFromAFewSecondsToSomeHoursAfterItWasShown() {
        assertThat(isTaken(TOKEN, "/programs/welding", NOON.plusSeconds(2))).isFalse();
        assertThat(isTaken(TOKEN, "/programs/welding", NOON.plusSeconds(3))).isTrue();
        assertThat(isTaken(TOKEN, "/programs/welding", NOON.plus(FormToken.LATEST)))
                .isTrue();
        assertThat(isTaken(
                        TOKEN, "/programs/welding", NOON.plus(FormToken.LATEST).plusSeconds(1)))
                .isFalse();
        // A clock that went back takes nothing from the future.
        assertThat(isTaken(TOKEN, "/programs/welding", NOON.minusSeconds(60))).isFalse();
    }

    @Test
    void anotherPageAnotherKeyOrAChangedLetterIsRefused() {
        var later = NOON.plusSeconds(60);
        assertThat(isTaken(TOKEN, "/programs/nursing", later)).isFalse();
        var other = "another key".getBytes(StandardCharsets.UTF_8);
        assertThat(FormToken.receipt(other, TOKEN, "/programs/welding", later)).isEmpty();
        for (var i = 0; i < TOKEN.length() - 1; i++) {
            var letter = TOKEN.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(isTaken(TOKEN.substring(0, i) + letter + TOKEN.substring(i + 1), "/programs/welding", later))
                    .as("letter %d", i)
                    .isFalse();
        }
        for (var wrong : new String[] {"", "A", "ä", TOKEN + "AAAA"}) {
            assertThat(isTaken(wrong, "/programs/welding", later)).isFalse();
        }
    }
}
