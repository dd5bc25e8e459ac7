package throughline.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import throughline.imports.Row;

/// How names and codes of the sources become references, slugs and codes that can be compared.
final class Names {
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SUBJECT_AND_NUMBER = Pattern.compile("([A-Za-z][A-Za-z&/]*)[ -]*([0-9].*)");

    /// Common course numbers of the community colleges, which files write without a blank: `ENGLC1000`.
    private static final Pattern COMMON_NUMBER = Pattern.compile("([A-Z]{4}) ?(C[0-9]{4}[A-Z]*)");

    private Names() {}

    /// Lower-case letters and digits joined by dashes: `San Diego City` is `san-diego-city`.
    static String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("&", " and ");
        var slug = NOT_IN_SLUG.matcher(plain).replaceAll("-");
        return slug.replaceAll("^-|-$", "");
    }

    /// A reference `scheme:value` with the value in lower case and blanks folded.
    static String ref(String scheme, String value) {
        return scheme + ":" + fold(value).toLowerCase(Locale.ROOT);
    }

    static String fold(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    /// The code of a course as catalogs print it, one blank between subject and number: course files pad
    /// (`NURS 4AR    `), leave the blank out (`ASL210`) or write a dash (`FTMA-111`) for the same thing.
    static String courseCode(String code) {
        var folded = fold(code);
        var common = COMMON_NUMBER.matcher(folded);
        var parts = common.matches() ? common : SUBJECT_AND_NUMBER.matcher(folded);
        return parts.matches() ? parts.group(1) + " " + parts.group(2) : folded;
    }

    /// An address that a browser can open; sources often leave the scheme out.
    static Optional<String> website(Row row, String column) {
        return known(row, column)
                .map(address -> address.contains("://") ? address : "https://" + address)
                .filter(address -> !address.contains(" "));
    }

    /// Text of a cell, with the words by which the California Department of Education marks an empty one
    /// taken as empty.
    static Optional<String> known(Row row, String column) {
        return row.text(column).filter(text -> !text.equalsIgnoreCase("No Data"));
    }
}
