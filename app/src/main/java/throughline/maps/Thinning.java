package throughline.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.engine.map.Column;
import throughline.engine.map.Lane;

/// Leaves of many lines from one card to one column the strongest, so that a map stays readable. Every card that a
/// line reaches is still reached.
final class Thinning {
    private static final int MOST = 3;

    private Thinning() {}

    private record Bundle(Card from, Column column, Lane lane) {}

    static List<Lines.Line> of(List<Lines.Line> lines) {
        var sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt((Lines.Line line) -> Lines.strength(line.kind()))
                .thenComparing(line -> line.terms().reason())
                .thenComparing(line -> -line.terms().holds())
                .thenComparing(line -> -line.to().rank)
                .thenComparing(line -> line.from().id)
                .thenComparing(line -> line.to().id));
        var counts = new HashMap<Bundle, Integer>();
        var reached = new HashSet<Card>();
        Set<Lines.Line> kept = new HashSet<>();
        for (var line : sorted) {
            if (count(counts, line) <= MOST) {
                kept.add(line);
                reached.add(line.to());
            }
        }
        sorted.stream().filter(line -> reached.add(line.to())).forEach(kept::add);
        return lines.stream().filter(kept::contains).toList();
    }

    private static int count(Map<Bundle, Integer> counts, Lines.Line line) {
        var spot = line.to().spot();
        return counts.merge(new Bundle(line.from(), spot.column(), spot.lane()), 1, Integer::sum);
    }
}
