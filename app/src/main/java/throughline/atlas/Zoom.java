package throughline.atlas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Words;

/// Maps of what a map belongs to, and of what belongs to it: from sector to pathway, program and course, and back.
///
/// @param chain  the larger maps on the way from the list of all maps, the largest first
/// @param wider  further larger maps
/// @param closer maps of what stands on this one
/// @param more   address of a list of the others, where there are more than a page names
public record Zoom(
        List<Link> chain,
        List<Link> wider,
        List<Link> closer,
        @Nullable String more) {
    public Zoom {
        chain = List.copyOf(chain);
        wider = List.copyOf(wider);
        closer = List.copyOf(closer);
    }

    /// A map.
    ///
    /// @param place where, if that must be said
    public record Link(Words title, @Nullable Words place, String path) {}

    /// Whether there is any other map to go to.
    public boolean isEmpty() {
        return chain.isEmpty() && wider.isEmpty() && closer.isEmpty();
    }
}
