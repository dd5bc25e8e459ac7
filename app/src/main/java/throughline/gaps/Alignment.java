package throughline.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.Fraction;
import throughline.region.Sector;
import throughline.region.Segment;
import throughline.web.Words;

/// What share of high-school offerings, of college awards and of openings each sector has, or each pathway of one: a
/// start of a conversation, not a comparison of supply and demand.
///
/// @param parts     sectors, or pathways of a sector
/// @param offerings high-school courses with a sector
/// @param awards    awards a year made for work, of programs with a sector
/// @param openings  openings a year of occupations that programs reach, with a sector
public record Alignment(List<Part> parts, long offerings, long awards, long openings) {
    /// Fewer of these make no statement.
    private static final int FEWEST_OFFERINGS = 30;

    private static final int FEWEST_OPENINGS = 10;

    public Alignment {
        parts = List.copyOf(parts);
    }

    /// One sector or pathway: counts, rounded to whole ones.
    ///
    /// @param path its page, or empty
    public record Part(Words title, String path, long offerings, long awards, long openings) {
        public boolean fewOfferings() {
            return offerings < FEWEST_OFFERINGS;
        }

        public boolean fewAwards() {
            return awards < FEWEST_OFFERINGS;
        }

        public boolean fewOpenings() {
            return openings < FEWEST_OPENINGS;
        }
    }

    /// Shares of all sectors.
    static Alignment of(RegionGaps gaps, GapNames names) {
        return of(
                gaps,
                gaps.region().sectors().stream()
                        .map(sector -> new Row(
                                Integer.toString(sector.number()),
                                Words.of(names.language(), sector.title(), sector.titleEs()),
                                "/gaps?sector=" + sector.number()))
                        .toList(),
                (sector, _) -> Integer.toString(sector));
    }

    /// Shares of the pathways of a sector; what belongs to none of them stands last.
    ///
    /// @param without what it is called
    static Alignment of(RegionGaps gaps, GapNames names, Sector whole, Words without) {
        var rows = new ArrayList<Row>();
        whole.pathways()
                .forEach(pathway -> rows.add(new Row(
                        pathway.code(),
                        Words.of(names.language(), pathway.title(), pathway.titleEs()),
                        "/pathways/" + pathway.slug())));
        rows.add(new Row("", without, ""));
        return of(
                gaps,
                rows,
                (sector, pathway) -> sector != whole.number() ? "elsewhere" : Objects.requireNonNullElse(pathway, ""));
    }

    private record Row(String key, Words title, String path) {}

    /// The row in which something of a sector and pathway counts.
    private interface Keys {
        String of(int sector, @Nullable String pathway);
    }

    private static Alignment of(RegionGaps gaps, List<Row> rows, Keys keys) {
        var region = gaps.region();
        var offerings = new TreeMap<String, Long>();
        for (var course : region.courses()) {
            var segment = region.organizations().get(course.organizationId()).segment();
            if (segment == Segment.HIGH_SCHOOL && course.sector() > 0) {
                offerings.merge(keys.of(course.sector(), course.pathway()), 1L, Long::sum);
            }
        }
        var awards = awards(gaps, keys);
        var openings = new TreeMap<String, Fraction>();
        for (var soc : gaps.reached()) {
            region.findOccupation(soc)
                    .ifPresent(occupation -> openings.merge(
                            keys.of(occupation.sector(), occupation.pathway()),
                            gaps.network().openings(soc),
                            Fraction::plus));
        }
        var sectors = rows.stream()
                .map(row -> new Part(
                        row.title(),
                        row.path(),
                        offerings.getOrDefault(row.key(), 0L),
                        whole(awards.getOrDefault(row.key(), Fraction.ZERO)),
                        whole(openings.getOrDefault(row.key(), Fraction.ZERO))))
                .filter(part -> !part.path().isEmpty() || part.offerings() + part.awards() + part.openings() > 0)
                .toList();
        return new Alignment(
                sectors,
                sectors.stream().mapToLong(Part::offerings).sum(),
                sectors.stream().mapToLong(Part::awards).sum(),
                sectors.stream().mapToLong(Part::openings).sum());
    }

    private static TreeMap<String, Fraction> awards(RegionGaps gaps, Keys keys) {
        var placeOf = new TreeMap<String, String>();
        for (var program : gaps.region().programs()) {
            var code = AwardSupply.code(program);
            if (code != null && program.sector() > 0) {
                placeOf.putIfAbsent(code, keys.of(program.sector(), program.pathway()));
            }
        }
        var awards = new TreeMap<String, Fraction>();
        gaps.supply()
                .groups()
                .values()
                .forEach(group ->
                        awards.merge(placeOf.getOrDefault(group.code(), "none"), group.supply(), Fraction::plus));
        return awards;
    }

    private static long whole(Fraction number) {
        return number.rounded(0).longValueExact();
    }

    /// A share in millionths of a whole.
    public static long share(long part, long whole) {
        return whole == 0 ? 0 : Math.round(1_000_000.0 * part / whole);
    }

    /// Width of a share in the picture: the largest share of all fills it.
    public String width(long part, long whole) {
        return whole == 0 ? "0%" : Math.round(1000.0 * share(part, whole) / Math.max(1, largest())) / 10.0 + "%";
    }

    /// Bounds of a share by the interval of Wilson at 95 %, in millionths of the whole: what another year of as many
    /// could well have shown.
    public record Bounds(long low, long high) {
        private static final double Z = 1.959964;

        public static Bounds of(long part, long whole) {
            if (whole == 0) {
                return new Bounds(0, 1_000_000);
            }
            var share = (double) part / whole;
            var base = 1 + Z * Z / whole;
            var middle = (share + Z * Z / (2 * whole)) / base;
            var half = Z / base * Math.sqrt(share * (1 - share) / whole + Z * Z / (4.0 * whole * whole));
            return new Bounds(
                    Math.round(1_000_000 * Math.max(0, middle - half)),
                    Math.round(1_000_000 * Math.min(1, middle + half)));
        }
    }

    /// How many times the share of high-school courses is that of openings, in hundredths. Absent where either count is
    /// too small to say anything.
    public OptionalLong coursesToOpenings(Part part) {
        if (part.fewOfferings() || part.fewOpenings()) {
            return OptionalLong.empty();
        }
        var courses = (double) part.offerings / offerings;
        var jobs = (double) part.openings / openings;
        return OptionalLong.of(Math.round(100 * courses / jobs));
    }

    private long largest() {
        return parts.stream()
                .mapToLong(sector -> Math.max(
                        share(sector.offerings, offerings),
                        Math.max(share(sector.awards, awards), share(sector.openings, openings))))
                .max()
                .orElse(1);
    }

    /// The share of awards that would have to move to another sector to match openings, in millionths.
    public long awardsToMove() {
        return parts.stream()
                        .mapToLong(sector -> Math.abs(share(sector.awards, awards) - share(sector.openings, openings)))
                        .sum()
                / 2;
    }

    /// The share of high-school offerings that would have to move to match openings, in millionths.
    public long offeringsToMove() {
        return parts.stream()
                        .mapToLong(sector ->
                                Math.abs(share(sector.offerings, offerings) - share(sector.openings, openings)))
                        .sum()
                / 2;
    }
}
