package throughline.engine.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Subjects stand in addresses as one word after their kind.
class SubjectTest {
    @Test
    void aSelectionIsOnePartOfAnAddressAndReadsWithSlashesToo() {
        var selection = Subject.parse("selection/programs/a,courses/b/c-1").orElseThrow();

        assertThat(selection.keys()).containsExactly("programs/a", "courses/b/c-1");
        assertThat(selection.path()).isEqualTo("selection/programs:a,courses:b:c-1");
        assertThat(Subject.parse(selection.path())).contains(selection);
    }

    @Test
    void whatIsNoSubjectIsNone() {
        assertThat(Subject.parse("pathways")).isEmpty();
        assertThat(Subject.parse("pathways/")).isEmpty();
        assertThat(Subject.parse("selection/,,")).isEmpty();
        assertThat(Subject.parse("planets/mars")).isEmpty();
    }
}
