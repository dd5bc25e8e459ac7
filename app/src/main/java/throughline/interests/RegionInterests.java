package throughline.interests;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import throughline.engine.interest.InterestArea;
import throughline.engine.interest.InterestMatcher;
import throughline.region.Occupation;
import throughline.region.Preparation;
import throughline.region.Region;

/// The occupations of a Region whose interests are known in all six areas. Built once per Region, on first use.
///
/// @param region      of which it tells
/// @param matcher     compares them with a person
/// @param occupations by SOC code
/// @param levels      usual preparation by SOC code, where a source states it
/// @param sourceIds   sources of their interests
record RegionInterests(
        Region region,
        InterestMatcher matcher,
        Map<String, Occupation> occupations,
        Map<String, Preparation> levels,
        List<Integer> sourceIds) {
    private static final AtomicReference<@Nullable RegionInterests> LAST = new AtomicReference<>();

    /// The index of a Region; the last one is kept.
    static RegionInterests of(Region region) {
        var last = LAST.get();
        if (last != null && last.region == region) {
            return last;
        }
        var next = read(region);
        LAST.set(next);
        return next;
    }

    private static RegionInterests read(Region region) {
        var values = new TreeMap<String, List<Integer>>();
        var occupations = new HashMap<String, Occupation>();
        var levels = new HashMap<String, Preparation>();
        var sources = new TreeSet<Integer>();
        for (var occupation : region.occupations()) {
            // Elements are numbered in the order of the areas, 1.B.1.a to 1.B.1.f.
            var scores = occupation.interests().stream()
                    .sorted(Comparator.comparing(Occupation.Score::element))
                    .toList();
            if (scores.size() == InterestArea.values().length) {
                values.put(
                        occupation.soc(),
                        scores.stream()
                                .map(Occupation.Score::importanceHundredths)
                                .toList());
                occupations.put(occupation.soc(), occupation);
                Preparation.of(region, occupation).ifPresent(level -> levels.put(occupation.soc(), level));
                scores.forEach(score -> sources.add(score.sourceId()));
            }
        }
        return new RegionInterests(
                region, new InterestMatcher(values), Map.copyOf(occupations), Map.copyOf(levels), List.copyOf(sources));
    }

    /// An occupation that the matcher names.
    Occupation occupation(String soc) {
        return Objects.requireNonNull(occupations.get(soc), soc);
    }

    /// Titles and vintages of the sources.
    List<String> sources() {
        return sourceIds.stream()
                .map(region::source)
                .map(source -> source.publisher() + ", " + source.title() + ", " + source.vintage())
                .toList();
    }
}
