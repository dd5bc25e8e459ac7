package throughline.engine.map;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    /// The subject as it stands in addresses, for example `pathways/welding`. What a selection names is written with
    /// colons, so that it is one part of the address: `selection/programs:a,occupations:29-1141`.
    public String path() {
        return kind.path() + "/" + (kind == Kind.SELECTION ? key().replace('/', ':') : key());
    }

    /// Reads a subject as it stands in addresses; empty when it is none. A selection may be written with slashes, too.
    public static Optional<Subject> parse(String path) {
        var slash = path.indexOf('/');
        var key = path.substring(slash + 1);
        if (slash < 0 || key.isEmpty()) {
            return Optional.empty();
        }
        for (var kind : Kind.values()) {
            if (kind.path().equals(path.substring(0, slash))) {
                var keys = Arrays.stream(key.replace(':', '/').split(",", -1))
                        .filter(one -> !one.isBlank())
                        .distinct()
                        .toList();
                if (kind != Kind.SELECTION) {
                    return Optional.of(of(kind, key));
                }
                return keys.isEmpty() ? Optional.empty() : Optional.of(new Subject(kind, keys));
            }
        }
        return Optional.empty();
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
