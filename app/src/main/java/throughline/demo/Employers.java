package throughline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Invented employers of a county, in turn from all sectors.
final class Employers {
    private static final List<Kind> KINDS =
            Table.read("employers", row -> new Kind(Integer.parseInt(row.getField("sector")), row.getField("name")));

    private final long seed;
    private final List<City> cities;
    private final String county;

    Employers(long seed, List<City> cities, String county) {
        this.seed = seed;
        this.cities = cities;
        this.county = county;
    }

    List<Campus> all(int count) {
        var dice = Dice.of(seed, "employers", county);
        var bySector = Pathway.ALL.stream().collect(Collectors.groupingBy(Pathway::sector));
        var quarters = dice.shuffle(PlaceNames.QUARTERS);
        var employers = new ArrayList<Campus>();
        for (var i = 0; i < count; i++) {
            var kind = KINDS.get(i % KINDS.size());
            var name = kind.name().replace("{place}", quarters.get(i % quarters.size()));
            var site = CountyBuilder.site(
                    seed, county, name, null, "employer", null, dice.pick(cities), 8 << dice.between(0, 8));
            employers.add(new Campus(site, bySector.getOrDefault(kind.sector(), List.of())));
        }
        return employers;
    }

    private record Kind(int sector, String name) {}
}
