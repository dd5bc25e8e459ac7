package throughline.posters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {
    @Test
    void documentsAreTaggedAndBringTheirFonts() throws Exception {
        var rendered = Pdf.render(page("<h1>Soldadura ñ</h1><p>Uno</p>"), 0);

        try (var pdf = Loader.loadPDF(Objects.requireNonNull(rendered.bytes()))) {
            assertThat(rendered.pages()).isEqualTo(1).isEqualTo(pdf.getNumberOfPages());
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Soldadura ñ", "Uno");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void tooManyPagesAreCountedAndNotMade() {
        var rendered = Pdf.render(page("<p style=\"page-break-after: always\">1</p><p>2</p>"), 1);

        assertThat(rendered.pages()).isEqualTo(2);
        assertThat(rendered.bytes()).isNull();
    }

    @Test
    void nothingIsFetched() throws Exception {
        try (var trap = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(300);
            var address = "http://127.0.0.1:" + trap.getLocalPort() + "/x.png";

            Pdf.render(page("<p><img src=\"" + address + "\" alt=\"x\"/> here</p>"), 0);

            org.assertj.core.api.Assertions.assertThatExceptionOfType(java.net.SocketTimeoutException.class)
                    .isThrownBy(trap::accept);
        }
    }

    private static String page(String body) {
        return "<html lang=\"es\"><head><title>T</title><meta name=\"description\" content=\"d\"/>"
                + "<style>body { font-family: 'Noto Sans' }</style></head><body>" + body + "</body></html>";
    }
}
