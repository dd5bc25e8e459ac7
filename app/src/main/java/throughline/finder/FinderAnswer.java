package throughline.finder;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a search found: one page of hits, and for each facet its values with counts.
///
/// @param total       all hits, not only those of this page
/// @param facets      counts under all other chosen facets (a facet does not narrow its own counts), most first
/// @param corrected   words that were searched instead because nothing matched what was typed, if so
/// @param approximate whether words were matched loosely because few results matched exactly
public record FinderAnswer(
        FinderQuery query,
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String corrected,
        boolean approximate) {
    public FinderAnswer {
        hits = List.copyOf(hits);
    }

    /// One result: what it is, and its id in the list of that kind in the Region (sectors: the number;
    /// pathways: position among all pathways in order).
    ///
    /// @param matched   the other title, task or technology through which it was found, when its title
    ///            does not show it
    /// @param milesAway distance from the ZIP code of the query, if one was given
    public record Hit(
            Kind kind,
            int id,
            @Nullable String matched,
            @Nullable Double milesAway) {}

    /// A value of a facet and how many results have it.
    public record FacetCount(String value, long count, boolean chosen) {}
}
