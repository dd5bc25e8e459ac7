package throughline.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Numbers, money and dates as a language writes them. Thread-safe.
public final class Format {
    /// The clock of the regions that Throughline serves; dates on pages are theirs.
    public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private static final Map<Language, Format> ALL =
            Stream.of(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Format::new));

    private final NumberFormat pattern;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter moments;

    private Format(Language language) {
        this.pattern = NumberFormat.getNumberInstance(language.locale());
        this.dates = new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.LONG, null)
                .toFormatter(language.locale());
        this.moments = new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .toFormatter(language.locale());
    }

    /// The format of a language.
    public static Format of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /// A whole number with separators.
    public String number(long value) {
        return value > -1000 && value < 1000 ? Long.toString(value) : decimal(value, 1, 0);
    }

    /// A number of tenths, such as openings a year, rounded to a whole number; below ten one decimal stays.
    public String tenths(long tenths) {
        return Math.abs(tenths) >= 100 ? number(Math.round(tenths / 10.0)) : decimal(tenths, 10, 1);
    }

    /// Hundredths, such as units: `3`, `3.5`, `0.25`.
    public String hundredths(long hundredths) {
        return decimal(hundredths, 100, 2);
    }

    /// Dollars an hour, rounded to the dollar: `$41`.
    public String hourly(long cents) {
        return "$" + number(Math.round(cents / 100.0));
    }

    /// Dollars a year, rounded to a thousand: `$86,000`.
    public String yearly(long cents) {
        return "$" + number(Math.round(cents / 100_000.0) * 1000);
    }

    /// Dollars, rounded to the dollar: a cost.
    public String dollars(long cents) {
        return "$" + number(Math.round(cents / 100.0));
    }

    /// Dollars and cents, for amounts that are themselves a standard: `$26.01`.
    public String exactDollars(long cents) {
        return "$" + decimals(2, 2).format(cents / 100.0);
    }

    /// A share in millionths as a percent with one decimal: `12.5%`.
    public String percent(long millionths) {
        return decimal(Math.round(millionths / 1000.0), 10, 1) + "%";
    }

    /// A change in millionths, always with its sign: `+12.5%`.
    public String change(long millionths) {
        var text = percent(Math.abs(millionths));
        return millionths < 0 ? "−" + text : "+" + text;
    }

    /// Miles: whole from ten on, one decimal below.
    public String miles(double miles) {
        return decimal(Math.round(miles * 10), 10, miles >= 10 ? 0 : 1);
    }

    /// A date in words: `March 4, 2026`, `4 de marzo de 2026`.
    public String date(LocalDate date) {
        return dates.format(date);
    }

    /// The day of a moment, in words.
    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, ZONE));
    }

    /// A moment to the minute, in the time of California.
    public String dateTime(Instant moment) {
        return moments.format(moment.atZone(ZONE));
    }

    private String decimal(long value, long scale, int digits) {
        return decimals(0, digits).format((double) value / scale);
    }

    /// A format of its own for each use, as it is changed while it works; making one anew takes far longer than
    /// copying.
    private NumberFormat decimals(int min, int max) {
        var format = (NumberFormat) pattern.clone();
        format.setMinimumFractionDigits(min);
        format.setMaximumFractionDigits(max);
        return format;
    }
}
