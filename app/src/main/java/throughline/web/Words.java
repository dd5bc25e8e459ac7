package throughline.web;

import org.jspecify.annotations.Nullable;

/// A text of the content with the language it is really in, which is not always the language of the page.
public record Words(String value, Language language) {

    /// The Spanish text on Spanish pages where there is one, otherwise the English text, marked as English.
    public static Words of(Language page, String english, @Nullable String spanish) {
        return page == Language.ES && spanish != null && !spanish.isBlank()
                ? new Words(spanish, Language.ES)
                : new Words(english, Language.EN);
    }

    /// A proper name, which belongs to every language: on no page is it marked as foreign.
    public static Words name(Language page, String name) {
        return new Words(name, page);
    }

    @Override
    public String toString() {
        return value;
    }
}
