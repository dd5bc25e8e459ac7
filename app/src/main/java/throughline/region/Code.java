package throughline.region;

import org.jspecify.annotations.Nullable;

/// A code of a scheme with its titles, for example `award-type` `associate-degree`.
public record Code(
        String scheme,
        String code,
        String title,
        @Nullable String titleEs,
        @Nullable String definition,
        @Nullable String level,
        @Nullable String parent,
        int sourceId) {}
