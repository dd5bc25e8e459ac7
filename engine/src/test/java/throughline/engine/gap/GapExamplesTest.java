package throughline.engine.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The worked examples of San Diego and Imperial, from the published files of supply and demand.
class GapExamplesTest {
    private static final Path DATA = Path.of("../../shared/data/coe");
    private static final Set<String> CREDIT_COLLEGES = Set.of(
            "Cuyamaca",
            "Grossmont",
            "Imperial",
            "MiraCosta",
            "Palomar",
            "San Diego City",
            "San Diego Mesa",
            "San Diego Miramar",
            "Southwestern");

    @Test
    void averageReproducesEveryRowOfTheSupplyFile() throws IOException {
        var rows = rows("supply_by_top.csv");
        for (var row : rows) {
            assertThat(average(row).rounded(2)).as(row.toString()).isEqualByComparingTo(twoDecimals(row.get(6)));
        }
        assertThat(rows).hasSize(15_369);
    }

    /// The file writes some values with the noise of binary numbers.
    private static BigDecimal twoDecimals(String published) {
        return new BigDecimal(published).setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void programGroupsAgainstOccupationGroups() throws IOException {
        var supply = supply(CREDIT_COLLEGES);
        var demand = demand();
        assertBrief(supply, demand, Set.of("123010"), Set.of("29-1141"), "2000", "339", "1661");
        assertBrief(supply, demand, Set.of("123020"), Set.of("29-2061"), "710", "66", "644");
        assertBrief(supply, demand, Set.of("125000", "125100"), EMT_AND_PARAMEDIC, "220", "355.67", "-135.67");
        assertBrief(supply, demand, Set.of("094600"), Set.of("49-9021"), "370", "51.5", "318.5");
    }

    private static final Set<String> EMT_AND_PARAMEDIC = Set.of("29-2042", "29-2043");

    private static void assertBrief(
            Map<String, Fraction> supply,
            Map<String, Fraction> demand,
            Set<String> tops,
            Set<String> socs,
            String openings,
            String awards,
            String gap) {
        var groups = tops.stream()
                .map(top -> new ProgramGroup(top, supply.getOrDefault(top, Fraction.ZERO), socs))
                .toList();
        var brief = network(groups, demand).brief(tops, socs);
        assertThat(List.of(text(brief.demand()), text(brief.supply()), text(brief.gap())))
                .containsExactly(openings, awards, gap);
    }

    private static GapNetwork network(List<ProgramGroup> groups, Map<String, Fraction> demand) {
        return GapNetwork.of(
                groups,
                demand.entrySet().stream()
                        .map(entry -> new Demand(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /// With the district's continuing-education college the sign of the gap for HVAC mechanics turns.
    @Test
    void institutionsDecideTheSign() throws IOException {
        var colleges = new HashSet<>(CREDIT_COLLEGES);
        colleges.add("San Diego Adult");
        var groups = List.of(
                new ProgramGroup("094600", supply(colleges).getOrDefault("094600", Fraction.ZERO), Set.of("49-9021")));
        var gap = network(groups, demand()).gap(Set.of("49-9021"));
        assertThat(gap.determined()).isTrue();
        assertThat(gap.high().signum()).isNegative();
    }

    /// CIP 51.0904 also leads to 25-1071, which has no row in the table of the region and takes no share.
    @Test
    void threeWaysToShareTheProgramsOfEmergencyCare() throws IOException {
        var supply = supply(CREDIT_COLLEGES);
        var reached = Set.of("29-2042", "29-2043", "25-1071");
        var network = network(
                List.of(
                        new ProgramGroup("125000", supply.getOrDefault("125000", Fraction.ZERO), reached),
                        new ProgramGroup("125100", supply.getOrDefault("125100", Fraction.ZERO), reached)),
                demand());
        var openings = Fraction.of(150);
        assertThat(text(openings.minus(received(network, Method.EQUAL)))).isEqualTo("-27.83");
        assertThat(text(openings.minus(received(network, Method.PROPORTIONAL)))).isEqualTo("-92.5");
        assertThat(text(openings.minus(received(network, Method.BALANCED)))).isEqualTo("-92.5");
        var gap = network.gap(Set.of("29-2042"));
        assertThat(text(gap.low())).isEqualTo("-205.67");
        assertThat(text(gap.high())).isEqualTo("150");
        var together = network.gap(EMT_AND_PARAMEDIC);
        assertThat(together.determined()).isTrue();
        assertThat(text(together.low())).isEqualTo("-135.67");
        var saturated = network.structure().saturated();
        assertThat(saturated).singleElement().satisfies(cluster -> {
            assertThat(cluster.groups()).containsExactly("125000", "125100");
            assertThat(cluster.occupations()).containsExactly("29-2042", "29-2043");
            assertThat(text(cluster.gap())).isEqualTo("-135.67");
        });
    }

    private static Fraction received(GapNetwork network, Method method) {
        return network.received(method).getOrDefault("29-2042", Fraction.ZERO);
    }

    private static String text(Fraction number) {
        return number.rounded(2).toPlainString();
    }

    private static Map<String, Fraction> supply(Set<String> colleges) throws IOException {
        var supply = new TreeMap<String, Fraction>();
        for (var row : rows("supply_by_top.csv")) {
            if (colleges.contains(row.get(1))) {
                supply.merge(row.getFirst().substring(0, 6), average(row), Fraction::plus);
            }
        }
        return supply;
    }

    private static Fraction average(List<String> row) {
        return AverageRule.FIRST_AWARD_TO_LAST_YEAR.average(
                row.subList(3, 6).stream().map(Long::valueOf).toList());
    }

    private static Map<String, Fraction> demand() throws IOException {
        var demand = new TreeMap<String, Fraction>();
        for (var row : rows("occupational_demand_coe.csv")) {
            if (row.getFirst().equals("SD/I")) {
                demand.put(row.get(1), Fraction.of(Long.parseLong(row.get(6))));
            }
        }
        return demand;
    }

    private static List<List<String>> rows(String file) throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the real files (../shared/data beside the repository) are absent");
        return Files.readString(DATA.resolve(file))
                .replace("\uFEFF", "")
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(GapExamplesTest::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
