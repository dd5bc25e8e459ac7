package throughline.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Links by the things at both of their ends, in the order in which they are stated.
final class Links {
    private final List<Link> all;
    private final Map<String, List<Link>> byThing = new HashMap<>();

    Links(List<Link> all) {
        this.all = List.copyOf(all);
        for (var link : this.all) {
            add(link.from(), link);
            if (!link.to().equals(link.from())) {
                add(link.to(), link);
            }
        }
    }

    private void add(String thing, Link link) {
        byThing.computeIfAbsent(thing, _ -> new ArrayList<>(2)).add(link);
    }

    List<Link> all() {
        return all;
    }

    /// Links that start or end at a thing, `type:key`.
    List<Link> of(String thing) {
        return List.copyOf(byThing.getOrDefault(thing, List.of()));
    }
}
