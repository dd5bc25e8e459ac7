package throughline.interests;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import throughline.engine.interest.InterestArea;
import throughline.engine.interest.InterestMatcher;
import throughline.region.Occupation;
import throughline.region.Region;

/// The occupations of a Region whose interests are known in all six areas.
///
/// @param matcher     compares them with a person
/// @param titles      of the occupations, by SOC code
/// @param sources     titles and vintages of the sources of their interests
record RegionInterests(InterestMatcher matcher, Map<String, String> titles, List<String> sources) {
    static RegionInterests of(Region region) {
        var values = new TreeMap<String, List<Integer>>();
        var titles = new HashMap<String, String>();
        var sources = new TreeSet<String>();
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
                titles.put(occupation.soc(), occupation.title());
                scores.forEach(score -> {
                    var source = region.source(score.sourceId());
                    sources.add(source.title() + ", " + source.vintage());
                });
            }
        }
        return new RegionInterests(new InterestMatcher(values), Map.copyOf(titles), List.copyOf(sources));
    }
}
