package throughline.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Sends rows to the database on a thread of its own, so that reading and checking go on meanwhile.
///
/// While it is open nobody else may use the connection. A few buffers go round between the two threads, so
/// that memory stays the same however long the file is.
final class CopyWriter implements AutoCloseable {
    static final int CHUNK_BYTES = 1 << 19;
    private static final int SPARE_BUFFERS = 3;
    private static final Chunk END = new Chunk(FactTable.of("end"), new byte[0], 0);

    private final Connection connection;
    private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(SPARE_BUFFERS + 1);
    private final BlockingQueue<byte[]> spare = new ArrayBlockingQueue<>(SPARE_BUFFERS + 1);
    private final Thread thread;
    private volatile @Nullable Exception failure;

    CopyWriter(Connection connection) {
        this.connection = connection;
        for (var i = 0; i < SPARE_BUFFERS; i++) {
            spare.add(new byte[CHUNK_BYTES + (CHUNK_BYTES >> 3)]);
        }
        thread = Thread.ofPlatform().name("import-copy").daemon().start(this::drain);
    }

    /// Hands over the rows of a buffer and gives it other bytes; waits while the database is slower than the
    /// reader.
    void write(CopyBuffer buffer) throws SQLException, InterruptedException {
        var empty = spare.take();
        full.put(buffer.exchange(empty));
        rethrow();
    }

    /// Waits until everything is in the database, still uncommitted.
    void finish() throws SQLException, InterruptedException {
        full.put(END);
        thread.join();
        rethrow();
    }

    private void rethrow() throws SQLException {
        var found = failure;
        if (found instanceof SQLException sql) {
            throw sql;
        }
        if (found != null) {
            throw new IllegalStateException("The rows could not be written.", found);
        }
    }

    private void drain() {
        @Nullable CopyIn copy = null;
        @Nullable FactTable table = null;
        try {
            for (Chunk chunk; (chunk = full.take()) != END; spare.put(chunk.bytes())) {
                if (failure == null) {
                    try {
                        if (copy == null || !chunk.table().equals(table)) {
                            end(copy);
                            table = chunk.table();
                            copy = connection
                                    .unwrap(PGConnection.class)
                                    .getCopyAPI()
                                    .copyIn(sql(table));
                        }
                        copy.writeToCopy(chunk.bytes(), 0, chunk.length());
                    } catch (SQLException | RuntimeException e) {
                        failure = e;
                    }
                }
            }
            if (failure == null) {
                end(copy);
            } else if (copy != null && copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException | RuntimeException e) {
            failure = failure == null ? e : failure;
        } catch (InterruptedException e) {
            failure = e;
        }
    }

    private static void end(@Nullable CopyIn copy) throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.endCopy();
        }
    }

    private static String sql(FactTable table) {
        return "copy " + table.name() + " (release_id, source_row, " + String.join(", ", table.columns())
                + ") from stdin";
    }

    /// Gives up; the transaction has to be rolled back.
    @Override
    public void close() {
        if (thread.isAlive()) {
            failure = failure == null ? new SQLException("The import was given up.") : failure;
            try {
                full.put(END);
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Rows of one table, ready to be sent.
    record Chunk(FactTable table, byte[] bytes, int length) {}
}
