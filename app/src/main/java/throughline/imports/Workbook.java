package throughline.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/// An XLSX workbook. Its rows are streamed; only the table of shared texts is held in memory.
final class Workbook implements AutoCloseable {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final Limits limits;

    private Workbook(ReadableWorkbook workbook, Limits limits) {
        this.workbook = workbook;
        this.limits = limits;
    }

    /// @throws FileProblem when it is no workbook, is damaged, or unpacks to too much
    static Workbook open(SourceFile file, Limits limits) throws IOException {
        try {
            return new Workbook(file.isPacked() ? ofPacked(file, limits) : ofFile(file, limits), limits);
        } catch (ExcelReaderException | IOException | IllegalArgumentException e) {
            throw damaged(0, e);
        }
    }

    /// A workbook that is in memory already.
    ///
    /// @throws FileProblem when it unpacks to too much
    static Workbook ofBytes(byte[] bytes, SourceFile file, Limits limits) throws IOException {
        measure(new SeekableInMemoryByteChannel(bytes), file, limits);
        return new Workbook(new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS), limits);
    }

    private static ReadableWorkbook ofFile(SourceFile file, Limits limits) throws IOException {
        var path = Objects.requireNonNull(file.path(), "workbooks are not shipped");
        try (var channel = Files.newByteChannel(path)) {
            measure(channel, file, limits);
        }
        return new ReadableWorkbook(path.toFile(), WITH_FORMATS);
    }

    private static ReadableWorkbook ofPacked(SourceFile file, Limits limits) throws IOException {
        try (var in = Content.open(file, limits)) {
            var bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.documentBytes()));
            measure(new SeekableInMemoryByteChannel(bytes), file, limits);
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
        }
    }

    /// Unpacks every part once, into nothing, as the sizes that an archive states of itself may be lies.
    private static void measure(SeekableByteChannel channel, SourceFile file, Limits limits) throws IOException {
        long unpacked = 0;
        var buffer = new byte[1 << 16];
        try (var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var part = zip.getInputStream(entry)) {
                    for (int read; (read = part.read(buffer)) >= 0; ) {
                        unpacked += read;
                        if (unpacked > limits.documentBytes()) {
                            throw new FileProblem(
                                    Check.TOO_LARGE_UNPACKED,
                                    0,
                                    "The workbook of " + file.bytes() + " bytes unpacks to more than "
                                            + limits.documentBytes() + " bytes. Save its sheets as CSV.");
                        }
                    }
                }
            }
        }
    }

    static FileProblem damaged(int row, Exception e) {
        return new FileProblem(
                Check.DAMAGED_WORKBOOK,
                row,
                "The workbook cannot be read (" + e.getMessage() + "). Open it and save it as .xlsx again.");
    }

    List<String> sheets() {
        return workbook.getSheets().map(Sheet::getName).toList();
    }

    /// Reads one sheet. Closing the reader leaves the workbook open.
    TableReader rows(String sheet) throws IOException {
        return new SheetReader(workbook.findSheet(sheet).orElseThrow(), limits);
    }

    /// Reads one sheet of a workbook that nothing else is read from: closing the reader closes the workbook.
    TableReader only(String sheet) throws IOException {
        var rows = rows(sheet);
        return new TableReader() {
            @Override
            public Optional<RowBuffer> next() {
                return rows.next();
            }

            @Override
            public boolean writesEveryCell() {
                return rows.writesEveryCell();
            }

            @Override
            public void close() throws IOException {
                rows.close();
                Workbook.this.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
