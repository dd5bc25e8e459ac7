package throughline.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.web.Language;
import throughline.web.Words;

/// The table that sets routes side by side.
class RoutesPageTest {
    private static RoutesPage.Card card(int number, String finish, long cents, boolean known, int moves) {
        return new RoutesPage.Card(
                number,
                List.of(),
                finish,
                "About 1 year",
                cents,
                known,
                300,
                moves,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "/routes?route=" + number);
    }

    private static RoutesPage page(RoutesPage.Card... cards) {
        var asked = new Asked(
                new Asked.Start(Asked.Who.DIPLOMA, "", 0, List.of(), false, false),
                Asked.Limits.NONE,
                Asked.Pace.USUAL,
                "occupation:29-1141");
        return new RoutesPage(
                Words.name(Language.EN, "Registered Nurses"),
                List.of(),
                asked,
                true,
                1,
                1,
                0,
                false,
                List.of(cards),
                List.of(),
                List.of(),
                null,
                null);
    }

    @Test
    void onlyWhatDiffersIsMarked() {
        var page = page(card(1, "in spring 2027", 66_000, true, 1), card(2, "in fall 2027", 66_000, true, 1));
        assertThat(page.differing()).containsExactly("time");
    }

    @Test
    void aCostThatIsKnownInPartIsNotTheSameAsOneKnownInFull() {
        var page = page(card(1, "in spring 2027", 66_000, true, 1), card(2, "in spring 2027", 66_000, false, 2));
        assertThat(page.differing()).containsExactlyInAnyOrder("money", "moves");
    }
}
