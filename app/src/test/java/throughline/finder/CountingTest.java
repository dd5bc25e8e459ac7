package throughline.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;
import throughline.region.Address;
import throughline.region.Region;

/// Facets, filters and distances against a plain look at every thing that matches the words.
class CountingTest {
    private static final int MOST_PAGES = 40;
    private static final double EARTH_RADIUS_MILES = 3958.7613;

    private final LuceneFinder finder = BuiltFinders.demonstration();
    private final Region region = finder.region();
    private final Rows rows = new Rows(region);
    private final FacetValues values = new FacetValues(region, new Measures(region));

    @TestFactory
    Stream<DynamicTest> facetsCountWhatAPlainCountFinds() {
        return Seeds.of(60, random -> {
            var query = query(random);
            var answer = finder.search(query);
            var matching = everything(query.words());
            var found = matching.stream()
                    .filter(hit -> isNear(hit, query) && has(hit, query, null))
                    .toList();

            assertThat(answer.total()).as(query.parameters()).isEqualTo(found.size());
            assertThat(everything(query)).as(query.parameters()).containsExactlyInAnyOrderElementsOf(found);
            for (var facet : Facet.values()) {
                assertThat(counts(answer.facets().getOrDefault(facet, List.of())))
                        .as(query.parameters() + " counts of " + facet)
                        .isEqualTo(plainCounts(facet, query, matching));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> distancesAreThoseOfAnotherFormula() {
        return Seeds.of(30, random -> {
            var near = Optional.of(near(random));
            var query = new FinderQuery("", Map.of(), near, FinderQuery.Sort.DISTANCE, 1);
            var from = region.findZip(near.get().zip()).orElseThrow();
            var inside = Stream.iterate(0, row -> row < rows.count(), row -> row + 1)
                    .filter(row -> miles(from, rows.thing(row)) <= near.get().miles())
                    .count();

            var answer = finder.search(query);
            assertThat(answer.total()).as(query.parameters()).isEqualTo(inside);
            var last = 0.0;
            for (var hit : answer.hits()) {
                var away = miles(from, rows.thing(hit.kind(), hit.id()));
                assertThat(hit.milesAway()).as(hit.toString()).isNotNull().isCloseTo(away, within(0.001));
                assertThat(away).as("sorted by distance").isGreaterThanOrEqualTo(last - 0.001);
                last = away;
            }
        });
    }

    /// What is found, whatever page it is on.
    private record Found(Kind kind, int id) {}

    private List<Found> everything(String words) {
        if (!words.isEmpty()) {
            return everything(FinderQuery.of(words));
        }
        return Stream.iterate(0, row -> row < rows.count(), row -> row + 1)
                .map(row -> new Found(rows.kind(row), rows.id(row)))
                .toList();
    }

    /// All hits of a search, page after page; of very many the first pages are left to say the same.
    private List<Found> everything(FinderQuery query) {
        var found = new ArrayList<Found>();
        for (var page = 1; page <= FinderQuery.MAX_PAGE; page++) {
            var hits = finder.search(query.withPage(page)).hits();
            hits.forEach(hit -> found.add(new Found(hit.kind(), hit.id())));
            if (hits.size() < FinderQuery.PAGE_SIZE) {
                break;
            }
        }
        return found;
    }

    /// Words of a random title that few enough things have, up to two facets with one or two values, maybe a place.
    private FinderQuery query(Random random) {
        var words = "";
        for (var tries = 0; tries < 20 && words.isEmpty(); tries++) {
            var title = Stemmer.split(rows.thing(random.nextInt(rows.count())).title());
            var some = String.join(" ", title.subList(0, Math.min(title.size(), 1 + random.nextInt(2))));
            if (finder.search(FinderQuery.of(some)).total() <= MOST_PAGES * FinderQuery.PAGE_SIZE) {
                words = some;
            }
        }
        var facets = finder.search(FinderQuery.of(words)).facets();
        var chosen = new EnumMap<Facet, SortedSet<String>>(Facet.class);
        var known = List.copyOf(facets.keySet());
        for (var i = random.nextInt(3); i > 0 && !known.isEmpty(); i--) {
            var facet = known.get(random.nextInt(known.size()));
            var of = facets.get(facet);
            for (var j = 1 + random.nextInt(2); j > 0; j--) {
                chosen.computeIfAbsent(facet, _ -> new TreeSet<>())
                        .add(of.get(random.nextInt(of.size())).value());
            }
        }
        if (random.nextInt(10) == 0) {
            chosen.put(Facet.CITY, new TreeSet<>(List.of("Nowhere")));
        }
        var near = random.nextInt(3) == 0 ? Optional.of(near(random)) : Optional.<FinderQuery.Near>empty();
        return new FinderQuery(words, chosen, near, FinderQuery.Sort.TITLE, 1);
    }

    private FinderQuery.Near near(Random random) {
        while (true) {
            var organization = region.organizations()
                    .get(random.nextInt(region.organizations().size()));
            var zip = organization.address().zip();
            if (zip != null
                    && region.findZip(zip).filter(Address::hasCoordinates).isPresent()) {
                return new FinderQuery.Near(zip, 1 + random.nextInt(40));
            }
        }
    }

    private boolean isNear(Found found, FinderQuery query) {
        return query.near()
                .map(near -> miles(region.findZip(near.zip()).orElseThrow(), rows.thing(found.kind(), found.id()))
                        <= near.miles())
                .orElse(true);
    }

    /// Whether a thing has a chosen value of every facet, `except` one.
    private boolean has(Found found, FinderQuery query, Facet except) {
        return query.chosen().entrySet().stream()
                .filter(chosen -> chosen.getKey() != except)
                .allMatch(chosen -> values(chosen.getKey(), found).stream().anyMatch(chosen.getValue()::contains));
    }

    private SortedSet<String> values(Facet facet, Found found) {
        return values.of(facet, found.kind(), rows.thing(found.kind(), found.id()));
    }

    private Map<String, Long> plainCounts(Facet facet, FinderQuery query, List<Found> matching) {
        var counts = new TreeMap<String, Long>();
        query.chosen(facet).forEach(value -> counts.put(value, 0L));
        for (var found : matching) {
            if (isNear(found, query) && has(found, query, facet)) {
                values(facet, found).forEach(value -> counts.merge(value, 1L, Long::sum));
            }
        }
        return counts;
    }

    private static Map<String, Long> counts(List<FinderAnswer.FacetCount> counts) {
        var map = new HashMap<String, Long>();
        counts.forEach(count -> map.put(count.value(), count.count()));
        return map;
    }

    /// The angle between two directions from the center of the earth, from their cross and scalar products.
    private double miles(Address from, Thing to) {
        if (to.organizationId() < 0) {
            return Double.NaN;
        }
        var address = region.organizations().get(to.organizationId()).address();
        if (!address.hasCoordinates()) {
            return Double.NaN;
        }
        var a = direction(from);
        var b = direction(address);
        var cross =
                Math.hypot(Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2]), a[0] * b[1] - a[1] * b[0]);
        return EARTH_RADIUS_MILES * Math.atan2(cross, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
    }

    private static double[] direction(Address address) {
        var latitude = Math.toRadians(address.latitude());
        var longitude = Math.toRadians(address.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }
}
