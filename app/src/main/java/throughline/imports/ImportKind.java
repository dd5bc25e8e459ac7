package throughline.imports;

import java.util.Optional;

/// A kind of file that Throughline understands: recognized by its content, never by its name.
///
/// Every kind is a [TableKind] or a [JsonKind]. Kinds are beans of the feature that owns the facts. They hold
/// no state: one instance serves imports on several threads.
public interface ImportKind {
    /// The stable name used by `--as`, in reports and in the database, for example `onet-occupations`.
    String id();

    /// Where such files come from. The vintage stands in [Edition], as it differs from file to file.
    SourceInfo source();

    /// When a folder is imported, kinds go in this order.
    Stage stage();

    /// What makes a fact the only one of its sort in a file, if anything does. A second fact with the same
    /// key is an error that names both rows.
    default Optional<String> key(Fact fact) {
        return Optional.empty();
    }

    /// The order of a folder import: what others refer to comes first.
    enum Stage {
        REFERENCE,
        PLACES,
        ORGANIZATIONS,
        CATALOG,
        LABOR,
        OUTCOMES
    }
}
