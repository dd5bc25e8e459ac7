package throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// A complete page as it is sent: its bytes and what the headers say of them.
///
/// @param language tag of the language, empty for JSON, whose keys are in no language
record Answer(byte[] body, Form form, String language) {
    /// Shorter answers are not worth packing.
    private static final int MIN_PACKED_BYTES = 1024;

    /// In which of its forms a page is asked for.
    ///
    /// @param packed whether the body may be sent with gzip
    record Form(boolean json, boolean packed) {
        static Form of(Visit visit, HttpServletRequest request) {
            return new Form(wantsJson(visit, request), takesGzip(request));
        }

        private static boolean wantsJson(Visit visit, HttpServletRequest request) {
            if (visit.parameter("format").equals("json")) {
                return true;
            }
            var accept = request.getHeader(HttpHeaders.ACCEPT);
            return accept != null
                    && accept.contains(MediaType.APPLICATION_JSON_VALUE)
                    && !accept.contains(MediaType.TEXT_HTML_VALUE);
        }

        private static boolean takesGzip(HttpServletRequest request) {
            var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            if (accepted == null) {
                return false;
            }
            var at = accepted.toLowerCase(Locale.ROOT).indexOf("gzip");
            return at >= 0 && !accepted.substring(at).matches("(?i)gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?");
        }

        /// What the ETag says of the form: each has bytes of its own.
        String tag() {
            return (json ? "j" : "h") + (packed ? "z" : "");
        }
    }

    static Answer html(byte[] body, Form form, Language language) {
        return packed(body, form, language.tag());
    }

    static Answer json(byte[] body, Form form) {
        return packed(body, form, "");
    }

    private static Answer packed(byte[] body, Form form, String language) {
        return form.packed() && body.length >= MIN_PACKED_BYTES
                ? new Answer(gzip(body), form, language)
                : new Answer(body, new Form(form.json(), false), language);
    }

    private static byte[] gzip(byte[] body) {
        var packed = new ByteArrayOutputStream(body.length / 4);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    void send(HttpServletResponse response) throws IOException {
        response.setContentType(form.json() ? MediaType.APPLICATION_JSON_VALUE : "text/html;charset=utf-8");
        if (!language.isEmpty()) {
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
        }
        if (form.packed()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
