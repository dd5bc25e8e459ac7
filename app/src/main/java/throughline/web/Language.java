package throughline.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A language of the pages. English addresses carry no prefix; others begin with their tag, as `/es/search`.
public enum Language {
    EN("en", "English", Locale.US),
    ES("es", "Español", Locale.forLanguageTag("es-US"));

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /// Tag for `lang` attributes and addresses.
    public String tag() {
        return tag;
    }

    /// Name of the language in itself.
    public String ownName() {
        return ownName;
    }

    /// Locale for numbers and dates.
    public Locale locale() {
        return locale;
    }

    /// What addresses in this language begin with: empty or `/es`.
    public String prefix() {
        return this == EN ? "" : "/" + tag;
    }

    /// The language of a tag.
    public static Optional<Language> find(String tag) {
        return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }
}
