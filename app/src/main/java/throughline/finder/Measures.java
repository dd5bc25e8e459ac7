package throughline.finder;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import throughline.region.Pay;
import throughline.region.Program;
import throughline.region.Region;

/// Figures of a Region that things are sorted, weighed and narrowed by, worked out once.
final class Measures {
    /// Years at either end that are compared to tell a trend.
    private static final int TREND_YEARS = 3;
    /// Fewer awards than this in both ends together tell no trend.
    private static final int TREND_AWARDS = 10;

    private final long[] medianCents;
    private final long[] openingsTenths;
    private final OptionalLong livingWageCents;

    Measures(Region region) {
        var pay = new Pay(region);
        medianCents = new long[region.occupations().size()];
        openingsTenths = new long[region.occupations().size()];
        for (var occupation : region.occupations()) {
            medianCents[occupation.id()] = pay.medianCents(occupation);
            openingsTenths[occupation.id()] = pay.openingsTenths(occupation);
        }
        livingWageCents = pay.livingWageCents();
    }

    long medianCents(int occupation) {
        return medianCents[occupation];
    }

    long openingsTenths(int occupation) {
        return openingsTenths[occupation];
    }

    /// `yes` when the median wage reaches the living wage, `no` when not, empty when either is not known.
    Optional<String> livingWage(int occupation) {
        return livingWageCents.isEmpty() || medianCents[occupation] < 0
                ? Optional.empty()
                : Optional.of(medianCents[occupation] >= livingWageCents.getAsLong() ? "yes" : "no");
    }

    /// Awards a year, the mean of the last three years that are stated; -1 when none are.
    static double recentAwards(Program program) {
        var years = own(program);
        return years.isEmpty()
                ? -1
                : years.descendingMap().values().stream()
                        .limit(TREND_YEARS)
                        .mapToInt(Integer::intValue)
                        .average()
                        .orElse(-1);
    }

    /// Whether awards go up or down: the last three years against the first three of the longest series,
    /// at least six years; a change below a tenth is `steady`. Fewer than ten awards tell nothing.
    static Optional<String> trend(Program program) {
        var years = longest(program);
        if (years.size() < 2 * TREND_YEARS) {
            return Optional.empty();
        }
        var first = years.values().stream()
                .limit(TREND_YEARS)
                .mapToInt(Integer::intValue)
                .sum();
        var last = years.descendingMap().values().stream()
                .limit(TREND_YEARS)
                .mapToInt(Integer::intValue)
                .sum();
        if (first + last < TREND_AWARDS) {
            return Optional.empty();
        }
        if (last * 10L >= first * 11L) {
            return Optional.of("up");
        }
        return Optional.of(last * 10L <= first * 9L ? "down" : "steady");
    }

    /// Awards of the program's own type by year; where no source tells types apart, all of its code.
    private static TreeMap<String, Integer> own(Program program) {
        var own = new TreeMap<String, Integer>();
        var all = new TreeMap<String, Integer>();
        for (var awards : program.awards()) {
            if (awards.awards() != null) {
                (awards.awardType() == null ? all : own).merge(awards.schoolYear(), awards.awards(), Math::max);
            }
        }
        return own.isEmpty() ? all : own;
    }

    private static TreeMap<String, Integer> longest(Program program) {
        var series = new HashMap<Integer, TreeMap<String, Integer>>();
        for (var awards : program.awards()) {
            if (awards.awards() != null) {
                series.computeIfAbsent(awards.sourceId(), _ -> new TreeMap<>())
                        .merge(awards.schoolYear(), awards.awards(), Integer::sum);
            }
        }
        return series.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Integer, TreeMap<String, Integer>> one) ->
                                one.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getValue)
                .orElseGet(TreeMap::new);
    }

    /// Wage for sorting: of a program the best paid occupation it leads to. NaN when not known.
    float wage(Thing thing) {
        return best(thing, medianCents);
    }

    /// Openings a year in tenths for sorting: of a program the occupation with most. NaN when not known.
    float openings(Thing thing) {
        return best(thing, openingsTenths);
    }

    private static float best(Thing thing, long[] figures) {
        return switch (thing) {
            case Thing.OfOccupation(var it) -> known(figures[it.id()]);
            case Thing.OfProgram(var it) ->
                known(it.occupations().stream()
                        .mapToLong(link -> figures[link.occupationId()])
                        .max()
                        .orElse(-1));
            case Thing.OfCredential(var it) ->
                known(it.occupations().stream()
                        .mapToLong(id -> figures[id])
                        .max()
                        .orElse(-1));
            case Thing.OfCourse _, Thing.OfOrganization _, Thing.OfSector _, Thing.OfPathway _ -> Float.NaN;
            case Thing.OfActivity _, Thing.OfSupport _ -> Float.NaN;
        };
    }

    private static float known(long figure) {
        return figure < 0 ? Float.NaN : figure;
    }

    /// Occupations whose figures describe a thing.
    static int[] occupations(Thing thing) {
        return switch (thing) {
            case Thing.OfOccupation(var it) -> new int[] {it.id()};
            case Thing.OfProgram(var it) ->
                it.occupations().stream()
                        .mapToInt(Program.OccupationLink::occupationId)
                        .toArray();
            case Thing.OfCredential(var it) ->
                it.occupations().stream().mapToInt(Integer::intValue).toArray();
            case Thing.OfCourse _, Thing.OfOrganization _, Thing.OfSector _, Thing.OfPathway _ -> new int[0];
            case Thing.OfActivity _, Thing.OfSupport _ -> new int[0];
        };
    }
}
