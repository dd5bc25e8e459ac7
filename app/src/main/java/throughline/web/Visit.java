package throughline.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.region.Profile;
import throughline.region.Region;

/// One request, parsed: the language, the Region that it reads from beginning to end, where it goes.
/// Handlers take it as an argument.
///
/// @param present    the Region, absent while the first one is being built
/// @param path       address without language prefix, decoded, for example `/search`
/// @param query      query part as sent, without `?`, or empty
/// @param parameters parameters in the order sent
/// @param glimpse    set when the Region is not the present one
public record Visit(
        Language language,
        Texts texts,
        Optional<Region> present,
        String path,
        String query,
        Map<String, List<String>> parameters,
        @Nullable Glimpse glimpse) {

    /// The Region of this visit.
    ///
    /// @throws NotReady while the first Region is being built; becomes the page that says so
    public Region region() {
        return present.orElseThrow(NotReady::new);
    }

    /// The first value of a parameter, trimmed, or empty.
    public String parameter(String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    Optional<Profile> profile() {
        return present.map(Region::profile);
    }
}
