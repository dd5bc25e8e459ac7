package throughline.labor;

import java.util.Optional;
import java.util.regex.Pattern;

/// The years a projection spans.
record Period(int baseYear, int endYear) {
    private static final Pattern YEARS = Pattern.compile("(20\\d{2})\\s*[-–—]\\s*(20)?(\\d{2})(?!\\d)");

    Period {
        if (endYear <= baseYear) {
            throw new IllegalArgumentException("period " + baseYear + " to " + endYear);
        }
    }

    /// The first period written in a text, for example `Numeric Change 2023-2033` or `2024–34`.
    static Optional<Period> find(String text) {
        return YEARS.matcher(text)
                .results()
                .map(match -> new int[] {
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(1).substring(0, 2) + match.group(3))
                })
                .filter(years -> years[1] > years[0])
                .map(years -> new Period(years[0], years[1]))
                .findFirst();
    }

    /// Tenths per year of a total over the whole period; exact for ten years.
    long tenthsPerYear(double total) {
        return Math.round(total * 10 / (endYear - baseYear));
    }

    @Override
    public String toString() {
        return baseYear + "-" + endYear;
    }
}
