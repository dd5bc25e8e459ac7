package throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the sources themselves promise: names of migrations, size of files, complete languages, escaped templates.
class SourcesTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final int LINES = 400;
    private static final Pattern MIGRATION =
            Pattern.compile("V\\d{4}_\\d{2}_\\d{2}_\\d+__[a-z0-9]+(_[a-z0-9]+)*\\.sql");

    @Test
    void migrationsAreNamedByDayAndPurpose() throws IOException {
        assertThat(files(MAIN.resolve("resources/db/migration"), ""))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches(MIGRATION));
    }

    @Test
    void filesStaySmall() throws IOException {
        var sources = Stream.of("../engine/src", "src").flatMap(folder -> files(Path.of(folder), ".java").stream());
        assertThat(sources.filter(file -> lines(file).size() > LINES)).isEmpty();
    }

    @Test
    void packagesSayWhatTheyOwn() throws IOException {
        var packages = files(MAIN.resolve("java"), ".java").stream()
                .map(Path::getParent)
                .distinct();
        assertThat(packages).allSatisfy(folder -> {
            var info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(read(info)).contains("@NullMarked");
        });
    }

    @Test
    void templatesEscapeWhatTheyShow() {
        var unescaped = files(MAIN.resolve("jte"), ".jte").stream()
                .filter(file -> read(file).contains("$unsafe"))
                .map(Path::toString);
        assertThat(unescaped).isEmpty();
    }

    static List<Path> englishBundles() {
        return files(MAIN.resolve("resources/messages"), "_en.properties");
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void languagesHaveTheSameWords(Path english) throws IOException {
        var spanish =
                english.resolveSibling(english.getFileName().toString().replace("_en.properties", "_es.properties"));
        assertThat(keys(spanish)).isEqualTo(keys(english));
    }

    @Test
    void sourcesCarryNoUnfinishedNotes() {
        var marks = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
        var marked = files(MAIN.resolve("java"), ".java").stream()
                .filter(file -> marks.matcher(read(file)).find());
        assertThat(marked).isEmpty();
    }

    private static TreeSet<String> keys(Path bundle) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static List<Path> files(Path folder, String ending) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path file) {
        return read(file).lines().toList();
    }
}
