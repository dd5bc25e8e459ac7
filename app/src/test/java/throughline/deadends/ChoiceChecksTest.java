package throughline.deadends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.region.BuiltRegions;
import throughline.region.Program;
import throughline.region.Region;
import throughline.routes.Lengths;

/// Colleges of the small demonstration region count the courses of their certificates in their degrees, and only
/// theirs.
class ChoiceChecksTest {
    private final Region region = BuiltRegions.demonstration();
    private final List<DeadEnd> found = new ArrayList<>();
    private final ChoiceChecks checks = new ChoiceChecks(new RegionWays(region, LocalDate.of(2026, 11, 24)), found);

    private List<Program> programs(String award) {
        return region.programs().stream()
                .filter(program -> program.awardType().startsWith(award)
                        && new Lengths(region).terms(program, List.of()).isPresent())
                .toList();
    }

    @Test
    void aCertificateThatADegreeCountsCostsNoTime() {
        checks.run();
        assertThat(found).isEmpty();
    }

    @Test
    void aCertificateThatADegreeDoesNotCountCostsItsOwnTerms() {
        var certificate = programs("certificate").getFirst();
        var elsewhere = programs("associate").stream()
                .filter(degree -> degree.organizationId() != certificate.organizationId())
                .findFirst()
                .orElseThrow();
        var own = new Lengths(region).terms(certificate, List.of());
        assertThat(own.orElseThrow()).isPositive();
        assertThat(checks.terms(certificate, elsewhere)).isEqualTo(own);
    }
}
