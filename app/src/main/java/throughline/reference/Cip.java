package throughline.reference;

/// CIP codes are text: two digits, a point, four digits.
final class Cip {
    static final String SCHEME = "cip2020";

    private Cip() {}

    static boolean isCode(String text) {
        return text.matches("\\d{2}\\.\\d{4}");
    }

    /// The series of four digits above a program, for example `51.38`.
    static String parent(String code) {
        return code.substring(0, 5);
    }

    /// NCES ends titles with a full stop; titles on screens have none.
    static String title(String title) {
        return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
    }
}
