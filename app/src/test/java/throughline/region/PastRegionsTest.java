package throughline.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.demo.DemoSite;
import throughline.platform.TestDatabase;

/// Regions of earlier editions.
class PastRegionsTest {
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 10, 1);

    @Test
    @Tag("database")
    void sourcesTellWhatTheyToldInTheirEditionOfThen() {
        try (var database = TestDatabase.create()) {
            DemoSite.loadSmall(database.dataSource());
            var store = new RegionStore(database.dataSource());
            var present = store.read(RegionBuilder::build);
            assertThat(PastRegions.days(present)).contains(LAST_YEAR);
            assertThat(PastRegions.differing(present, LAST_YEAR))
                    .extracting(Source::kind)
                    .contains("demo-supports", "demo-work-based-learning")
                    .doesNotContain("demo-programs");
            var past = new PastRegions(store).find(present, LAST_YEAR, 60_000).orElseThrow();
            assertThat(past.programs()).hasSameSizeAs(present.programs());
            assertThat(past.supports()).noneMatch(support -> support.type().equals("food"));
            assertThat(present.supports()).anyMatch(support -> support.type().equals("food"));
            assertThat(past.occupations().getFirst().wages())
                    .allMatch(wages -> wages.period().compareTo("2025") <= 0);
        }
    }

    @Test
    void oneIsBuiltAtATimeAndKept() throws InterruptedException {
        var present = RegionFixture.region(true);
        var day = PastRegions.days(present).getFirst();
        var built = new AtomicInteger();
        var go = new CountDownLatch(1);
        var regions = new PastRegions(_ -> {
            built.incrementAndGet();
            try {
                go.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return RegionFixture.past();
        });
        assertThat(regions.find(present, day, 1)).isEmpty();
        assertThat(regions.find(present, day.minusDays(1), 1)).isEmpty();
        go.countDown();
        assertThat(regions.find(present, day, 10_000)).isPresent();
        assertThat(regions.find(present, day, 10_000)).isPresent();
        assertThat(built.get()).isEqualTo(1);
    }
}
