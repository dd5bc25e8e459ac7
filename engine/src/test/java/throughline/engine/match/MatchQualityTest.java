package throughline.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import throughline.engine.match.CourseMatcher.Course;
import throughline.engine.match.MatchQuality.Question;

class MatchQualityTest {
    private static final Course ASKED = new Course("State", "MATH 150", "MATH", "Calculus");

    /// Places 1, 2, 4 and none: 1/4, 2/4, 3/4, 3/4; (1 + 1/2 + 1/4 + 0) / 4.
    @Test
    void countsThePlaceOfTheFirstAcceptedCourse() {
        var questions = List.of(
                new Question(ASKED, "College", Set.of("a", "b")),
                new Question(ASKED, "College", Set.of("b")),
                new Question(ASKED, "College", Set.of("d")),
                new Question(ASKED, "College", Set.of("z")));
        var quality = MatchQuality.of(questions, question -> List.of("a", "b", "c", "d"));
        assertThat(quality.questions()).isEqualTo(4);
        assertThat(quality.atOne()).isEqualTo(.25);
        assertThat(quality.atThree()).isEqualTo(.5);
        assertThat(quality.atFive()).isEqualTo(.75);
        assertThat(quality.atTen()).isEqualTo(.75);
        assertThat(quality.reciprocalRank()).isEqualTo(1.75 / 4, within(1e-12));
    }

    /// Three titles of mean length 2; "calculus" is in two of three, "business" in one: idf ln(1 + 1.5/2.5) and
    /// ln(1 + 2.5/1.5).
    @Test
    void theReferenceFindsRareWordsFirst() {
        var search = new TitleSearch(List.of(
                new Course("College", "MATH 1", "MATH", "Calculus"),
                new Course("College", "MATH 2", "MATH", "Business Calculus"),
                new Course("College", "ART 1", "ART", "Clay and Glass Craft")));
        assertThat(search.rank("Calculus", "College")).containsExactly("MATH 1", "MATH 2", "ART 1");
        assertThat(search.rank("Calculus for Business", "College")).containsExactly("MATH 2", "MATH 1", "ART 1");
        assertThat(search.rank("Calculus", "Nowhere")).isEmpty();
    }
}
