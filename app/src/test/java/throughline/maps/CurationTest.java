package throughline.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Curation;
import throughline.engine.map.Label;
import throughline.engine.map.Step;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.region.CuratedMap;
import throughline.region.CuratedStep;
import throughline.region.Region;
import throughline.region.RegionFixture;
import throughline.web.Language;
import throughline.web.Texts;

/// What people decide about a map is followed, and nothing disappears without a word.
class CurationTest {
    private static final Region PLAIN = RegionFixture.region(false);
    private static final String NURSE = "occupations/29-1141";
    private static final String VOCATIONAL_NURSE = "occupations/29-2061";
    private static final String HEALTH_CAREERS = "courses/high-school/introduction-to-health-careers";

    private static CuratedStep decision(String map, String step, String display, @Nullable Integer position) {
        return new CuratedStep(map, step, display, position, null, null, null, null, 0);
    }

    private static CuratedStep hide(String step) {
        return decision("pathways/7B", step, "hidden", null);
    }

    private static Region with(CuratedStep... steps) {
        return RegionFixture.curated(PLAIN, List.of(), List.of(steps));
    }

    private static CareerMap map(Region region) {
        return map(region, "pathways/patient-care");
    }

    private static CareerMap map(Region region, String subject) {
        return MapMaker.of(region, MapSketch.DAY)
                .make(Subject.parse(subject).orElseThrow(), View.PUBLIC)
                .orElseThrow();
    }

    private static List<String> ids(CareerMap map) {
        return map.steps().stream().map(Step::id).toList();
    }

    private static List<LintRule> rules(Region region) {
        return MapLint.of(region, MapSketch.DAY).check(map(region)).stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void aHiddenStepIsGoneWithItsWaysAndNamedAsHidden() {
        var map = map(with(hide(VOCATIONAL_NURSE)));
        assertThat(ids(map(PLAIN))).contains(VOCATIONAL_NURSE);
        assertThat(ids(map)).doesNotContain(VOCATIONAL_NURSE).contains(NURSE);
        assertThat(map.ways()).noneMatch(way -> way.to().equals(VOCATIONAL_NURSE));
        assertThat(map.curation().hidden())
                .containsExactly(new Curation.Hidden(
                        VOCATIONAL_NURSE, Label.of("Licensed Practical and Licensed Vocational Nurses"), List.of()));
        assertThat(rules(with(hide(VOCATIONAL_NURSE)))).doesNotContain(LintRule.MC01, LintRule.MC02);
    }

    @Test
    void hidingWhatAnAgreementPromisesIsAnErrorAndNoGap() {
        var region = with(hide(HEALTH_CAREERS));
        var map = map(region);
        assertThat(map.curation().hidden().getFirst().neededBy()).containsExactly("credit/nurs-101");
        assertThat(rules(region)).contains(LintRule.MC02);
        assertThat(ids(map)).doesNotContain("missing/no-high-school-course");
    }

    @Test
    void whatTheMapIsAboutCannotBeHidden() {
        var region = with(decision(NURSE, NURSE, "hidden", null));
        var map = map(region, NURSE);
        assertThat(ids(map)).contains(NURSE);
        assertThat(map.curation().hidden()).isEmpty();
    }

    @Test
    void positionsOrderTheStepsOfOneColumnLaneAndLevel() {
        assertThat(ids(map(PLAIN))).containsSubsequence(NURSE, VOCATIONAL_NURSE);
        var map = map(with(decision("pathways/7B", VOCATIONAL_NURSE, "shown", 1)));
        assertThat(ids(map)).containsSubsequence(VOCATIONAL_NURSE, NURSE);
        assertThat(map.ways()).containsExactlyInAnyOrderElementsOf(map(PLAIN).ways());
    }

    @Test
    void aTitleOfTheCuratorKeepsTheOfficialName() {
        var region = with(new CuratedStep(
                "pathways/patient-care",
                "occupation:29-1141",
                "shown",
                null,
                "Nurse",
                "Enfermera o enfermero",
                "Ask about evening classes.",
                null,
                0));
        var nurse = map(region).index().get(NURSE);
        assertThat(nurse.title()).isEqualTo(new Label("Nurse", "Enfermera o enfermero"));
        assertThat(nurse.officialTitle().en()).isEqualTo("Registered Nurses");
        var outline = MapOutline.of(map(region), region, Texts.load(Language.EN), Language.EN);
        assertThat(outline)
                .contains("Nurse")
                .contains("Official name: Registered Nurses")
                .contains("Ask about evening classes.");
        assertThat(map(region, NURSE).title().en()).as("another map").isEqualTo("Registered Nurses");
    }

    @Test
    void unknownStepsAndMapsAreFindings() {
        var region = with(decision("pathways/7B", "occupations/99-9999", "pinned", null), hide("programs/gone"));
        assertThat(map(region).curation().unused()).containsExactly("occupations/99-9999", "programs/gone");
        assertThat(rules(region)).contains(LintRule.MC01);

        var lost = with(decision("pathways/closed", NURSE, "hidden", null));
        assertThat(MapLint.of(lost, MapSketch.DAY).strays())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence().en())
                        .isEqualTo("Decisions are recorded for the map pathways/closed, which does not exist."));
    }

    @Test
    void theOwnerWhoConfirmedLastCountsAndStaleReviewsAreFindings() {
        var region = RegionFixture.curated(
                PLAIN,
                List.of(
                        owner("pathways/7B", "Now", LocalDate.of(2026, 9, 1)),
                        owner("pathways/patient-care", "Before", LocalDate.of(2025, 9, 1)),
                        owner("pathways/7A", "Long ago", LocalDate.of(2025, 9, 1))),
                List.of());
        var curation = map(region).curation();
        assertThat(curation.owner()).isEqualTo(Label.of("Now"));
        assertThat(curation.contact()).isEqualTo("maps@example.org");
        assertThat(rules(region)).doesNotContain(LintRule.ML22);
        assertThat(MapLint.of(region, MapSketch.DAY).check(map(region, "pathways/7A")))
                .extracting(Finding::rule)
                .contains(LintRule.ML22);
    }

    private static CuratedMap owner(String map, String name, LocalDate on) {
        return new CuratedMap(map, name, null, "maps@example.org", on, 0);
    }

    @Test
    void decisionsComeBackFromJson() {
        var map = map(with(hide(HEALTH_CAREERS), hide("programs/gone")));
        assertThat(MapJson.read(MapJson.write(map, PLAIN))).isEqualTo(map);
    }

    /// Twelve jobs of which eight fit: the worst one is shown when it is pinned, and the limit still holds.
    @Test
    void aPinnedStepSurvivesTheLimits() {
        var cards = new ArrayList<Card>();
        for (var i = 0; i < 12; i++) {
            var card = new Card(
                    "occupations/" + i,
                    Step.Kind.JOB,
                    Spot.step(throughline.engine.map.Column.CAREER, 1),
                    Label.of("Job " + i));
            card.pieces.add(Piece.occupation(i));
            cards.add(card);
        }
        var last = cards.getLast();
        assertThat(Folding.of(cards, new Scope(Label.of("A map"), null), false).shown)
                .doesNotContain(last);
        last.pinned = true;
        var folding = Folding.of(cards, new Scope(Label.of("A map"), null), false);
        assertThat(folding.shown).contains(last).hasSize(8);
        assertThat(folding.folded.getFirst().cards()).hasSize(4).doesNotContain(last);
    }
}
