package throughline.imports;

import org.jspecify.annotations.Nullable;

/// Where files of a kind come from and under what terms.
///
/// @param title       name of the public dataset
/// @param publisher   organization that publishes it; it counts as owner of the facts until an owner is named
/// @param license     one line, for example `CC BY 4.0` or `public domain (US federal work)`
/// @param attribution sentence that the license asks to be shown, if any
/// @param url         page of the publisher, if any
public record SourceInfo(
        String title,
        String publisher,
        String license,
        @Nullable String attribution,
        @Nullable String url) {}
