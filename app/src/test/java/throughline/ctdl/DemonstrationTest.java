package throughline.ctdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.MapMaker;
import throughline.maps.Maps;
import throughline.region.BuiltRegions;
import tools.jackson.databind.json.JsonMapper;

/// Everything that a whole region publishes, by the five checks and as RDF.
@Tag("database")
class DemonstrationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// Of programs, courses, occupations and schools, of which there are thousands, one in so many.
    private static final int SOME = 400;

    @Test
    void everyMapIsSoundByTheVocabulary() throws Exception {
        var vocabulary = CtdlFiles.vocabulary();
        var region = BuiltRegions.demonstration();
        var maker = MapMaker.of(region, LocalDate.of(2026, 11, 24));
        var publications = new Publications();
        var findings = new ArrayList<String>();
        var published = 0;
        for (var kind : List.of(
                Subject.Kind.SECTOR,
                Subject.Kind.PATHWAY,
                Subject.Kind.PROGRAM,
                Subject.Kind.COURSE,
                Subject.Kind.OCCUPATION,
                Subject.Kind.SCHOOL)) {
            var subjects = Maps.subjects(region, kind);
            var step = kind == Subject.Kind.SECTOR || kind == Subject.Kind.PATHWAY ? 1 : SOME;
            for (var i = 0; i < subjects.size(); i += step) {
                var map = maker.make(subjects.get(i), View.PUBLIC).orElseThrow();
                var document = publications.of(region, map, "https://pathways.example");
                VocabularyChecks.findings(vocabulary, JSON.readTree(document))
                        .forEach(finding -> findings.add(map.subject().path() + " " + finding));
                if (published++ % 10 == 0) {
                    assertThat(CtdlFiles.statements(document.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                            .as(map.subject().path())
                            .isGreaterThan(10);
                }
            }
        }
        assertThat(findings).isEmpty();
        assertThat(published).isGreaterThan(70);
    }
}
