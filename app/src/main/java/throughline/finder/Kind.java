package throughline.finder;

import java.util.Locale;

/// What a result is.
public enum Kind {
    OCCUPATION,
    PROGRAM,
    COURSE,
    CREDENTIAL,
    ORGANIZATION,
    PATHWAY,
    SECTOR,
    ACTIVITY,
    SUPPORT;

    /// The kind in addresses and interfaces, for example `program`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
