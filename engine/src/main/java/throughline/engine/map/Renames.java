package throughline.engine.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Finds steps that go by another name. Ids of shared cards are made of titles, so a new title looks like one step gone
/// and another one come.
///
/// Two such steps are one when they are of the same kind, stand at the same place, are offered by the same institutions
/// and carry the same codes, and when no other step that came or went looks alike.
final class Renames {
    private Renames() {}

    private record Likeness(
            Step.Kind kind, Column column, Lane lane, int part, TreeSet<String> offers, List<String> codes) {
        static Likeness of(Step step) {
            var offers = new TreeSet<String>();
            step.offers().forEach(offer -> offers.add(offer.organization()));
            return new Likeness(
                    step.kind(),
                    step.column(),
                    step.lane(),
                    step.part(),
                    offers,
                    step.remarks().codes());
        }

        /// Whether there is anything to know the step by.
        boolean tells() {
            return !offers.isEmpty();
        }
    }

    /// Pairs in the order of those that came.
    static List<MapDiff.Change<Step>> between(List<Step> gone, List<Step> come) {
        var before = alike(gone);
        var after = alike(come);
        var renamed = new ArrayList<MapDiff.Change<Step>>();
        for (var step : come) {
            var likeness = Likeness.of(step);
            var olds = before.getOrDefault(likeness, List.of());
            if (likeness.tells()
                    && olds.size() == 1
                    && after.getOrDefault(likeness, List.of()).size() == 1) {
                renamed.add(new MapDiff.Change<>(olds.getFirst(), step));
            }
        }
        return renamed;
    }

    private static Map<Likeness, List<Step>> alike(List<Step> steps) {
        var alike = new HashMap<Likeness, List<Step>>();
        steps.forEach(step ->
                alike.computeIfAbsent(Likeness.of(step), _ -> new ArrayList<>()).add(step));
        return alike;
    }
}
