package throughline.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.Method;
import throughline.region.BuiltRegions;
import throughline.region.Region;

/// The real region, from its files through the database to the numbers, against what is published.
class RightNumbersTest {
    private static final Path SUPPLY = Path.of("../../shared/data/coe/supply_by_top.csv");
    private static final String AREA = "San Diego-Imperial";

    /// Names of the supply file by the name in addresses.
    private static final Map<String, String> CREDIT_COLLEGES = Map.of(
            "cuyamaca-college", "Cuyamaca",
            "grossmont-college", "Grossmont",
            "imperial-valley-college", "Imperial",
            "miracosta-college", "MiraCosta",
            "palomar-college", "Palomar",
            "san-diego-city-college", "San Diego City",
            "san-diego-mesa-college", "San Diego Mesa",
            "san-diego-miramar-college", "San Diego Miramar",
            "southwestern-college", "Southwestern");

    private static RegionGaps colleges(Region region) {
        return RegionGaps.of(region, Basis.of(AREA).withInstitutions(CREDIT_COLLEGES.keySet()));
    }

    /// What the file publishes row by row comes out, also where a college has two rows of one code and award type.
    @Test
    void reproducesEveryRowOfTheSupplyFile() throws IOException {
        var region = BuiltRegions.real();
        var published = new TreeMap<String, java.util.List<BigDecimal>>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(SUPPLY)) {
            for (var row : rows) {
                if (CREDIT_COLLEGES.containsValue(row.getField("College Name"))) {
                    published
                            .computeIfAbsent(
                                    row.getField("College Name") + " "
                                            + row.getField(0).substring(0, 6),
                                    _ -> new java.util.ArrayList<>())
                            .add(new BigDecimal(row.getField("Annual Projected Supply"))
                                    .setScale(2, RoundingMode.HALF_UP)
                                    .stripTrailingZeros());
                }
            }
        }
        var found = new TreeMap<String, java.util.List<BigDecimal>>();
        var supply = colleges(region).supply();
        supply.groups().values().stream()
                .flatMap(group -> group.rows().stream())
                .forEach(row -> found.computeIfAbsent(name(region, row), _ -> new java.util.ArrayList<>())
                        .add(row.average().rounded(2).stripTrailingZeros()));
        // Awards that are not made for work are kept by code only.
        var apart = supply.apart().stream().map(AwardSupply.Apart::code).collect(Collectors.toSet());
        published.forEach((name, averages) -> {
            if (!apart.contains("TOP " + name.substring(name.length() - 6))) {
                assertThat(found.get(name)).as(name).containsExactlyInAnyOrderElementsOf(averages);
            }
        });
        var everything = supply.bySource().values().stream().reduce(Fraction.ZERO, Fraction::plus);
        var sum = published.values().stream().flatMap(java.util.List::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(everything.rounded(0).intValue()).isBetween(sum.intValue() - 2, sum.intValue() + 2);
        assertThat(published.values().stream().mapToInt(java.util.List::size).sum())
                .isEqualTo(1395);
    }

    private static String name(Region region, SupplyRow row) {
        return CREDIT_COLLEGES.get(
                        region.organizations().get(row.organizationId()).slug())
                + " " + row.code().substring("TOP ".length());
    }

    @Test
    void theWorkedExamplesComeOutToTheCent() {
        var gaps = colleges(BuiltRegions.real());
        assertThat(brief(gaps, Set.of("TOP 123010"), "29-1141")).isEqualTo("2000 - 339 = 1661");
        assertThat(brief(gaps, Set.of("TOP 123020"), "29-2061")).isEqualTo("710 - 66 = 644");
        assertThat(brief(gaps, Set.of("TOP 125000", "TOP 125100"), "29-2042", "29-2043"))
                .isEqualTo("220 - 355.67 = -135.67");
        assertThat(brief(gaps, Set.of("TOP 094600"), "49-9021")).isEqualTo("370 - 51.5 = 318.5");
        var emt = gaps.lines(Set.of("29-2042")).getFirst();
        assertThat(GapTable.text(emt.gap(Method.EQUAL))).isEqualTo("-27.83");
        assertThat(GapTable.text(emt.gap(Method.PROPORTIONAL))).isEqualTo("-92.5");
        assertThat(GapTable.text(emt.possible().low())).isEqualTo("-205.67");
        assertThat(GapTable.text(emt.possible().high())).isEqualTo("150");
    }

    private static String brief(RegionGaps gaps, Set<String> codes, String... occupations) {
        var keys = gaps.supply().groups().values().stream()
                .filter(group -> codes.contains(group.code()))
                .map(group -> group.network().key())
                .collect(Collectors.toSet());
        var brief = gaps.network().brief(keys, Stream.of(occupations).collect(Collectors.toSet()));
        return GapTable.text(brief.demand()) + " - " + GapTable.text(brief.supply()) + " = "
                + GapTable.text(brief.gap());
    }

    /// Openings of the state are ten-year totals in the file.
    @Test
    void openingsArePerYear() {
        var gaps = RegionGaps.of(BuiltRegions.real(), Basis.of("California"));
        assertThat(gaps.lines(Set.of("29-1141")).getFirst().openings()).isLessThan(Fraction.of(30_000));
    }

    @Test
    void transferMajorsStandApart() {
        var gaps = RegionGaps.of(BuiltRegions.real(), Basis.of(AREA));
        assertThat(gaps.supply().apart())
                .extracting(AwardSupply.Apart::code)
                .contains("TOP 490110", "TOP 490100", "TOP 493087", "TOP 040100");
        assertThat(gaps.supply().groups().keySet()).noneMatch(key -> key.startsWith("TOP 49"));
        assertThat(gaps.network().unplaced()).noneMatch(group -> group.key().startsWith("TOP 49"));
    }

    /// What is certain contains every method, and a single occupation's interval is that of the network.
    @Test
    void everyMethodLiesWithinWhatIsPossible() {
        var gaps = RegionGaps.of(BuiltRegions.real(), Basis.of(AREA));
        for (var line : gaps.lines(gaps.outlook().keySet())) {
            for (var method : Method.values()) {
                assertThat(line.possible().contains(line.gap(method))).isTrue();
            }
            assertThat(line.possible())
                    .isEqualTo(gaps.network().gap(Set.of(line.occupation().soc())));
        }
    }

    /// A district counts with its colleges; a county with its institutions.
    @Test
    void aDistrictAndACountyCountWhatBelongsToThem() {
        var region = BuiltRegions.real();
        var college = region.findOrganization("grossmont-college").orElseThrow();
        var district = region.organizations().get(college.parentId());
        var whole = RegionGaps.of(region, Basis.of(AREA).withInstitutions(Set.of(district.slug())));
        var colleges =
                RegionGaps.of(region, Basis.of(AREA).withInstitutions(Set.of("grossmont-college", "cuyamaca-college")));
        assertThat(whole.supply().groups()).isEqualTo(colleges.supply().groups());
        var imperial = RegionGaps.of(region, Basis.of(AREA).withCounty("Imperial"));
        assertThat(imperial.supply().groups().values())
                .isNotEmpty()
                .allMatch(group -> group.rows().stream()
                        .allMatch(row -> "Imperial"
                                .equals(region.organizations()
                                        .get(row.organizationId())
                                        .address()
                                        .county())));
    }
}
