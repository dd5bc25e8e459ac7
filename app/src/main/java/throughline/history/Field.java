package throughline.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A field that people may change.
///
/// @param column   column of the table of facts
/// @param required whether it must say something; else an empty value says that nothing is known
/// @param choices  the values there are; empty when anything of the kind can be typed
public record Field(String column, Kind kind, boolean required, List<String> choices) {
    private static final String JOB = "[0-9]{2}-[0-9]{4}";
    private static final int LINE = 300;
    private static final int TEXT = 10_000;
    private static final int MOST_OF_A_LIST = 30;

    public Field {
        choices = List.copyOf(choices);
    }

    Field(String column, Kind kind) {
        this(column, kind, false, List.of());
    }

    static Field choice(String column, String... choices) {
        return new Field(column, Kind.CHOICE, true, List.of(choices));
    }

    Field needed() {
        return new Field(column, kind, true, choices);
    }

    /// How a value is written and checked.
    public enum Kind {
        LINE,
        TEXT,
        WHOLE,
        /// Typed as `3.5`, kept as 350.
        HUNDREDTHS,
        /// The same, at most 100.
        PERCENT,
        ADDRESS,
        EMAIL,
        DAY,
        /// Codes with commas between them, such as `en, es`.
        LIST,
        CHOICE,
        /// Code of a pathway, such as 12C.
        PATHWAY,
        /// SOC codes with commas between them, such as 29-1141, 29-2061.
        JOBS
    }

    /// Whether it is the Spanish of another field.
    public boolean isSpanish() {
        return column.endsWith("_es");
    }

    /// The column of which this is the Spanish.
    public String english() {
        return column.substring(0, column.length() - "_es".length());
    }

    /// The value as it is kept; nothing when it is not of the kind.
    public Optional<String> stored(String typed) {
        var value = typed.replace("\r\n", "\n").strip();
        if (value.isEmpty()) {
            return keepIf("", !required);
        }
        return switch (kind) {
            case LINE -> keepIf(value, value.length() <= LINE && !value.contains("\n"));
            case TEXT -> keepIf(value, value.length() <= TEXT);
            case WHOLE -> keepIf(value, value.matches("[0-9]{1,6}"));
            case HUNDREDTHS -> hundredths(value);
            case PERCENT -> hundredths(value).filter(hundredths -> Integer.parseInt(hundredths) <= 10_000);
            case ADDRESS -> keepIf(value, value.length() <= LINE && value.matches("https?://[^\\s\"<>]+"));
            case EMAIL -> keepIf(value, value.length() <= LINE && value.matches("[^@\\s<>,;:\"]+@[^@\\s<>,;:\"]+"));
            case DAY -> day(value);
            case LIST -> list(value);
            case CHOICE -> keepIf(value, choices.contains(value));
            case PATHWAY -> keepIf(value, value.matches("[0-9]{1,2}[A-Z]"));
            case JOBS ->
                list(value).filter(codes -> Stream.of(codes.split(", ")).allMatch(code -> code.matches(JOB)));
        };
    }

    private static Optional<String> keepIf(String value, boolean right) {
        return right ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> hundredths(String value) {
        return value.matches("[0-9]{1,7}(\\.[0-9]{1,2})?")
                ? Optional.of(new BigDecimal(value)
                        .movePointRight(2)
                        .toBigIntegerExact()
                        .toString())
                : Optional.empty();
    }

    private static Optional<String> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value).toString());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> list(String value) {
        var parts = Stream.of(value.split("[,;]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() <= MOST_OF_A_LIST
                        && parts.stream().allMatch(part -> part.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,39}"))
                ? Optional.of(parts.stream().distinct().collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    /// The value as a person types it.
    public String typed(String stored) {
        return (kind == Kind.HUNDREDTHS || kind == Kind.PERCENT) && stored.matches("[0-9]+")
                ? new BigDecimal(stored).movePointLeft(2).stripTrailingZeros().toPlainString()
                : stored;
    }
}
