package throughline.maps;

import throughline.engine.map.Label;
import throughline.web.Language;
import throughline.web.Texts;

/// The words that maps say themselves, in both languages.
final class MapWords {
    private static final Texts ENGLISH = Texts.load(Language.EN);
    private static final Texts SPANISH = Texts.load(Language.ES);

    private MapWords() {}

    static Label label(String key, Object... arguments) {
        return new Label(ENGLISH.text(key, arguments), SPANISH.text(key, arguments));
    }

    static Label counted(String key, long count) {
        return new Label(ENGLISH.count(key, count), SPANISH.count(key, count));
    }
}
