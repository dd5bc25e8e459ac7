package throughline.region;

import org.jspecify.annotations.Nullable;
import throughline.reference.Crosswalks;

/// The sector and pathway something belongs to.
///
/// @param sector sector number 1 to 15, or 0
record Place(int sector, @Nullable String pathway) {
    static final Place NONE = new Place(0, null);

    /// The place of a pathway, whose code begins with the number of its sector: `12C`.
    static Place ofPathway(String pathway) {
        var digits = 0;
        while (digits < pathway.length() && Character.isDigit(pathway.charAt(digits))) {
            digits++;
        }
        return digits == 0 || digits > 2 ? NONE : new Place(Integer.parseInt(pathway.substring(0, digits)), pathway);
    }

    /// The place assigned to the longest prefix of a code.
    ///
    /// @param scheme scheme of the prefixes, for example `top-prefix`
    static Place ofCode(Crosswalks crosswalks, String scheme, @Nullable String code) {
        if (code == null) {
            return NONE;
        }
        var pathway = crosswalks.findByPrefix(scheme, code, "ca-pathway").map(target -> ofPathway(target.code()));
        if (pathway.isPresent()) {
            return pathway.get();
        }
        return crosswalks
                .findByPrefix(scheme, code, "ca-sector")
                .map(target -> new Place(Integer.parseInt(target.code()), null))
                .orElse(NONE);
    }
}
