package throughline.engine.map;

import java.util.List;

/// Steps of which some number is asked: "pick 1 of 3".
///
/// @param id      stable within the map
/// @param steps   ids of the steps shown
/// @param minimum how many are asked, at least 0
/// @param options how many there are in all; more than the steps shown when some are folded away
public record Choice(String id, List<String> steps, int minimum, int options) {
    public Choice {
        steps = List.copyOf(steps);
    }
}
