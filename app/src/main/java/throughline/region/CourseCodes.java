package throughline.region;

import java.util.Locale;

/// Course codes as sources write them (`ASL 210`, `ASL210`, `DANC088A`) in forms that can be compared.
public final class CourseCodes {
    private CourseCodes() {}

    /// The form in which codes are the same: letters and digits, lower case, no leading zeros in numbers.
    public static String fold(String code) {
        var folded = new StringBuilder(code.length());
        var zeros = true;
        for (var i = 0; i < code.length(); i++) {
            var c = code.charAt(i);
            if (c >= '0' && c <= '9') {
                var last = i + 1 == code.length() || !Character.isDigit(code.charAt(i + 1));
                if (c != '0' || !zeros || last) {
                    folded.append(c);
                    zeros = false;
                }
            } else {
                zeros = true;
                if (Character.isLetter(c) || c == '&') {
                    folded.append(Character.toLowerCase(c));
                }
            }
        }
        return folded.toString();
    }

    /// A form whose text order is the order a catalog has: by subject, then by number.
    static String order(String code) {
        var order = new StringBuilder(code.length() + 6);
        for (var i = 0; i < code.length(); ) {
            var c = code.charAt(i);
            if (Character.isDigit(c)) {
                var end = i;
                while (end < code.length() && Character.isDigit(code.charAt(end))) {
                    end++;
                }
                var start = i;
                while (start < end - 1 && code.charAt(start) == '0') {
                    start++;
                }
                order.append("0".repeat(Math.max(0, 6 - (end - start)))).append(code, start, end);
                i = end;
            } else {
                if (c != ' ') {
                    order.append(c);
                }
                i++;
            }
        }
        return order.toString().toUpperCase(Locale.ROOT);
    }
}
