package throughline.gaps;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What changed between two gap reports.
///
/// @param alike    whether both count the same: area, awards, links, institutions
/// @param shortage openings that stay open for certain
/// @param surplus  awards that find no opening for certain
/// @param sources  publisher, title and vintage of sources
/// @param rules    rules for marks
/// @param changes  jobs of both reports whose numbers differ, the largest change of the certain gap first
/// @param same     how many jobs of both do not differ
/// @param left     jobs of the earlier report only
/// @param come     jobs of the later report only
public record GapComparison(
        Side earlier,
        Side later,
        boolean alike,
        Pair shortage,
        Pair surplus,
        Exchange sources,
        Exchange rules,
        List<Change> changes,
        int same,
        List<Job> left,
        List<Job> come) {
    public GapComparison {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
        come = List.copyOf(come);
    }

    /// One of the two reports.
    ///
    /// @param made    day, ISO
    /// @param region  version of the Region
    /// @param counted whose awards count, by which source, along which links, of which institutions
    public record Side(String made, String region, String area, String scope, List<String> counted) {
        public Side {
            counted = List.copyOf(counted);
        }
    }

    /// A number then and now.
    public record Pair(BigDecimal before, BigDecimal after) {
        public BigDecimal change() {
            return after.subtract(before);
        }

        boolean same() {
            return before.compareTo(after) == 0;
        }
    }

    /// What only one of the two rests on.
    public record Exchange(List<String> gone, List<String> come) {
        public Exchange {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }

        static Exchange of(List<String> before, List<String> after) {
            return new Exchange(without(before, after), without(after, before));
        }

        private static List<String> without(List<String> some, List<String> others) {
            var rest = new TreeSet<>(some);
            rest.removeAll(new HashSet<>(others));
            return List.copyOf(rest);
        }

        public boolean isEmpty() {
            return gone.isEmpty() && come.isEmpty();
        }
    }

    public record Job(String soc, String title) {}

    /// A job whose numbers differ; people a year.
    ///
    /// @param awards   awards that can lead there
    /// @param least    the least possible gap
    /// @param greatest the greatest possible gap
    public record Change(Job job, Pair openings, Pair awards, Pair least, Pair greatest) {}

    static GapComparison of(GapSnapshot earlier, GapSnapshot later) {
        var before = new TreeMap<String, GapSnapshot.Row>();
        earlier.rows().forEach(row -> before.put(row.soc(), row));
        var both = later.rows().stream()
                .filter(row -> before.containsKey(row.soc()))
                .map(row -> change(java.util.Objects.requireNonNull(before.get(row.soc())), row))
                .toList();
        var changes = both.stream()
                .filter(change -> !change.openings().same()
                        || !change.least().same()
                        || !change.greatest().same())
                .sorted(Comparator.comparing(
                                (Change change) -> change.least().change().abs())
                        .reversed()
                        .thenComparing(change -> change.job().soc()))
                .toList();
        var one = side(earlier);
        var other = side(later);
        return new GapComparison(
                one,
                other,
                one.area().equals(other.area())
                        && one.scope().equals(other.scope())
                        && one.counted().equals(other.counted()),
                new Pair(earlier.shortage(), later.shortage()),
                new Pair(earlier.surplus(), later.surplus()),
                Exchange.of(earlier.sources(), later.sources()),
                Exchange.of(earlier.rules(), later.rules()),
                changes,
                both.size() - changes.size(),
                only(earlier, socs(later)),
                only(later, before.keySet()));
    }

    /// Compares what two `snapshot.json` hold.
    ///
    /// @throws IllegalArgumentException when one of them is no snapshot
    public static GapComparison of(byte[] earlier, byte[] later) {
        return of(GapSnapshot.parse(earlier, "the earlier report"), GapSnapshot.parse(later, "the later report"));
    }

    private static Side side(GapSnapshot snapshot) {
        var counted = new java.util.ArrayList<>(List.of(snapshot.supply(), snapshot.vintage(), snapshot.crosswalk()));
        counted.addAll(snapshot.institutions());
        return new Side(snapshot.made(), snapshot.region(), snapshot.area(), snapshot.scope(), counted);
    }

    private static Change change(GapSnapshot.Row before, GapSnapshot.Row after) {
        return new Change(
                new Job(after.soc(), after.title()),
                new Pair(before.openings(), after.openings()),
                new Pair(before.awardsThatCanLead(), after.awardsThatCanLead()),
                new Pair(before.leastPossibleGap(), after.leastPossibleGap()),
                new Pair(before.greatestPossibleGap(), after.greatestPossibleGap()));
    }

    private static Set<String> socs(GapSnapshot snapshot) {
        var socs = new TreeSet<String>();
        snapshot.rows().forEach(row -> socs.add(row.soc()));
        return socs;
    }

    private static List<Job> only(GapSnapshot snapshot, Set<String> others) {
        return snapshot.rows().stream()
                .filter(row -> !others.contains(row.soc()))
                .map(row -> new Job(row.soc(), row.title()))
                .toList();
    }

    /// Names of the columns of [#cells].
    public static List<String> header() {
        return List.of(
                "soc",
                "title",
                "openings_before",
                "openings_after",
                "awards_before",
                "awards_after",
                "least_gap_before",
                "least_gap_after",
                "greatest_gap_before",
                "greatest_gap_after",
                "change_of_least_gap");
    }

    /// The changes as a table; numbers with a point.
    public List<List<String>> cells() {
        return changes.stream()
                .map(change -> List.of(
                        change.job().soc(),
                        change.job().title(),
                        plain(change.openings().before()),
                        plain(change.openings().after()),
                        plain(change.awards().before()),
                        plain(change.awards().after()),
                        plain(change.least().before()),
                        plain(change.least().after()),
                        plain(change.greatest().before()),
                        plain(change.greatest().after()),
                        plain(change.least().change())))
                .toList();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
