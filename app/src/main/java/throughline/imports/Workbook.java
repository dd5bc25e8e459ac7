package throughline.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
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
        measure(file, limits);
        try (var in = Content.open(file, limits)) {
            var path = file.path();
            var stored = path != null && in.markSupported();
            return new Workbook(
                    stored && path != null
                            ? new ReadableWorkbook(path.toFile(), WITH_FORMATS)
                            : new ReadableWorkbook(new ByteArrayInputStream(in.readAllBytes()), WITH_FORMATS),
                    limits);
        } catch (ExcelReaderException | IOException e) {
            throw damaged(0, e);
        }
    }

    /// Unpacks every part once, into nothing, as the sizes that an archive states of itself may be lies.
    private static void measure(SourceFile file, Limits limits) throws IOException {
        long unpacked = 0;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(Content.open(file, limits))) {
            while (zip.getNextEntry() != null) {
                for (int read; (read = zip.read(buffer)) >= 0; ) {
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
        } catch (FileProblem e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(0, e);
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
