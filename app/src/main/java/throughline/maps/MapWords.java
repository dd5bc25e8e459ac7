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

    /// A sentence about things: of labels among the arguments each language takes its own words.
    static Label sentence(String key, Object... arguments) {
        var english = new Object[arguments.length];
        var spanish = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            english[i] = argument instanceof Label label ? label.en() : argument;
            spanish[i] = argument instanceof Label(var en, var es) ? (es == null ? en : es) : argument;
        }
        return new Label(ENGLISH.text(key, english), SPANISH.text(key, spanish));
    }

    static Label counted(String key, long count) {
        return new Label(ENGLISH.count(key, count), SPANISH.count(key, count));
    }
}
