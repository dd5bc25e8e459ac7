package throughline.web;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The option of commands that write in one language, to be mixed in.
public final class LanguageOption {
    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            defaultValue = "en",
            converter = ByTag.class,
            description = "en or es. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.EN;

    /// The language that was asked for.
    public Language get() {
        return language;
    }

    static final class ByTag implements ITypeConverter<Language> {
        @Override
        public Language convert(String tag) {
            return Language.find(tag).orElseThrow(() -> new TypeConversionException("write en or es, not " + tag));
        }
    }
}
