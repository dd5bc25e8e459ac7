package throughline.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Step;
import throughline.engine.map.Way;
import throughline.region.Region;

/// What holds of every map.
final class MapRules {
    private MapRules() {}

    /// Ids and order are checked by [CareerMap] itself.
    static void check(CareerMap map, Region region) {
        var index = map.index();
        for (var way : map.ways()) {
            var from = index.get(way.from());
            var to = index.get(way.to());
            assertThat(way.from()).as("a way to itself").isNotEqualTo(way.to());
            if (way.kind() != Way.Kind.RETURN && way.kind() != Way.Kind.LATERAL && way.kind() != Way.Kind.ENDED) {
                assertThat(to.column()).as(map.subject().path() + ": " + way).isGreaterThanOrEqualTo(from.column());
            }
            if (!map.view().staff()) {
                assertThat(way.kind()).as("public map").isNotEqualTo(Way.Kind.ENDED);
            }
            if (way.kind() == Way.Kind.GUARANTEED) {
                assertThat(way.terms().reason())
                        .isNotIn(Way.Reason.SAME_CODE, Way.Reason.SAME_PATHWAY, Way.Reason.CROSSWALK);
            }
        }
        assertThat(map.ways().stream().map(way -> way.from() + " " + way.to() + " " + way.kind()))
                .as(map.subject().path())
                .doesNotHaveDuplicates();
        for (var step : map.steps()) {
            assertThat(step.id()).matches("[a-z0-9/_.-]+");
            assertThat(step.title().en()).isNotBlank();
            assertThat(step.kind() == Step.Kind.GROUP
                            || step.kind() == Step.Kind.MISSING
                            || !step.sources().isEmpty()
                            || step.kind() == Step.Kind.JOB)
                    .as(step.toString())
                    .isTrue();
            step.sources().forEach(source -> assertThat(region.source(source)).isNotNull());
            step.offers().stream()
                    .map(Step.Offer::organization)
                    .filter(Objects::nonNull)
                    .forEach(slug -> assertThat(region.findOrganization(slug)).isPresent());
        }
        assertThat(map.entries()).hasSize(4);
    }
}
