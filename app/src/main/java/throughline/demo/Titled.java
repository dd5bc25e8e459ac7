package throughline.demo;

import org.jspecify.annotations.Nullable;

/// A text in English and Spanish; the Spanish one may be missing.
record Titled(String en, @Nullable String es) {
    static Titled of(String en, String es) {
        return new Titled(en, es.isEmpty() ? null : es);
    }

    /// Puts a field of study into the place of `{field}`; Spanish nouns inside a phrase are lower case.
    Titled about(Titled field) {
        return new Titled(
                en.replace("{field}", field.en),
                es == null || field.es == null ? null : es.replace("{field}", Slugs.lowerFirst(field.es)));
    }

    Titled withoutSpanish() {
        return new Titled(en, null);
    }
}
