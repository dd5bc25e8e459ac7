package throughline.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a typed name means.
class MeantTest {
    private static final List<String> NAMES = List.of(
            "San Diego Mesa College", "San Diego City College", "Mesa Verde School", "Peña High School", "Mesa");

    private static Meant<String> of(String typed) {
        return Meant.of(typed, NAMES, name -> name, name -> List.of("ref:" + name.length()));
    }

    @Test
    void theWholeNameOrAReferenceMeansOne() {
        assertThat(of("san diego mesa college").only()).contains("San Diego Mesa College");
        assertThat(of("mesa").only()).as("a whole name before parts").contains("Mesa");
        assertThat(of("pena high-school").only())
                .as("accents and dashes do not count")
                .contains("Peña High School");
        assertThat(of("ref:4").only()).contains("Mesa");
    }

    @Test
    void aPartOrWordsInAnyOrderMeanOneWhereOnlyOneFits() {
        assertThat(of("Mesa Coll").only()).contains("San Diego Mesa College");
        assertThat(of("college city").only()).contains("San Diego City College");
        assertThat(of("san diego"))
                .isEqualTo(new Meant.Several<>(List.of("San Diego Mesa College", "San Diego City College")));
        assertThat(of("esa")).as("parts begin with a word").isInstanceOf(Meant.Nothing.class);
        assertThat(of(" ")).isInstanceOf(Meant.Nothing.class);
        assertThat(of("???")).isInstanceOf(Meant.Nothing.class);
    }
}
