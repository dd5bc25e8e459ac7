package throughline.labor;

import java.util.Locale;
import java.util.Optional;
import throughline.imports.Row;

/// Numbers of labor market tables in the units of the facts.
final class Numbers {
    private Numbers() {}

    /// A fraction as millionths: 0.105165 is 105165.
    static long millionths(double fraction) {
        return Math.round(fraction * 1_000_000);
    }

    /// A percentage as millionths: 16.5 is 165000.
    static long millionthsOfPercent(double percent) {
        return Math.round(percent * 10_000);
    }

    /// Dollars as cents.
    static long cents(double dollars) {
        return Math.round(dollars * 100);
    }

    /// A figure given in thousands.
    static long thousands(double thousands) {
        return Math.round(thousands * 1_000);
    }

    /// The column whose name starts so; names end in years that change from edition to edition.
    static Optional<String> column(Row row, String start) {
        return row.columns().stream()
                .filter(column -> column.toLowerCase(Locale.ROOT).startsWith(start))
                .findFirst();
    }

    static String socCode(Row row, String column) {
        var code = row.required(column);
        if (!code.matches("\\d{2}-\\d{4}")) {
            throw row.reject("not-a-soc-code", column, "expected a code such as 29-1141");
        }
        return code;
    }
}
