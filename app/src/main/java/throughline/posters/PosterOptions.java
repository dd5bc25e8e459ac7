package throughline.posters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Language;

/// How a poster is wanted.
///
/// @param languages one or both, in the order of the pages
/// @param largePrint text a third larger
/// @param saveInk   light bands with dark text instead of dark bands with light text
/// @param school    name of who hangs it up
/// @param logo      their mark, `data:image/png;base64,…` or `data:image/jpeg;base64,…`
record PosterOptions(
        Paper paper,
        List<Language> languages,
        boolean largePrint,
        boolean saveInk,
        @Nullable String school,
        @Nullable String logo) {
    PosterOptions {
        languages = List.copyOf(languages);
    }

    /// The same for who hangs it up.
    PosterOptions named(@Nullable String name, @Nullable String mark) {
        return new PosterOptions(paper, languages, largePrint, saveInk, name, mark);
    }
}
