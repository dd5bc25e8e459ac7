package throughline.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the values of one row, one call per column, each of which may be absent.
public interface CopyRow {
    CopyRow text(@Nullable String value);

    CopyRow number(@Nullable Integer value);

    CopyRow number(@Nullable Long value);

    CopyRow number(@Nullable Double value);

    CopyRow flag(@Nullable Boolean value);

    CopyRow date(@Nullable LocalDate value);

    /// A text array; an empty list is stored as an empty array.
    CopyRow texts(List<String> values);
}
