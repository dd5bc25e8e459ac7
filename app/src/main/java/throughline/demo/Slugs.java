package throughline.demo;

import java.text.Normalizer;
import java.util.Locale;

/// Names as they stand in keys: lower case letters, digits and single dashes.
final class Slugs {
    private Slugs() {}

    static String of(String text) {
        var slug = new StringBuilder(text.length());
        for (var character : plain(text).toCharArray()) {
            if (character >= 'a' && character <= 'z' || character >= '0' && character <= '9') {
                slug.append(character);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.toString();
    }

    private static String plain(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (var i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            }
        }
        return lower;
    }

    static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
