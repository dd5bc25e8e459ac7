package throughline.engine.interest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/// Orders occupations by how well they fit a person's interests: by Pearson's correlation of the person's six sums
/// with the six values of the occupation. The correlation does not depend on scale, so both forms of the
/// questionnaire are compared with the same values. Immutable; may be shared by threads.
public final class InterestMatcher {
    private static final int AREAS = InterestArea.values().length;

    private final List<Profile> profiles;
    private final List<String> flat;

    /// @param occupations six whole numbers for each occupation, in the order of [InterestArea] and in any one unit,
    ///                    such as hundredths of the published values from 1 to 7
    /// @throws IllegalArgumentException when an occupation has another number of values
    public InterestMatcher(SortedMap<String, List<Integer>> occupations) {
        var profiles = new ArrayList<Profile>();
        var flat = new ArrayList<String>();
        occupations.forEach((id, values) -> {
            if (values.size() != AREAS) {
                throw new IllegalArgumentException("six values are needed: " + id + " has " + values);
            }
            var profile = Profile.of(id, values);
            if (profile.scatter == 0) {
                flat.add(id);
            } else {
                profiles.add(profile);
            }
        });
        this.profiles = List.copyOf(profiles);
        this.flat = List.copyOf(flat);
    }

    /// What can be said about fit.
    public sealed interface Ranking {
        /// @param matches best first, ties by id
        /// @param broad   interests are so broad that the order says little ([InterestScores#isBroad])
        record Ranked(List<Match> matches, boolean broad) implements Ranking {
            public Ranked {
                matches = List.copyOf(matches);
            }
        }

        /// All six sums are equal, so that no correlation exists: show the areas, not an order.
        record Flat() implements Ranking {}
    }

    /// An occupation and how it fits.
    ///
    /// @param correlation Pearson's r, from -1 to 1
    public record Match(String occupation, double correlation, InterestFit fit) {}

    /// All occupations that have a correlation, best first.
    public Ranking rank(InterestScores scores) {
        if (scores.isFlat()) {
            return new Ranking.Flat();
        }
        var person = Profile.of("", scores.sums());
        var matches = new ArrayList<Match>(profiles.size());
        for (var profile : profiles) {
            var correlation = person.correlation(profile);
            matches.add(new Match(profile.id, correlation, InterestFit.of(correlation)));
        }
        matches.sort(Comparator.comparingDouble(Match::correlation).reversed().thenComparing(Match::occupation));
        return new Ranking.Ranked(matches, scores.isBroad());
    }

    /// Occupations whose six values are equal, which therefore fit nobody more than others; in the order of ids.
    public List<String> flatOccupations() {
        return flat;
    }

    /// Six values as differences from their mean, times six: whole numbers, so that sums are exact.
    private record Profile(String id, long[] deviations, long scatter) {
        static Profile of(String id, List<Integer> values) {
            var total = 0L;
            for (var value : values) {
                total += value;
            }
            var deviations = new long[AREAS];
            var scatter = 0L;
            for (var area = 0; area < AREAS; area++) {
                deviations[area] = AREAS * (long) values.get(area) - total;
                scatter += deviations[area] * deviations[area];
            }
            return new Profile(id, deviations, scatter);
        }

        double correlation(Profile other) {
            var together = 0L;
            for (var area = 0; area < AREAS; area++) {
                together += deviations[area] * other.deviations[area];
            }
            // Two profiles of one shape could come out a rounding above 1.
            return Math.clamp(together / (Math.sqrt(scatter) * Math.sqrt(other.scatter)), -1.0, 1.0);
        }
    }
}
