package throughline.posters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/// Makes tagged PDF, readable by screen readers (PDF/UA-1), of XHTML and CSS 2.1. Nothing is fetched from anywhere:
/// pictures stand in the document, fonts come with the product and are embedded.
public final class Pdf {
    private static final int TABLE_COUNT_AT = 4;
    private static final int TABLES_AT = 12;
    private static final int TABLE_BYTES = 16;

    /// The tags `GSUB` and `none` in the directory of a font.
    private static final int SUBSTITUTIONS = 0x47535542;

    private static final int NOTHING = 0x6e6f6e65;
    private static final byte[] REGULAR = font("NotoSans-Regular.ttf");
    private static final byte[] BOLD = font("NotoSans-Bold.ttf");

    static {
        // The library tells about every rendering; only what is wrong matters.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    /// Renders a whole XHTML document.
    ///
    /// @param atMost pages wanted at most, or 0; with more, only their number is returned and no document
    public static Rendered render(String xhtml, int atMost) {
        var out = new ByteArrayOutputStream(1 << 18);
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer("Throughline")
                .useFont(() -> new ByteArrayInputStream(REGULAR), "Noto Sans", 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(BOLD), "Noto Sans", 700, FontStyle.NORMAL, true)
                .useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null)
                .withHtmlContent(xhtml, null)
                .toStream(out);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            var pages = renderer.getRootBox().getLayer().getPages().size();
            if (atMost > 0 && pages > atMost) {
                return new Rendered(null, pages);
            }
            renderer.createPDF();
            return new Rendered(out.toByteArray(), pages);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /// What came of rendering; bytes are absent when there were too many pages.
    @SuppressWarnings("ArrayRecordComponent") // short-lived, never compared
    public record Rendered(byte @Nullable [] bytes, int pages) {}

    private static byte[] font(String name) {
        try (InputStream in = Pdf.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the font " + name + " is not in the jar");
            }
            return withoutSubstitutions(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The font without its table of substitutions: ligatures look nicer, but finding them takes half of the time of a
    /// sheet, and a reader who copies text wants the letters. The table is renamed in the directory, so
    /// nobody finds it.
    private static byte[] withoutSubstitutions(byte[] font) {
        var directory = ByteBuffer.wrap(font);
        var tables = directory.getShort(TABLE_COUNT_AT);
        for (var table = 0; table < tables; table++) {
            var at = TABLES_AT + table * TABLE_BYTES;
            if (directory.getInt(at) == SUBSTITUTIONS) {
                directory.putInt(at, NOTHING);
            }
        }
        return font;
    }
}
