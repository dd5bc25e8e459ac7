package throughline.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of one fact table in PostgreSQL's COPY text format, written by hand into bytes that are used again.
///
/// A row counts once it is kept; until then it can be taken back.
final class CopyBuffer implements CopyRow {
    private final FactTable table;
    private byte[] bytes;
    private int length;
    private int kept;
    private int columns;

    CopyBuffer(FactTable table, byte[] bytes) {
        this.table = table;
        this.bytes = bytes;
    }

    void write(byte[] release, int sourceRow, Fact fact) {
        ensure(release.length + 16);
        System.arraycopy(release, 0, bytes, length, release.length);
        length += release.length;
        columns = -1;
        number((long) sourceRow);
        fact.write(this);
        if (columns != table.columns().size()) {
            throw new IllegalStateException("A fact wrote " + columns + " values into " + table.name() + ", which has "
                    + table.columns().size() + " columns: " + fact);
        }
        bytes[length++] = '\n';
    }

    void keep() {
        kept = length;
    }

    void takeBack() {
        length = kept;
    }

    int size() {
        return kept;
    }

    /// Gives away the bytes of the rows kept so far and goes on with others.
    CopyWriter.Chunk exchange(byte[] empty) {
        var chunk = new CopyWriter.Chunk(table, bytes, kept);
        bytes = empty;
        length = 0;
        kept = 0;
        return chunk;
    }

    @Override
    public CopyRow text(@Nullable String value) {
        if (value == null) {
            return absent();
        }
        separate(value.length());
        escaped(value);
        return this;
    }

    @Override
    public CopyRow number(@Nullable Integer value) {
        return value == null ? absent() : number(value.longValue());
    }

    @Override
    public CopyRow number(@Nullable Long value) {
        return value == null ? absent() : number(value.longValue());
    }

    private CopyRow number(long value) {
        separate(20);
        if (value < 0) {
            return plain(Long.toString(value));
        }
        var digits = 1;
        for (var rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        var at = length + digits;
        length = at;
        var rest = value;
        do {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        return this;
    }

    @Override
    public CopyRow number(@Nullable Double value) {
        if (value == null) {
            return absent();
        }
        separate(32);
        return plain(value.toString());
    }

    @Override
    public CopyRow flag(@Nullable Boolean value) {
        if (value == null) {
            return absent();
        }
        separate(1);
        bytes[length++] = (byte) (value ? 't' : 'f');
        return this;
    }

    @Override
    public CopyRow date(@Nullable LocalDate value) {
        if (value == null) {
            return absent();
        }
        separate(32);
        return plain(value.toString());
    }

    @Override
    public CopyRow texts(List<String> values) {
        separate(2);
        bytes[length++] = '{';
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            ensure(2 * value.length() + 4);
            if (i > 0) {
                bytes[length++] = ',';
            }
            bytes[length++] = '"';
            escaped(value.replace("\\", "\\\\").replace("\"", "\\\""));
            ensure(4);
            bytes[length++] = '"';
        }
        bytes[length++] = '}';
        return this;
    }

    private CopyRow absent() {
        separate(2);
        bytes[length++] = '\\';
        bytes[length++] = 'N';
        return this;
    }

    /// Ends the value before and makes room for the next.
    private void separate(int size) {
        ensure(size + 2);
        columns++;
        bytes[length++] = '\t';
    }

    private CopyRow plain(String ascii) {
        for (var i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    private void escaped(String value) {
        ensure(2 * value.length() + 2);
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c >= 0x80) {
                encoded(value, i);
                return;
            }
            escapedAscii(c);
        }
    }

    private void encoded(String value, int from) {
        var encoded = value.substring(from).getBytes(StandardCharsets.UTF_8);
        ensure(2 * encoded.length + 2);
        for (var b : encoded) {
            if (b < 0) {
                bytes[length++] = b;
            } else {
                escapedAscii((char) b);
            }
        }
    }

    private void escapedAscii(char c) {
        switch (c) {
            case '\\', '\t', '\n', '\r' -> {
                bytes[length++] = '\\';
                bytes[length++] = (byte)
                        switch (c) {
                            case '\t' -> 't';
                            case '\n' -> 'n';
                            case '\r' -> 'r';
                            default -> c;
                        };
            }
            default -> bytes[length++] = (byte) c;
        }
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
