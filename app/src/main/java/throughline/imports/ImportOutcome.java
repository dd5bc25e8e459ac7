package throughline.imports;

import java.util.List;
import java.util.Optional;
import throughline.imports.Planned.NearKind;

/// What became of a file.
public sealed interface ImportOutcome {
    /// The file as the operator named it.
    String file();

    /// The file is in the database.
    ///
    /// @param replaced the release of the same kind, part and vintage that it takes the place of
    record Imported(
            String file,
            String kind,
            Edition edition,
            long release,
            Optional<Long> replaced,
            RowCounts rows,
            Issues issues)
            implements ImportOutcome {}

    /// A dry run went well; nothing was kept.
    record Checked(String file, String kind, Edition edition, RowCounts rows, Issues issues) implements ImportOutcome {}

    /// The same content is in the database already.
    record Unchanged(String file, String kind, Edition edition, long release) implements ImportOutcome {}

    /// The file is wrong; nothing of it is in the database.
    ///
    /// @param kind absent when the file could not even be recognized
    record Refused(String file, Optional<String> kind, Issues issues) implements ImportOutcome {}

    /// No kind claims the file; it was left alone.
    record Unknown(String file, String reason, List<NearKind> nearest) implements ImportOutcome {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }
}
