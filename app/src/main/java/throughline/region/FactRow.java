package throughline.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the columns of one row after the other, first to last. Short texts that come again soon share one
/// String, since most columns of a fact repeat the same few values.
final class FactRow {
    private static final int MAX_SHARED_LENGTH = 40;
    private static final int SHARED = 1 << 13;

    private final ResultSet rows;
    private final @Nullable String[] shared = new String[SHARED];
    private int column;

    FactRow(ResultSet rows) {
        this.rows = rows;
    }

    /// Goes back to the first column, after the result set has moved.
    void rewind() {
        column = 0;
    }

    @Nullable
    String text() {
        try {
            var value = rows.getString(++column);
            return value == null ? null : share(value);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    String requiredText() {
        return required(text());
    }

    @Nullable
    Integer integer() {
        try {
            var value = rows.getInt(++column);
            return rows.wasNull() ? null : value;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    int requiredInteger() {
        return required(integer());
    }

    @Nullable
    Long longNumber() {
        try {
            var value = rows.getLong(++column);
            return rows.wasNull() ? null : value;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    long requiredLong() {
        return required(longNumber());
    }

    @Nullable
    Double real() {
        try {
            var value = rows.getDouble(++column);
            return rows.wasNull() ? null : value;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Nullable
    Boolean flag() {
        try {
            var value = rows.getBoolean(++column);
            return rows.wasNull() ? null : value;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    boolean requiredFlag() {
        return required(flag());
    }

    @Nullable
    LocalDate date() {
        try {
            return rows.getObject(++column, LocalDate.class);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    LocalDate requiredDate() {
        return required(date());
    }

    List<String> texts() {
        try {
            var array = rows.getArray(++column);
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

    private <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " of a fact is empty");
        }
        return value;
    }

    private IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("column " + column + " of a fact cannot be read", e);
    }
}
