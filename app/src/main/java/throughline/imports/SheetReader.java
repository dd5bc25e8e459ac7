package throughline.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Reads the rows of a sheet as the texts that a person sees in it, formulas as their last result.
final class SheetReader implements TableReader {
    /// Spreadsheets show 15 digits; what stands behind them is the noise of binary fractions.
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d*\\.?\\d+([eE][+-]?\\d+)?");
    private static final Pattern QUOTED_OR_COLOR = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final RowBuffer buffer;

    SheetReader(Sheet sheet, Limits limits) throws IOException {
        stream = sheet.openStream();
        rows = stream.iterator();
        buffer = new RowBuffer(limits);
    }

    @Override
    public Optional<RowBuffer> next() {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            var row = rows.next();
            buffer.start(row.getRowNum());
            for (var i = 0; i < row.getCellCount(); i++) {
                var cell = row.getCell(i);
                buffer.add(cell == null ? "" : text(cell));
            }
            return Optional.of(buffer);
        } catch (ExcelReaderException e) {
            throw Workbook.damaged(buffer.number(), e);
        }
    }

    private static String text(Cell cell) {
        var raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? date(cell, raw) : number(raw);
            case FORMULA -> raw.indexOf('.') >= 0 ? number(raw) : raw;
            case BOOLEAN -> raw.equals("1") ? "TRUE" : "FALSE";
            case STRING -> cell.getText();
            case ERROR, EMPTY -> raw;
        };
    }

    private static String number(String raw) {
        if (!NUMBER.matcher(raw).matches()) {
            return raw;
        }
        var value = new BigDecimal(raw).round(SHOWN);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        var letters = QUOTED_OR_COLOR.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
    }

    private static String date(Cell cell, String raw) {
        var moment = cell.asDate();
        if (moment == null) {
            return raw;
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    @Override
    public boolean writesEveryCell() {
        return false;
    }

    @Override
    public void close() {
        stream.close();
    }
}
