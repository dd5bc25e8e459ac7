package throughline.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import throughline.region.BuiltRegions;

/// What jobs ask for against the words of programs and courses.
class SkillsTest {

    @Test
    void wordsAreWholeUnlessAnyEndingIsAsked() {
        var text = DeclaredText.of("", "", 0, "Anatomía & Nursing: patient-care", null);
        assertThat(text.find("anatom*")).contains("anatomia");
        assertThat(text.find("nurs*")).contains("nursing");
        assertThat(text.find("nurs")).isEmpty();
        assertThat(text.find("patient-care")).contains("patient care");
        assertThat(text.find("urs*")).isEmpty();
        assertThat(text.detailed()).isFalse();
    }

    /// Each thing declared names words that stand in a text of a program or course that leads to the job.
    @Test
    void whatIsDeclaredCanBeReadThere() {
        var region = BuiltRegions.real();
        var nurses = region.findOccupation("29-2061").orElseThrow();
        var skills = Skills.of(region, nurses);
        assertThat(skills.texts()).isPositive();
        assertThat(skills.detailed()).isLessThanOrEqualTo(skills.texts());
        assertThat(skills.of(Skills.Kind.KNOWLEDGE)).isNotEmpty().anyMatch(Skills.Item::isShared);
        assertThat(skills.of(Skills.Kind.TASK)).anyMatch(item -> !item.isShared());
        for (var item : skills.items()) {
            var declared = item.declared();
            assertThat(item.texts() > 0).isEqualTo(declared != null);
            if (declared != null) {
                for (var word : declared.word().split(", ")) {
                    assertThat(declared.text().words()).contains(word);
                }
            }
        }
        var own = Skills.ofCode(region, nurses, "TOP 123020");
        assertThat(own.texts()).isLessThanOrEqualTo(skills.texts());
    }

    @Test
    void anOccupationWithoutProgramsIsSaidToHaveNoTexts() {
        var region = BuiltRegions.real();
        var nurses = region.findOccupation("29-2061").orElseThrow();
        var none = Skills.ofCode(region, nurses, "TOP 000000");
        assertThat(none.texts()).isZero();
        assertThat(none.items()).isNotEmpty().noneMatch(Skills.Item::isShared);
    }
}
