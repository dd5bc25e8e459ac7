package throughline.reference;

import java.util.Locale;

/// TOP codes are text of six digits, without a point: `123010` is written 1230.10 in catalogs.
final class Top {
    static final String SCHEME = "top";

    private Top() {}

    static boolean isCode(String text) {
        return text.matches("\\d{6}");
    }

    /// The code that a spreadsheet holds as a number: 1230.1 is `123010`, 934 is `093400`.
    static String ofHundredths(long hundredths) {
        return String.format(Locale.ROOT, "%06d", hundredths);
    }

    /// The code above: four digits for a field, two for a discipline.
    static String parent(String code) {
        return code.endsWith("00") ? code.substring(0, 2) : code.substring(0, 4) + "00";
    }
}
