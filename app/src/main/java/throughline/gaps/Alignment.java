package throughline.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import throughline.engine.gap.Fraction;
import throughline.region.Segment;
import throughline.web.Words;

/// What share of high-school offerings, of college awards and of openings each sector has. A start of a
/// conversation, not a comparison of supply and demand.
///
/// @param offerings high-school courses with a sector
/// @param awards    awards a year made for work, of programs with a sector
/// @param openings  openings a year of occupations that programs reach, with a sector
public record Alignment(List<Sector> sectors, long offerings, long awards, long openings) {
    /// Fewer of these make no statement.
    private static final int FEWEST_OFFERINGS = 30;

    private static final int FEWEST_OPENINGS = 10;

    public Alignment {
        sectors = List.copyOf(sectors);
    }

    /// One sector: counts, rounded to whole ones.
    public record Sector(int number, Words title, String path, long offerings, long awards, long openings) {
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

    static Alignment of(RegionGaps gaps, GapNames names) {
        var region = gaps.region();
        var offerings = new TreeMap<Integer, Long>();
        for (var course : region.courses()) {
            var segment = region.organizations().get(course.organizationId()).segment();
            if (segment == Segment.HIGH_SCHOOL && course.sector() > 0) {
                offerings.merge(course.sector(), 1L, Long::sum);
            }
        }
        var awards = awards(gaps);
        var openings = new TreeMap<Integer, Fraction>();
        for (var soc : gaps.reached()) {
            region.findOccupation(soc)
                    .ifPresent(occupation ->
                            openings.merge(occupation.sector(), gaps.network().openings(soc), Fraction::plus));
        }
        var sectors = new ArrayList<Sector>();
        for (var sector : region.sectors()) {
            sectors.add(new Sector(
                    sector.number(),
                    Words.of(names.language(), sector.title(), sector.titleEs()),
                    "/gaps?sector=" + sector.number(),
                    offerings.getOrDefault(sector.number(), 0L),
                    whole(awards.getOrDefault(sector.number(), Fraction.ZERO)),
                    whole(openings.getOrDefault(sector.number(), Fraction.ZERO))));
        }
        return new Alignment(
                sectors,
                sectors.stream().mapToLong(Sector::offerings).sum(),
                sectors.stream().mapToLong(Sector::awards).sum(),
                sectors.stream().mapToLong(Sector::openings).sum());
    }

    private static TreeMap<Integer, Fraction> awards(RegionGaps gaps) {
        var sectorOf = new TreeMap<String, Integer>();
        for (var program : gaps.region().programs()) {
            var code = AwardSupply.code(program);
            if (code != null && program.sector() > 0) {
                sectorOf.putIfAbsent(code, program.sector());
            }
        }
        var awards = new TreeMap<Integer, Fraction>();
        gaps.supply()
                .groups()
                .values()
                .forEach(group -> awards.merge(sectorOf.getOrDefault(group.code(), 0), group.supply(), Fraction::plus));
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

    private long largest() {
        return sectors.stream()
                .mapToLong(sector -> Math.max(
                        share(sector.offerings, offerings),
                        Math.max(share(sector.awards, awards), share(sector.openings, openings))))
                .max()
                .orElse(1);
    }

    /// The share of awards that would have to move to another sector to match openings, in millionths.
    public long awardsToMove() {
        return sectors.stream()
                        .mapToLong(sector -> Math.abs(share(sector.awards, awards) - share(sector.openings, openings)))
                        .sum()
                / 2;
    }

    /// The share of high-school offerings that would have to move to match openings, in millionths.
    public long offeringsToMove() {
        return sectors.stream()
                        .mapToLong(sector ->
                                Math.abs(share(sector.offerings, offerings) - share(sector.openings, openings)))
                        .sum()
                / 2;
    }
}
