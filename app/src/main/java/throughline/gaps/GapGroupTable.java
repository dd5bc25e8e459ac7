package throughline.gaps;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import throughline.engine.gap.Cluster;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.Method;
import throughline.web.TableFormat;
import throughline.web.XlsxFile;

/// What `--by` asks for instead of single occupations, as a table for every format; numbers with a point.
record GapGroupTable(List<String> header, Set<String> numbers, List<List<String>> rows) {
    private static final List<String> POSSIBLE = List.of("least_possible_gap", "greatest_possible_gap");

    static GapGroupTable sectors(RegionGaps gaps, Map<Integer, GapGroups.Group> sectors) {
        var methods = Arrays.stream(Method.values()).map(GapNames::key).toList();
        var numbers = Stream.of(
                        Stream.of("occupations", "openings"),
                        methods.stream().map(method -> "awards_" + method),
                        methods.stream().map(method -> "gap_" + method),
                        POSSIBLE.stream())
                .flatMap(names -> names)
                .toList();
        return of(
                List.of("sector", "title"),
                numbers,
                sectors.entrySet().stream()
                        .map(entry -> {
                            var group = entry.getValue();
                            var cells = new ArrayList<String>();
                            cells.add(entry.getKey() == 0 ? "" : entry.getKey().toString());
                            cells.add(gaps.region().sectors().stream()
                                    .filter(sector -> sector.number() == entry.getKey())
                                    .findFirst()
                                    .map(sector -> sector.title())
                                    .orElse("without a sector"));
                            cells.add(Integer.toString(group.occupations()));
                            cells.add(text(group.openings()));
                            for (var method : Method.values()) {
                                cells.add(text(group.received().getOrDefault(method, Fraction.ZERO)));
                            }
                            for (var method : Method.values()) {
                                cells.add(text(group.gap(method)));
                            }
                            cells.add(text(group.possible().low()));
                            cells.add(text(group.possible().high()));
                            return List.copyOf(cells);
                        })
                        .toList());
    }

    static GapGroupTable codes(RegionGaps gaps, List<GapGroups.Code> codes) {
        return of(
                List.of("code", "title"),
                List.of(
                        "awards",
                        "occupations",
                        "openings_of_its_occupations",
                        "gap_as_a_brief",
                        "openings_by_share_of_awards",
                        "gap_by_share_of_awards",
                        "least_possible_gap_of_its_occupations",
                        "greatest_possible_gap_of_its_occupations"),
                codes.stream()
                        .map(one -> List.of(
                                one.code(),
                                GroupTitles.of(gaps.region(), one.code()).orElse(""),
                                text(one.awards()),
                                Integer.toString(one.jobs().occupations()),
                                text(one.jobs().openings()),
                                text(one.jobs().openings().minus(one.awards())),
                                text(one.openings()),
                                text(one.openings().minus(one.awards())),
                                text(one.jobs().possible().low()),
                                text(one.jobs().possible().high())))
                        .toList());
    }

    /// What maximum flow proves, and what takes no part: programs without an occupation, occupations without a program.
    static GapGroupTable structure(RegionGaps gaps) {
        var rows = new ArrayList<List<String>>();
        gaps.structure().saturated().forEach(cluster -> rows.add(row("saturated", cluster)));
        gaps.structure().starved().forEach(cluster -> rows.add(row("starved", cluster)));
        gaps.network()
                .unplaced()
                .forEach(group -> rows.add(List.of("unplaced", group.key(), "", text(group.supply()), "", "")));
        gaps.network()
                .uncovered()
                .forEach(demand -> rows.add(List.of(
                        "uncovered", "", demand.occupation(), "", text(demand.openings()), text(demand.openings()))));
        return of(List.of("kind", "programs", "occupations"), List.of("awards", "openings", "gap"), rows);
    }

    private static List<String> row(String kind, Cluster cluster) {
        return List.of(
                kind,
                String.join("; ", cluster.groups()),
                String.join("; ", cluster.occupations()),
                text(cluster.supply()),
                text(cluster.demand()),
                text(cluster.gap()));
    }

    private static GapGroupTable of(List<String> texts, List<String> numbers, List<List<String>> rows) {
        return new GapGroupTable(
                Stream.concat(texts.stream(), numbers.stream()).toList(), new HashSet<>(numbers), rows);
    }

    private static String text(Fraction number) {
        return GapTable.text(number);
    }

    void print(TableFormat format, PrintWriter out) {
        format.print(header, numbers, rows, out);
    }

    XlsxFile.Sheet sheet(String name) {
        return new XlsxFile.Sheet(
                name,
                header,
                IntStream.range(0, header.size())
                        .filter(column -> numbers.contains(header.get(column)))
                        .boxed()
                        .toList(),
                rows);
    }
}
