package throughline.doors;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.region.Occupation;

/// Orders occupations by how much the chosen elements stand out in them: for each element by how many standard
/// deviations its importance lies above the mean of all occupations, averaged over the elements of a choice, summed
/// over the choices. So an element that matters everywhere, such as speaking, does not drown the others.
final class StandingOut {
    private record Spread(double mean, double deviation) {}

    /// An occupation and its sum.
    record Place(Occupation occupation, double sum) {}

    private StandingOut() {}

    /// Occupations in which the choices stand out, most first; those without scores are left out.
    static List<Place> rank(Chosen door, Collection<String> choices, List<Occupation> occupations) {
        var importance = new HashMap<Integer, Map<String, Integer>>();
        for (var occupation : occupations) {
            var scores = door.importance(occupation);
            if (!scores.isEmpty()) {
                importance.put(occupation.id(), scores);
            }
        }
        var spreads = new HashMap<String, Spread>();
        choices.forEach(choice -> door.choices()
                .getOrDefault(choice, List.of())
                .forEach(element -> spreads.put(element, spread(element, importance.values()))));
        return occupations.stream()
                .filter(occupation -> importance.containsKey(occupation.id()))
                .map(occupation -> new Place(
                        occupation,
                        choices.stream()
                                .mapToDouble(choice -> door.choices().getOrDefault(choice, List.of()).stream()
                                        .mapToDouble(element -> above(
                                                spreads.getOrDefault(element, new Spread(0, 0)),
                                                importance
                                                        .getOrDefault(occupation.id(), Map.of())
                                                        .get(element)))
                                        .average()
                                        .orElse(0))
                                .sum()))
                .filter(place -> place.sum() > 0)
                .sorted(Comparator.comparingDouble(Place::sum)
                        .reversed()
                        .thenComparing(place -> place.occupation().soc()))
                .toList();
    }

    private static double above(Spread spread, @Nullable Integer hundredths) {
        return hundredths == null || spread.deviation() == 0 ? 0 : (hundredths - spread.mean()) / spread.deviation();
    }

    private static Spread spread(String element, Collection<Map<String, Integer>> all) {
        var values = all.stream()
                .filter(scores -> scores.containsKey(element))
                .mapToInt(scores -> scores.getOrDefault(element, 0))
                .toArray();
        var mean = Arrays.stream(values).average().orElse(0);
        var variance = Arrays.stream(values)
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return new Spread(mean, Math.sqrt(variance));
    }
}
