package throughline.region;

/// Occupation codes as people and sources write them: `29-1141`, `291141`, `29-1141.00`.
final class Socs {
    private Socs() {}

    /// The SOC code in the form `29-1141`; any other text comes back as it is.
    static String detailed(String code) {
        if (isDetailed(code)) {
            return code;
        }
        var digits = code.replace("-", "").replace(" ", "");
        var point = digits.indexOf('.');
        var plain = point < 0 ? digits : digits.substring(0, point);
        return plain.length() == 6 && plain.chars().allMatch(c -> c >= '0' && c <= '9')
                ? plain.substring(0, 2) + "-" + plain.substring(2)
                : code;
    }

    private static boolean isDetailed(String code) {
        if (code.length() != "29-1141".length()) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            var letter = code.charAt(i);
            if (i == 2 ? letter != '-' : letter < '0' || letter > '9') {
                return false;
            }
        }
        return true;
    }
}
