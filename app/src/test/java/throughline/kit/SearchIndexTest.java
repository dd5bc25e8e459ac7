package throughline.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import throughline.region.RegionFixture;
import throughline.web.Language;

/// What a copy on a stick can be searched for.
class SearchIndexTest {
    @Test
    void everyEntryLeadsToAFileBesideThePage() {
        var index = SearchIndex.of(RegionFixture.region(true), Language.EN);
        assertThat(index).startsWith("throughlineIndex=[\n").endsWith("\n];\n");
        assertThat(index.lines().filter(line -> line.startsWith("[")))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\[[0-6],\"[^<]*\",\"[^<]*\",\"[a-z]+/[^\"]+\\.html\".*"));
        assertThat(index).contains("\"programs/").contains("\"occupations/29-1141.html\"");
    }

    @Test
    void spanishHasItsOwnTitlesAndTheSameFiles() {
        var english = SearchIndex.of(RegionFixture.region(true), Language.EN);
        var spanish = SearchIndex.of(RegionFixture.region(true), Language.ES);
        assertThat(spanish).isNotEqualTo(english).contains("\"occupations/29-1141.html\"");
        assertThat(spanish.lines().count()).isEqualTo(english.lines().count());
    }
}
