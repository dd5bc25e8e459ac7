package throughline.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Writes a [CsvFile] as UTF-8 with a byte-order mark, which spreadsheets need to read accents. A cell that a
/// spreadsheet would run as a formula is led by an apostrophe. Thread-safe.
@Component
final class CsvRenderer implements HandlerMethodReturnValueHandler {
    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == CsvFile.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        write((CsvFile) Objects.requireNonNull(returned), response);
    }

    private static void write(CsvFile file, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + ".csv\"");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\ufeff');
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
                var rows = file.rows()) {
            csv.writeRecord(file.header().toArray(String[]::new));
            rows.forEach(row -> csv.writeRecord(harmless(row)));
        }
    }

    private static String[] harmless(List<String> row) {
        return row.stream().map(CsvFile::harmless).toArray(String[]::new);
    }
}
