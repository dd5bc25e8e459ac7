package throughline.engine.map;

import java.util.List;

/// What a map is about.
///
/// @param keys one slug or code; several for a selection
public record Subject(Kind kind, List<String> keys) {
    public Subject {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || (kind != Kind.SELECTION && keys.size() > 1)) {
            throw new IllegalArgumentException(kind + " takes " + (keys.isEmpty() ? "a key" : "one key"));
        }
    }

    public static Subject of(Kind kind, String key) {
        return new Subject(kind, List.of(key));
    }

    public String key() {
        return String.join(",", keys);
    }

    /// What kind of thing, from far to near.
    public enum Kind {
        SECTOR,
        PATHWAY,
        PROGRAM,
        COURSE,
        OCCUPATION,
        SCHOOL,
        SELECTION;

        /// Word in addresses, for example `pathways`.
        public String path() {
            return this == SELECTION ? "selection" : name().toLowerCase(java.util.Locale.ROOT) + "s";
        }
    }
}
