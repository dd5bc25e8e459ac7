package throughline.ctdl;

import java.util.Arrays;
import throughline.engine.map.Label;
import throughline.web.Language;
import throughline.web.Texts;

/// Texts of the interface as labels in English and Spanish.
record BothLanguages(Texts english, Texts spanish) {
    static BothLanguages load() {
        return new BothLanguages(Texts.load(Language.EN), Texts.load(Language.ES));
    }

    /// The text of a key; arguments that are labels stand in the language of the text.
    Label label(String key, Object... arguments) {
        var inEnglish = Arrays.stream(arguments)
                .map(each -> each instanceof Label label ? label.en() : each)
                .toArray();
        var inSpanish = Arrays.stream(arguments)
                .map(each -> each instanceof Label label ? label.es() == null ? label.en() : label.es() : each)
                .toArray();
        return new Label(english.text(key, inEnglish), spanish.text(key, inSpanish));
    }
}
