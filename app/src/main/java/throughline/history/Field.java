package throughline.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A field that people may change.
///
/// @param column column of the table of facts
public record Field(String column, Kind kind) {
    private static final int LINE = 300;
    private static final int TEXT = 10_000;

    /// How a value is written and checked. An empty value is permitted everywhere: it says that nothing is known.
    public enum Kind {
        LINE,
        TEXT,
        WHOLE,
        /// Typed as `3.5`, kept as 350.
        HUNDREDTHS,
        ADDRESS,
        DAY
    }

    /// The value as it is kept; nothing when it is not of the kind.
    public Optional<String> stored(String typed) {
        var value = typed.replace("\r\n", "\n").strip();
        if (value.isEmpty()) {
            return Optional.of("");
        }
        return switch (kind) {
            case LINE -> keepIf(value, value.length() <= LINE && !value.contains("\n"));
            case TEXT -> keepIf(value, value.length() <= TEXT);
            case WHOLE -> keepIf(value, value.matches("[0-9]{1,6}"));
            case HUNDREDTHS ->
                value.matches("[0-9]{1,7}(\\.[0-9]{1,2})?")
                        ? Optional.of(new BigDecimal(value)
                                .movePointRight(2)
                                .toBigIntegerExact()
                                .toString())
                        : Optional.empty();
            case ADDRESS -> keepIf(value, value.length() <= LINE && value.matches("https?://[^\\s\"<>]+"));
            case DAY -> day(value);
        };
    }

    private static Optional<String> keepIf(String value, boolean right) {
        return right ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value).toString());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The value as a person types it.
    public String typed(String stored) {
        return kind == Kind.HUNDREDTHS && stored.matches("[0-9]+")
                ? new BigDecimal(stored).movePointLeft(2).stripTrailingZeros().toPlainString()
                : stored;
    }
}
