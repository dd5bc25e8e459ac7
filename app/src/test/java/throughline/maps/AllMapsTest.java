package throughline.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import throughline.demo.DemoFlaw;
import throughline.demo.DemoRegion;
import throughline.demo.DemoSize;
import throughline.engine.map.MapDiff;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.region.Region;

/// Every subject of whole Regions has a map, of a size that a person takes in.
class AllMapsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int MOST_CARDS = 62;
    /// Of courses, of which there are tens of thousands, one in so many.
    private static final int COURSES = 25;

    @Test
    void ofTheDemonstration() {
        var region = WholeRegions.demonstration();
        all("demonstration", region);
        plantedFlawsAreFound(region);
    }

    /// The flaws that the demonstration plants in its programs, each found by its rule and nowhere else.
    private static void plantedFlawsAreFound(Region region) {
        var maker = MapMaker.of(region, DAY);
        var lint = MapLint.of(region, DAY);
        var rules = Map.of(
                DemoFlaw.Kind.NO_CAPSTONE, LintRule.ML10,
                DemoFlaw.Kind.TERM_NEVER_OFFERED, LintRule.ML09);
        for (var entry : rules.entrySet()) {
            var planted = new DemoRegion(DemoSize.SMALL, 1)
                    .flaws().stream()
                            .filter(flaw -> flaw.kind() == entry.getKey())
                            .map(flaw -> flaw.things().getFirst())
                            .collect(Collectors.toCollection(TreeSet::new));
            var found = region.programs().stream()
                    .filter(program ->
                            maker.make(Subject.of(Subject.Kind.PROGRAM, program.slug()), View.PUBLIC.withAll()).stream()
                                    .flatMap(map -> lint.check(map).stream())
                                    .anyMatch(finding -> finding.rule() == entry.getValue()))
                    .map(program -> "program:" + program.key())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(planted).as(entry.getKey().name()).isNotEmpty();
            assertThat(found).as(entry.getValue().name()).isEqualTo(planted);
        }
    }

    @Test
    void ofTheRealRegion() {
        all("real", WholeRegions.real());
    }

    private static void all(String name, Region region) {
        var maker = MapMaker.of(region, DAY);
        views(region, maker);
        for (var kind : Subject.Kind.values()) {
            var subjects = subjects(region, kind);
            var sizes = new ArrayList<Integer>();
            var slowest = 0L;
            var started = System.nanoTime();
            for (var subject : subjects) {
                var begun = System.nanoTime();
                var map = maker.make(subject, View.PUBLIC).orElseThrow();
                slowest = Math.max(slowest, System.nanoTime() - begun);
                MapRules.check(map, region);
                sizes.add(map.steps().size());
                if (kind != Subject.Kind.SCHOOL && kind != Subject.Kind.SECTOR) {
                    assertThat(map.steps().size()).as(subject.path()).isLessThanOrEqualTo(MOST_CARDS);
                }
            }
            print(name, kind, sizes, System.nanoTime() - started, slowest);
        }
    }

    /// Every view of the pathways holds together; maps made twice are equal, and survive their JSON.
    private static void views(Region region, MapMaker maker) {
        var again = MapMaker.of(region, DAY);
        var lint = MapLint.of(region, DAY);
        var school = Maps.subjects(region, Subject.Kind.SCHOOL).getFirst().key();
        for (var subject : Maps.subjects(region, Subject.Kind.PATHWAY)) {
            for (var view :
                    List.of(View.PUBLIC, View.PUBLIC.withAll(), View.PUBLIC.forStaff(), View.PUBLIC.at(school))) {
                var map = maker.make(subject, view).orElseThrow();
                MapRules.check(map, region);
                assertThat(again.make(subject, view)).contains(map);
                assertThat(MapJson.read(MapJson.write(map, region))).isEqualTo(map);
                assertThat(MapDiff.between(map, map).isEmpty()).isTrue();
                assertThat(lint.check(map)).allMatch(finding -> finding.rule() != LintRule.ML14);
            }
        }
        assertThat(maker.make(Subject.of(Subject.Kind.PATHWAY, "no-such-pathway"), View.PUBLIC))
                .isEmpty();
    }

    private static List<Subject> subjects(Region region, Subject.Kind kind) {
        var all = Maps.subjects(region, kind);
        if (kind != Subject.Kind.COURSE) {
            return all;
        }
        var some = new ArrayList<Subject>();
        for (var i = 0; i < all.size(); i += COURSES) {
            some.add(all.get(i));
        }
        return some;
    }

    private static void print(String name, Subject.Kind kind, List<Integer> sizes, long nanos, long slowest) {
        if (sizes.isEmpty()) {
            return;
        }
        Collections.sort(sizes);
        System.out.printf(
                Locale.ROOT,
                "%s %-10s %5d maps, %2d to %2d cards, median %2d, %5d ms, slowest %d ms%n",
                name,
                kind,
                sizes.size(),
                sizes.getFirst(),
                sizes.getLast(),
                sizes.get(sizes.size() / 2),
                TimeUnit.NANOSECONDS.toMillis(nanos),
                TimeUnit.NANOSECONDS.toMillis(slowest));
    }
}
