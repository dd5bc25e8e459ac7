package throughline.explore;

import org.jspecify.annotations.Nullable;
import throughline.web.Words;

/// A thing that is named on a page and has a page of its own.
///
/// @param url address of its page; absent when the region does not know the thing
/// @param code code that stands before the name, such as a course code
public record Ref(@Nullable String url, @Nullable String code, Words title) {
    /// A thing whose name has no code.
    public static Ref of(String url, Words title) {
        return new Ref(url, null, title);
    }
}
