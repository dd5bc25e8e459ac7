package throughline.region;

import java.text.Normalizer;
import java.util.Locale;

/// Names for addresses: lower-case letters, digits and single dashes.
public final class Slugs {
    private Slugs() {}

    /// `Escondido Adult School (Main)` becomes `escondido-adult-school-main`.
    public static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var slug = new StringBuilder(plain.length());
        var gap = false;
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                gap = false;
                slug.append(c);
            } else if (c != '\'' && c != '’' && Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return slug.isEmpty() ? "unnamed" : slug.toString();
    }
}
