package throughline.engine.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import throughline.engine.map.Step.Badge;

/// Two years of one map, and the map of what changed.
class ChangedMapTest {
    private static Step step(String id, String title, String school) {
        return new Step(
                id,
                Step.Kind.COURSE,
                Column.HIGH_SCHOOL,
                Lane.STEPS,
                0,
                0,
                Label.of(title),
                List.of(new Step.Offer(school, Label.of(school), null)),
                "/courses/" + id,
                StepFacts.NONE,
                Set.of(),
                Step.Standing.NORMAL,
                Step.Remarks.NONE,
                null,
                List.of());
    }

    private static CareerMap map(List<Step> steps, String... ways) {
        var list = new ArrayList<Way>();
        for (var i = 0; i < ways.length; i += 2) {
            list.add(new Way(ways[i], ways[i + 1], Way.Kind.REQUIRED, Way.Terms.of(Way.Reason.SEQUENCE)));
        }
        return new CareerMap(
                Subject.of(Subject.Kind.PATHWAY, "welding"),
                View.PUBLIC,
                Label.of("Welding"),
                null,
                List.of(),
                steps,
                list,
                List.of(),
                List.of(),
                List.of(),
                Curation.NONE);
    }

    private static List<String> marked(CareerMap map, Badge mark) {
        return map.steps().stream()
                .filter(step -> step.badges().contains(mark))
                .map(Step::id)
                .toList();
    }

    @Test
    void aNewTitleAtTheSameSchoolsIsARenameAndItsWaysStay() {
        var before = map(List.of(step("shop", "Shop", "west"), step("last", "Last", "east")), "shop", "last");
        var after = map(List.of(step("metal", "Metal", "west"), step("last", "Last", "east")), "metal", "last");
        var diff = MapDiff.between(before, after);
        assertThat(diff.renamed()).hasSize(1);
        assertThat(diff.renamed().getFirst().before().id()).isEqualTo("shop");
        assertThat(diff.added()).isEmpty();
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.opened()).isEmpty();
        assertThat(diff.closed()).isEmpty();
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void whereTwoStepsLookAlikeNoneIsTakenForTheOther() {
        var before = map(List.of(step("one", "One", "west"), step("two", "Two", "west")));
        var after = map(List.of(step("three", "Three", "west")));
        var diff = MapDiff.between(before, after);
        assertThat(diff.renamed()).isEmpty();
        assertThat(diff.removed()).hasSize(2);
        assertThat(diff.added()).hasSize(1);
    }

    @Test
    void theMapOfChangesMarksWhatCameAndWentAndShowsItsNeighbors() {
        var before = map(
                List.of(
                        step("a", "A", "west"),
                        step("b", "B", "east"),
                        step("far", "Far", "far"),
                        step("x", "X", "xx")),
                "a",
                "x");
        var after = map(
                List.of(
                        step("a", "A", "west"),
                        step("b", "B2", "east"),
                        step("far", "Far", "far"),
                        step("n", "N", "nn")),
                "a",
                "n");
        var changed = ChangedMap.of(after, MapDiff.between(before, after)).orElseThrow();
        assertThat(marked(changed, Badge.NEW)).containsExactly("n");
        assertThat(marked(changed, Badge.GONE)).containsExactly("x");
        assertThat(marked(changed, Badge.CHANGED)).containsExactly("b");
        assertThat(changed.index().get("x").page()).as("page of what is gone").isNull();
        assertThat(changed.steps()).extracting(Step::id).contains("a").doesNotContain("far");
        assertThat(changed.ways()).extracting(Way::kind).containsExactly(Way.Kind.REQUIRED, Way.Kind.ENDED);
        assertThat(ChangedMap.of(after, MapDiff.between(after, after))).isEmpty();
    }
}
