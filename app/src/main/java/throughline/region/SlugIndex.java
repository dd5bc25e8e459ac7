package throughline.region;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds things by their slug: an open-addressing table of positions, a few bytes per thing.
final class SlugIndex<T> {
    private final List<T> things;
    private final Function<T, String> slug;
    private final int[] table;

    SlugIndex(List<T> things, Function<T, String> slug) {
        this.things = things;
        this.slug = slug;
        table = new int[Integer.highestOneBit(Math.max(4, things.size() * 2)) * 2];
        for (var id = 0; id < things.size(); id++) {
            var at = slot(slug.apply(things.get(id)));
            if (table[at] != 0) {
                throw new IllegalStateException("two things are called " + slug.apply(things.get(id)));
            }
            table[at] = id + 1;
        }
    }

    Optional<T> find(String name) {
        var position = table[slot(name)];
        return position == 0 ? Optional.empty() : Optional.of(things.get(position - 1));
    }

    private int slot(String name) {
        var mask = table.length - 1;
        var hash = name.hashCode() * 0x9E3779B9;
        var at = (hash ^ hash >>> 16) & mask;
        while (table[at] != 0 && !slug.apply(things.get(table[at] - 1)).equals(name)) {
            at = at + 1 & mask;
        }
        return at;
    }
}
