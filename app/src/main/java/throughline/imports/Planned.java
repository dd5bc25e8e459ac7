package throughline.imports;

import java.util.List;
import java.util.Optional;

/// What the import makes of a file before it reads all of it.
public sealed interface Planned {
    /// The file as the operator named it.
    String file();

    /// A file, or one sheet of a workbook, of a known kind.
    record Known(SourceFile source, ImportKind kind, Layout layout) implements Planned {
        @Override
        public String file() {
            return source.shown();
        }
    }

    /// A file that no kind claims; it is left alone.
    ///
    /// @param reason  what was looked at, in one sentence
    /// @param nearest the kinds that come closest, best first
    record Unknown(String file, String reason, List<NearKind> nearest) implements Planned {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }

    /// A file that cannot even be looked at, or is not of the kind that it was said to be.
    ///
    /// @param kind the one that it was said to be, if any
    record Unreadable(String file, Optional<String> kind, Issue issue) implements Planned {}

    /// A kind that a file nearly is.
    ///
    /// @param missing columns of the kind that the file lacks
    record NearKind(String kind, List<String> missing) {
        public NearKind {
            missing = List.copyOf(missing);
        }
    }
}
