package throughline.imports;

import java.util.Optional;

/// What became of the wish to take an import back.
public sealed interface UndoOutcome {
    /// The release no longer counts.
    ///
    /// @param revived the release that it had replaced and that counts again
    record Undone(Release release, Optional<Release> revived) implements UndoOutcome {}

    /// The release does not count anyway.
    record NotActive(Release release) implements UndoOutcome {}

    /// There is no release of this number.
    record NoSuchRelease(long id) implements UndoOutcome {}
}
