package throughline.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.region.Region;
import throughline.web.Cite;

/// Awards of programs by school year, one line for each source: two sources are never joined to one line.
///
/// @param years all school years, oldest first
public record Trend(List<String> years, List<Line> lines) {
    private static final int HEIGHT = 100;

    public Trend {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }

    /// @param awards by year, in the order of the years; absent where the source has no such year
    public record Line(Cite source, List<Point> awards) {
        public Line {
            awards = List.copyOf(awards);
        }
    }

    /// @param awards absent where the source says nothing or a count is suppressed
    public record Point(String year, @Nullable Long awards) {}

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
        return new Trend(List.copyOf(years), lines);
    }

    /// Whether there is anything to draw: two years of one source.
    public boolean isDrawn() {
        return lines.stream()
                .anyMatch(line -> line.awards().stream()
                                .filter(point -> point.awards() != null)
                                .count()
                        > 1);
    }

    public long highest() {
        return lines.stream()
                .flatMap(line -> line.awards().stream())
                .mapToLong(point -> point.awards() == null ? 0 : point.awards())
                .max()
                .orElse(1);
    }

    /// Across the picture, from 0 to 600.
    public long across(int year) {
        return years.size() < 2 ? 300 : 10 + Math.round(580.0 * year / (years.size() - 1));
    }

    /// Down the picture, from 0 to 120.
    public long down(long awards) {
        return 110 - Math.round((double) HEIGHT * awards / Math.max(1, highest()));
    }

    /// The points of a line as SVG writes them.
    public String points(Line line) {
        var points = new ArrayList<String>();
        for (var year = 0; year < line.awards().size(); year++) {
            var awards = line.awards().get(year).awards();
            if (awards != null) {
                points.add(across(year) + "," + down(awards));
            }
        }
        return String.join(" ", points);
    }
}
