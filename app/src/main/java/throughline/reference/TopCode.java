package throughline.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A TOP code as a file writes it. Spreadsheets take TOP codes for numbers and damage them: leading zeros go, and
/// 1230.10 becomes 1230.0999999999999. Such codes are healed, since only one code can be meant.
///
/// @param code   six digits, without a point
/// @param healed whether the file writes it otherwise than catalogs do, so that a remark is due
public record TopCode(String code, boolean healed) {
    private static final Pattern CATALOG = Pattern.compile("(\\d{4})\\.(\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d+)?");

    /// A number this large is a code without its point: 10100 is 0101.00. Below it the point is there: 934 is
    /// 0934.00.
    private static final BigDecimal WITHOUT_POINT = BigDecimal.valueOf(10_000);

    /// Disciplines end with 49: what a number of more digits was meant to be cannot be told.
    private static final long MAX = 49_99_99;

    /// Reads `123010`, `1230.10`, and what spreadsheets make of them; rounds, never cuts off.
    public static Optional<TopCode> read(String written) {
        if (Top.isCode(written)) {
            return Optional.of(new TopCode(written, false));
        }
        var catalog = CATALOG.matcher(written);
        if (catalog.matches()) {
            return Optional.of(new TopCode(catalog.group(1) + catalog.group(2), false));
        }
        if (!NUMBER.matcher(written).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(written);
        var hundredths = (number.compareTo(WITHOUT_POINT) < 0 ? number.movePointRight(2) : number)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var code = String.format(Locale.ROOT, "%06d", hundredths);
        return hundredths > 0 && hundredths <= MAX ? Optional.of(new TopCode(code, true)) : Optional.empty();
    }

    /// What to say of a healed code.
    public String remark() {
        return "read as TOP " + code + "; a spreadsheet took the code for a number: format the column as text";
    }
}
