package throughline.gaps;

import java.util.Locale;
import java.util.Optional;
import throughline.region.Code;
import throughline.region.Region;

/// What the code of a group of programs is called.
final class GroupTitles {
    private GroupTitles() {}

    /// The code of a group in its code table.
    ///
    /// @param code such as `TOP 125000` or `CIP 51.0904`
    static Optional<Code> find(Region region, String code) {
        var space = code.indexOf(' ');
        var scheme = code.startsWith("TOP") ? "top" : "cip2020";
        return region.findCode(scheme, code.substring(space + 1));
    }

    static Optional<String> of(Region region, String code) {
        return find(region, code).map(Code::title);
    }

    /// The name in addresses: `top-125000`, `cip-51.0904`.
    static String slug(String code) {
        return code.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /// The code of a name in addresses.
    static String code(String slug) {
        return slug.toUpperCase(Locale.ROOT).replaceFirst("-", " ");
    }
}
