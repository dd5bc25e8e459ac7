package throughline.gaps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A rule by which an occupation carries a mark, such as "priority job", written as data: what is measured, the
/// thresholds, who published them and when. docs/reference/mark-rules.md describes the files.
///
/// @param mark    what it marks: `high-wage`, `high-skill`, `high-demand`, `middle-skill`, `priority-job`,
///                `living-wage`, or a word of one's own; rules of one mark can be compared
/// @param title   by language tag
/// @param edition the rule's own date, as people say it
/// @param area    area whose numbers are measured; absent for the area that is asked about
/// @param anyOf   the mark is given when all conditions of one of these lists hold
record MarkRule(
        String id,
        String mark,
        Map<String, String> title,
        String publisher,
        String source,
        String edition,
        @Nullable String area,
        List<List<Condition>> anyOf) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// The rules that come with the product, in the order in which they are offered.
    static final List<MarkRule> SHIPPED = shipped();

    /// The rules whose marks stand beside occupations, one for each mark.
    static final List<MarkRule> SHOWN = java.util.stream.Stream.of(
                    "priority-san-diego-2023", "middle-skill-2018", "bright-outlook-2016", "living-wage-region")
            .map(id -> findShipped(id).orElseThrow())
            .toList();

    MarkRule {
        require(id, "id");
        require(mark, "mark");
        require(publisher, "publisher");
        require(source, "source");
        require(edition, "edition");
        if (title == null || !title.containsKey("en")) {
            throw new IllegalArgumentException("a rule needs \"title\": {\"en\": \"…\"}");
        }
        title = Map.copyOf(title);
        if (anyOf == null || anyOf.isEmpty() || anyOf.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a rule needs \"anyOf\" with at least one list of conditions");
        }
        anyOf = anyOf.stream().map(List::copyOf).toList();
    }

    /// One thing that must hold; exactly one of the three ways to say it is given.
    ///
    /// @param atLeast           threshold; dollars for wages, people a year for openings
    /// @param oneOf             words of the source, one of which must stand there
    /// @param atLeastLivingWage household whose living wage is the threshold
    record Condition(
            Measure measure,
            @Nullable BigDecimal atLeast,
            @Nullable List<String> oneOf,
            @Nullable String atLeastLivingWage) {
        Condition {
            if (measure == null) {
                throw new IllegalArgumentException("a condition needs a \"measure\"");
            }
            oneOf = oneOf == null ? null : List.copyOf(oneOf);
            var ways = List.of(
                    Optional.ofNullable(atLeast), Optional.ofNullable(oneOf), Optional.ofNullable(atLeastLivingWage));
            if (ways.stream().filter(Optional::isPresent).count() != 1) {
                throw new IllegalArgumentException("the condition on " + measure.key()
                        + " needs one of \"atLeast\", \"oneOf\", \"atLeastLivingWage\"");
            }
        }
    }

    /// The title in a language, else in English.
    String title(String language) {
        return title.getOrDefault(language, Objects.requireNonNull(title.get("en")));
    }

    static Optional<MarkRule> findShipped(String id) {
        return SHIPPED.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /// Reads a rule from a file.
    ///
    /// @throws IllegalArgumentException when it is not a rule; the message says what is expected
    static MarkRule read(Path file) throws IOException {
        return parse(Files.readString(file), file.toString());
    }

    static MarkRule parse(String json, String name) {
        try {
            return JSON.readValue(json, MarkRule.class);
        } catch (JacksonException wrong) {
            var cause = wrong.getCause() == null
                    ? wrong.getOriginalMessage()
                    : wrong.getCause().getMessage();
            throw new IllegalArgumentException(
                    name + " is not a rule for marks: " + cause + ". See docs/reference/mark-rules.md.", wrong);
        }
    }

    private static void require(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a rule needs \"" + name + "\"");
        }
    }

    private static List<MarkRule> shipped() {
        return text("index.txt")
                .lines()
                .map(id -> parse(text(id + ".json"), id))
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(MarkRule.class.getResourceAsStream("/gaps/rules/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
