package throughline.drawings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;

/// Shares the cards of a column that would be much taller than a screen out over ranks beside each other, so that a map
/// of everything is no long strip with nothing beside it. Jobs that one enters first, and short certificates, stand to
/// the left, as the map has them.
final class Spread {
    /// Pixels that a column may be tall: about three screens.
    private static final int TALL = 2_700;
    /// More ranks than this could be found again by nobody.
    private static final int MOST = 11;

    private static final int GAP = 18;

    private final Map<Column, List<Step>> steps = new EnumMap<>(Column.class);
    private final Map<Column, Integer> heights = new EnumMap<>(Column.class);
    private final Map<Column, Integer> parts = new EnumMap<>(Column.class);
    private final ToIntFunction<Step> height;

    private Spread(ToIntFunction<Step> height) {
        this.height = height;
    }

    /// The rank inside of its column for each step of a column that is shared out; empty when none has to be.
    ///
    /// @param ranks  the ranks of the map as they are without
    /// @param height height of the card of a step
    static Map<String, Integer> of(CareerMap map, Ranks ranks, ToIntFunction<Step> height) {
        if (!map.rows().isEmpty()) {
            return Map.of();
        }
        var spread = new Spread(height);
        ranks.bands().forEach((column, band) -> {
            if (band.first() == band.last()) {
                spread.measure(column, map);
            }
        });
        var room = MOST - ranks.count();
        while (room > 0 && spread.part()) {
            room--;
        }
        return spread.dealt();
    }

    private void measure(Column column, CareerMap map) {
        var all = map.steps().stream()
                .filter(step -> step.column() == column && step.lane() == Lane.STEPS && step.missing() == null)
                .toList();
        steps.put(column, all);
        heights.put(
                column,
                all.stream().mapToInt(step -> height.applyAsInt(step) + GAP).sum());
        parts.put(column, 1);
    }

    /// Gives the tallest column a rank more; false when none is too tall.
    private boolean part() {
        var tallest = heights.entrySet().stream()
                .filter(entry -> share(entry.getKey()) > TALL)
                .max((one, other) -> Integer.compare(share(one.getKey()), share(other.getKey())));
        tallest.ifPresent(entry -> parts.merge(entry.getKey(), 1, Integer::sum));
        return tallest.isPresent();
    }

    private int share(Column column) {
        return heights.getOrDefault(column, 0) / parts.getOrDefault(column, 1);
    }

    private Map<String, Integer> dealt() {
        var dealt = new HashMap<String, Integer>();
        parts.forEach((column, count) -> {
            if (count > 1) {
                var above = 0;
                for (var step : steps.getOrDefault(column, new ArrayList<>())) {
                    var tall = height.applyAsInt(step) + GAP;
                    // The rank in which the middle of the card lies.
                    dealt.put(step.id(), Math.min(count - 1, (above + tall / 2) / Math.max(1, share(column))));
                    above += tall;
                }
            }
        });
        return dealt;
    }
}
