package throughline.gaps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.region.Occupation;
import throughline.region.Region;
import throughline.web.Cite;

/// Awards of programs by school year, or openings or wages of a job by edition, one line for each source: two sources
/// are never joined to one line.
///
/// @param of    `awards`, `openings` or `wages`
/// @param years all school years or periods, oldest first
public record Trend(String of, List<String> years, List<Line> lines) {
    private static final int HEIGHT = 100;

    public Trend {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }

    /// @param values by year, in the order of the years; absent where the source has no such year
    public record Line(Cite source, List<Point> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /// @param value absent where the source says nothing or a count is suppressed; wages in cents
    public record Point(String year, @Nullable Long value) {}

    /// One number of one edition.
    private record Reading(int source, String year, long value) {}

    /// Awards of all institutions under these codes.
    static Trend of(Region region, GapNames names, Set<String> codes) {
        var counts = new TreeMap<Integer, TreeMap<String, Long>>();
        var seen = new TreeSet<String>();
        var years = new TreeSet<String>();
        for (var program : region.programs()) {
            var code = AwardSupply.code(program);
            if (code == null || !codes.contains(code)) {
                continue;
            }
            for (var awards : program.awards()) {
                var row = program.organizationId() + " " + code + " " + awards.awardType() + " " + awards.sourceId()
                        + " " + awards.schoolYear();
                if (awards.awards() != null && seen.add(row)) {
                    years.add(awards.schoolYear());
                    counts.computeIfAbsent(awards.sourceId(), _ -> new TreeMap<>())
                            .merge(awards.schoolYear(), awards.awards().longValue(), Long::sum);
                }
            }
        }
        var lines = new ArrayList<Line>();
        counts.forEach((source, byYear) -> lines.add(new Line(
                names.cite(source),
                years.stream().map(year -> new Point(year, byYear.get(year))).toList())));
        return new Trend("awards", List.copyOf(years), lines);
    }

    /// Openings a year of a job in an area by period of projection.
    static Trend ofOpenings(GapNames names, Occupation occupation, String area) {
        return of(
                "openings",
                names,
                occupation.projections().stream()
                        .filter(one -> one.area().equals(area))
                        .flatMap(one -> reading(
                                one.sourceId(),
                                one.baseYear() + "–" + one.endYear(),
                                one.openingsTenths() == null ? null : (Long) Math.round(one.openingsTenths() / 10.0)))
                        .toList());
    }

    /// Median wages an hour of a job in an area by period.
    static Trend ofWages(GapNames names, Occupation occupation, String area) {
        return of(
                "wages",
                names,
                occupation.wages().stream()
                        .filter(one -> one.area().equals(area))
                        .flatMap(one -> reading(one.sourceId(), one.period(), one.hourlyP50()))
                        .toList());
    }

    private static Stream<Reading> reading(int source, String year, @Nullable Long value) {
        return value == null ? Stream.empty() : Stream.of(new Reading(source, year, value));
    }

    /// Editions of one dataset of one publisher make a line, which cites the newest of them.
    private static Trend of(String what, GapNames names, List<Reading> readings) {
        var years = new TreeSet<String>();
        var series = new LinkedHashMap<String, TreeMap<String, Reading>>();
        for (var one : readings) {
            var source = names.region().source(one.source());
            years.add(one.year());
            series.computeIfAbsent(source.publisher() + "\n" + source.title(), _ -> new TreeMap<>())
                    .putIfAbsent(one.year(), one);
        }
        var lines = series.values().stream()
                .map(byYear -> new Line(
                        names.cite(byYear.lastEntry().getValue().source()),
                        years.stream()
                                .map(year -> new Point(
                                        year,
                                        byYear.containsKey(year)
                                                ? (Long) Objects.requireNonNull(byYear.get(year))
                                                        .value()
                                                : null))
                                .toList()))
                .toList();
        return new Trend(what, List.copyOf(years), lines);
    }

    /// Sources with two years or more: one year of another source would only press their lines down.
    public List<Line> drawn() {
        return lines.stream()
                .filter(line -> line.values().stream()
                                .filter(point -> point.value() != null)
                                .count()
                        > 1)
                .toList();
    }

    /// Whether there is anything to draw.
    public boolean isDrawn() {
        return !drawn().isEmpty();
    }

    /// Whether any source has said something.
    public boolean isKnown() {
        return !lines.isEmpty();
    }

    public long highest() {
        return drawn().stream()
                .flatMap(line -> line.values().stream())
                .mapToLong(point -> point.value() == null ? 0 : point.value())
                .max()
                .orElse(1);
    }

    /// Across the picture, from 0 to 600.
    public long across(int year) {
        return years.size() < 2 ? 300 : 10 + Math.round(580.0 * year / (years.size() - 1));
    }

    /// Down the picture, from 0 to 120.
    public long down(long value) {
        return 110 - Math.round((double) HEIGHT * value / Math.max(1, highest()));
    }

    /// The points of a line as SVG writes them.
    public String points(Line line) {
        var points = new ArrayList<String>();
        for (var year = 0; year < line.values().size(); year++) {
            var value = line.values().get(year).value();
            if (value != null) {
                points.add(across(year) + "," + down(value));
            }
        }
        return String.join(" ", points);
    }
}
