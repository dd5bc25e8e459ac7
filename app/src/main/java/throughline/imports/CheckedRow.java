package throughline.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The row that a kind sees: reads cells by type and records what is wrong with them. One instance serves a
/// whole file.
final class CheckedRow implements Row {
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})([T ].*)?");
    private static final Pattern PLAIN_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern US_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})([ ].*)?");
    private static final int LARGEST_EXPONENT = 300;
    private static final int WHOLE_DIGITS = 16;

    private final String file;
    private final Rows rows;
    private final IssueLog log;
    private @Nullable String explanation;
    private boolean rejected;

    CheckedRow(String file, Rows rows, IssueLog log) {
        this.file = file;
        this.rows = rows;
        this.log = log;
    }

    void start() {
        explanation = null;
        rejected = false;
    }

    /// The code under which the row was left out or first rejected.
    Optional<String> explanation() {
        return Optional.ofNullable(explanation);
    }

    boolean isRejected() {
        return rejected;
    }

    @Override
    public int number() {
        return rows.number();
    }

    @Override
    public List<String> columns() {
        return rows.columns();
    }

    @Override
    public List<String> preamble() {
        return rows.preamble();
    }

    @Override
    public Optional<String> text(String column) {
        return Optional.ofNullable(cell(column));
    }

    private @Nullable String cell(String column) {
        if (rows.isAmbiguous(column)) {
            throw reject(Check.AMBIGUOUS_COLUMN, column, "Two columns are called “" + column + "”.");
        }
        return rows.text(column);
    }

    @Override
    public String required(String column) {
        var text = cell(column);
        if (text == null) {
            throw reject(Check.EMPTY_CELL, column, "“" + column + "” must be filled.");
        }
        return text;
    }

    @Override
    public Optional<Long> whole(String column) {
        return number(column).map(value -> {
            try {
                return value.longValueExact();
            } catch (ArithmeticException _) {
                throw reject(Check.NOT_A_WHOLE_NUMBER, column, "“" + column + "” must be a whole number.");
            }
        });
    }

    @Override
    public Optional<Double> decimal(String column) {
        return number(column).map(BigDecimal::doubleValue);
    }

    @Override
    public Optional<Long> hundredths(String column) {
        return number(column).map(value -> {
            if (value.precision() - value.scale() > WHOLE_DIGITS) {
                throw notANumber(column);
            }
            return value.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        });
    }

    private Optional<BigDecimal> number(String column) {
        var text = cell(column);
        if (text == null) {
            return Optional.empty();
        }
        try {
            var plain = text.indexOf(',') >= 0 || text.indexOf('$') >= 0
                    ? text.replace(",", "").replace("$", "").strip()
                    : text;
            var value = new BigDecimal(plain);
            if (Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) {
                throw notANumber(column);
            }
            return Optional.of(value);
        } catch (NumberFormatException _) {
            throw notANumber(column);
        }
    }

    private RowRejected notANumber(String column) {
        return reject(Check.NOT_A_NUMBER, column, "“" + column + "” must be a number.");
    }

    @Override
    public Optional<LocalDate> date(String column) {
        var text = cell(column);
        if (text == null) {
            return Optional.empty();
        }
        try {
            var plain = PLAIN_DATE.matcher(text);
            var iso = ISO_DATE.matcher(text);
            if (plain.matches() || iso.matches()) {
                var found = plain.matches() ? plain : iso;
                return Optional.of(day(found.group(1), found.group(2), found.group(3)));
            }
            var us = US_DATE.matcher(text);
            if (us.matches()) {
                return Optional.of(day(us.group(3), us.group(1), us.group(2)));
            }
        } catch (DateTimeException _) {
            // A day that no calendar has; falls through to the same answer.
        }
        throw reject(Check.NOT_A_DATE, column, "“" + column + "” must be a date, such as 2026-03-29 or 3/29/2026.");
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    @Override
    public void warn(String code, String column, String message) {
        log.add(issue(code, column, Issue.Severity.WARNING, message));
    }

    @Override
    public void leaveOut(String code, String message) {
        if (explanation != null) {
            throw new IllegalStateException(
                    "Row " + number() + " was left out twice, as " + explanation + " and as " + code + ".");
        }
        explanation = code;
        log.add(issue(code, null, Issue.Severity.NOTE, message));
    }

    @Override
    public RowRejected reject(String code, String column, String message) {
        log.add(issue(code, column, Issue.Severity.ERROR, message));
        explanation = rejected ? explanation : code;
        rejected = true;
        throw new RowRejected();
    }

    RowRejected reject(Check check, String column, String message) {
        return reject(check.code(), column, message);
    }

    private Issue issue(String code, @Nullable String column, Issue.Severity severity, String message) {
        var name = column == null || column.isEmpty() ? null : column;
        return new Issue(file, number(), name, name == null ? null : rows.text(name), code, severity, message);
    }
}
