package throughline.imports;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the facts of one release. The facts of a row go to the database together or not at all.
final class FactSink implements Sink {
    private static final int FIRST_BYTES = 1 << 16;

    private final Edition edition;
    private final byte[] release;
    private final CopyWriter writer;
    private final @Nullable ImportKind kind;
    private final Map<FactTable, CopyBuffer> buffers = new HashMap<>();
    private final List<CopyBuffer> touched = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final KeyIndex keyIndex = new KeyIndex();
    private @Nullable CopyBuffer last;
    private @Nullable FactTable lastTable;
    private boolean checkOnly;
    private int row;
    private int added;

    FactSink(Edition edition, long releaseId, CopyWriter writer, @Nullable ImportKind kind) {
        this.edition = edition;
        this.release = Long.toString(releaseId).getBytes(StandardCharsets.US_ASCII);
        this.writer = writer;
        this.kind = kind;
    }

    @Override
    public Edition edition() {
        return edition;
    }

    @Override
    public void add(Fact fact) {
        added++;
        if (kind != null) {
            kind.key(fact).ifPresent(key -> keys.add(fact.table().name() + ' ' + key));
        }
        if (!checkOnly) {
            buffer(fact.table()).write(release, row, fact);
        }
    }

    private CopyBuffer buffer(FactTable table) {
        var buffer = last;
        if (buffer == null || table != lastTable) {
            buffer = buffers.computeIfAbsent(table, _ -> new CopyBuffer(table, new byte[FIRST_BYTES]));
            last = buffer;
            lastTable = table;
        }
        if (!touched.contains(buffer)) {
            touched.add(buffer);
        }
        return buffer;
    }

    void startRow(int number) {
        row = number;
        added = 0;
    }

    int factsOfRow() {
        return added;
    }

    /// A key of this row that an earlier row, or this one, has given already.
    Optional<Duplicate> findDuplicate() {
        for (var i = 0; i < keys.size(); i++) {
            var earlier = keyIndex.find(keys.get(i));
            if (earlier != 0) {
                return Optional.of(new Duplicate(keys.get(i), earlier));
            }
        }
        return keys.size() < 2 || new HashSet<>(keys).size() == keys.size()
                ? Optional.empty()
                : Optional.of(new Duplicate(String.join(", ", keys), row));
    }

    /// Keeps the facts of the row.
    void keepRow() throws SQLException, InterruptedException {
        for (var key : keys) {
            keyIndex.put(key, Math.max(1, row));
        }
        keys.clear();
        for (var buffer : touched) {
            buffer.keep();
            if (buffer.size() >= CopyWriter.CHUNK_BYTES) {
                writer.write(buffer);
            }
        }
        touched.clear();
        last = null;
    }

    /// Takes the facts of the row back.
    void dropRow() {
        keys.clear();
        touched.forEach(CopyBuffer::takeBack);
        touched.clear();
        last = null;
    }

    /// From here on facts are only looked at: the file is refused already, but its other rows shall be
    /// checked too.
    void checkOnly() {
        checkOnly = true;
    }

    void finish() throws SQLException, InterruptedException {
        for (var buffer : buffers.values()) {
            if (buffer.size() > 0) {
                writer.write(buffer);
            }
        }
        writer.finish();
    }

    /// @param key    table and key
    /// @param earlier the row that gave it first
    record Duplicate(String key, int earlier) {}
}
