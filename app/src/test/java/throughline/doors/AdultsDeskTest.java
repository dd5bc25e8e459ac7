package throughline.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import throughline.explore.RegionReader;
import throughline.region.BuiltRegions;
import throughline.region.Segment;
import throughline.web.Language;
import throughline.web.Texts;
import throughline.web.Visit;

/// What somebody who has left school is shown.
class AdultsDeskTest {
    @Test
    void programsForPupilsAreNotAmongThem() {
        var region = BuiltRegions.demonstration();
        var visit = new Visit(
                Language.EN,
                Texts.load(Language.EN),
                Optional.of(region),
                "/doors/adults",
                "free=yes",
                Map.of("free", List.of("yes")),
                null);
        var page = new AdultsDesk(RegionReader.of(visit)).page(visit);
        assertThat(page.offers()).isNotEmpty();
        assertThat(page.offers())
                .extracting(offer ->
                        offer.line().program().title() + " " + offer.line().award())
                .doesNotHaveDuplicates();
        assertThat(page.shown()).isGreaterThan(page.offers().size()).isLessThanOrEqualTo(page.total());
        var free = region.programs().stream()
                .filter(program -> program.costCents() != null && program.costCents() == 0)
                .toList();
        var forPupils = free.stream()
                .filter(program ->
                        region.organizations().get(program.organizationId()).segment() == Segment.HIGH_SCHOOL)
                .toList();
        assertThat(forPupils).isNotEmpty();
        assertThat(page.total()).isEqualTo(free.size() - forPupils.size());
        assertThat(page.offers())
                .extracting(offer -> offer.line().award().value())
                .doesNotContain("High school career pathway");
    }
}
