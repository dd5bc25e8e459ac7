package throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The words of the pages are read by children and by people who learn English: eighth grade at most, and in Spanish at
/// least normal on the scale INFLESZ. Labels of less than five words are no texts and are left out.
class PlainLanguageTest {
    private static final Path BUNDLES = Path.of("src", "main", "resources", "messages");
    private static final double MOST_GRADE = 8;
    private static final double LEAST_EASE = 55;

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void textsOfPagesAreEasyToRead(Path bundle) throws IOException {
        var texts = texts(bundle);
        if (texts.isEmpty()) {
            return;
        }
        if (bundle.toString().endsWith("_en.properties")) {
            assertThat(ReadingLevel.english(texts).grade())
                    .as("grade of %s; shorten sentences and take short words", bundle.getFileName())
                    .isLessThanOrEqualTo(MOST_GRADE);
        } else {
            assertThat(ReadingLevel.spanish(texts).ease())
                    .as("ease of %s; shorten sentences and take short words", bundle.getFileName())
                    .isGreaterThanOrEqualTo(LEAST_EASE);
        }
    }

    private static List<String> texts(Path bundle) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .sorted()
                .map(key ->
                        properties.getProperty(key).replaceAll("\\{\\d}", "10").replaceAll("https?://\\S+", ""))
                .filter(text -> text.split("\\s+").length >= 5)
                .toList();
    }

    @Test
    void countsAndFormulasAreThoseOfTheirAuthors() {
        assertThat(ReadingLevel.english(List.of("The cat sat on the mat."))).isEqualTo(new ReadingLevel(6, 1, 6));
        assertThat(new ReadingLevel(100, 5, 150).grade()).isCloseTo(9.91, within(0.001));
        assertThat(new ReadingLevel(100, 5, 200).ease()).isCloseTo(62.235, within(0.001));
        assertThat(ReadingLevel.english(List.of("Choose a school. See what it costs!"))
                        .sentences())
                .isEqualTo(2);
    }

    @Test
    void syllablesOfPlainWordsAreRight() {
        Map.of("school", 1, "college", 2, "student", 2, "program", 2, "certificate", 4, "like", 1, "table", 2)
                .forEach((word, syllables) ->
                        assertThat(ReadingLevel.englishSyllables(word)).as(word).isEqualTo(syllables));
        Map.of("escuela", 3, "día", 2, "estudiante", 4, "aquí", 2, "guía", 2, "país", 2, "ley", 1, "licenciatura", 5)
                .forEach((word, syllables) ->
                        assertThat(ReadingLevel.spanishSyllables(word)).as(word).isEqualTo(syllables));
    }
}
