package throughline.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.history.FactType;
import throughline.history.Overlay;

/// Reads the columns of one row after the other, first to last. Short texts that come again soon share one
/// String, since most columns of a fact repeat the same few values.
final class FactRow {
    private static final int MAX_SHARED_LENGTH = 40;
    private static final int SHARED = 1 << 13;

    private final @Nullable ResultSet rows;
    private final List<String> columns;
    private final Map<String, Map<String, String>> edits;
    private final @Nullable String[] shared = new String[SHARED];
    private final int keys;
    private Map<String, String> edited = Map.of();
    private int column;

    /// @param columns names of the columns; the first ones hold the key of the fact
    /// @param keys    how many columns hold the key
    /// @param edits   what people changed, by key and column; takes the place of what was imported
    FactRow(@Nullable ResultSet rows, List<String> columns, int keys, Map<String, Map<String, String>> edits) {
        this.rows = rows;
        this.columns = columns;
        this.keys = keys;
        this.edits = edits;
    }

    /// The one row of a fact that nobody imported.
    ///
    /// @param values what its columns hold; empty where nothing is known
    static FactRow of(List<String> columns, Map<String, String> values) {
        var row = new FactRow(null, columns, 0, Map.of());
        row.edited = values;
        return row;
    }

    private ResultSet rows() {
        return Objects.requireNonNull(rows, "a fact that was added has no further columns");
    }

    /// Whether people changed anything about the fact of this row.
    boolean isEdited() {
        return !edited.isEmpty();
    }

    /// Whether people took the fact of this row out of the catalog.
    boolean isRetired() {
        return Overlay.retires(edited);
    }

    /// Goes back to the first column, after the result set has moved.
    void rewind() {
        column = 0;
        if (!edits.isEmpty()) {
            try {
                edited = edits.getOrDefault(key(), Map.of());
            } catch (SQLException e) {
                throw unreadable(e);
            }
        }
    }

    /// The key of the fact, whatever column was read last.
    String key() throws SQLException {
        if (keys == 1) {
            return rows().getString(1);
        }
        var parts = new String[keys];
        for (var i = 0; i < keys; i++) {
            parts[i] = rows().getString(i + 1);
        }
        return FactType.key(parts);
    }

    /// Goes on to the next column; what people changed in it, or null.
    private @Nullable String next() {
        column++;
        if (rows == null) {
            return edited.getOrDefault(columns.get(column - 1), "");
        }
        return edited.isEmpty() || column > columns.size() ? null : edited.get(columns.get(column - 1));
    }

    @Nullable
    String text() {
        var edit = next();
        if (edit != null) {
            return edit.isEmpty() ? null : edit;
        }
        try {
            var value = rows().getString(column);
            return value == null ? null : share(value);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Nullable
    Integer integer() {
        var edit = next();
        if (edit != null) {
            return edit.isEmpty() ? null : Integer.valueOf(edit);
        }
        try {
            var value = rows().getInt(column);
            return rows().wasNull() ? null : value;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Nullable
    Long longNumber() {
        var edit = next();
        if (edit != null) {
            return edit.isEmpty() ? null : Long.valueOf(edit);
        }
        try {
            var value = rows().getLong(column);
            return rows().wasNull() ? null : value;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Nullable
    Double real() {
        var edit = next();
        if (edit != null) {
            return edit.isEmpty() ? null : Double.valueOf(edit);
        }
        try {
            var value = rows().getDouble(column);
            return rows().wasNull() ? null : value;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Nullable
    Boolean flag() {
        var edit = next();
        if (edit != null) {
            return edit.isEmpty() ? null : Boolean.valueOf(edit);
        }
        try {
            var value = rows().getBoolean(column);
            return rows().wasNull() ? null : value;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Nullable
    LocalDate date() {
        var edit = next();
        if (edit != null) {
            return edit.isEmpty() ? null : LocalDate.parse(edit);
        }
        try {
            return rows().getObject(column, LocalDate.class);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    List<String> texts() {
        var edit = next();
        if (edit != null) {
            return edit.isEmpty() ? List.of() : List.of(edit.split(", "));
        }
        try {
            var array = rows().getArray(column);
            return array == null ? List.of() : List.of((String[]) array.getArray());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private String share(String value) {
        if (value.length() > MAX_SHARED_LENGTH) {
            return value;
        }
        var hash = value.hashCode();
        var slot = (hash ^ hash >>> 16) & SHARED - 1;
        var known = shared[slot];
        if (known != null && known.equals(value)) {
            return known;
        }
        shared[slot] = value;
        return value;
    }

    /// The value that was read, which must not be missing.
    <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " of a fact is empty");
        }
        return value;
    }

    private IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("column " + column + " of a fact cannot be read", e);
    }
}
