package throughline.agreements;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of files that can be papers. A file is known by what is in it; its name and what the browser says of it
/// are not looked at.
public enum PaperType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg");

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final byte[] JPEG_HEAD = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};
    private static final int PDF_TAIL = 1024;

    private final String mediaType;
    private final String extension;

    PaperType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /// How names of such files end.
    public String extension() {
        return extension;
    }

    /// As it is kept.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The type of a file, from how it begins and how it ends.
    public static Optional<PaperType> of(byte[] content) {
        return Stream.of(values()).filter(type -> type.is(content)).findFirst();
    }

    private boolean is(byte[] content) {
        return switch (this) {
            case PDF -> begins(content, "%PDF-".getBytes(StandardCharsets.US_ASCII)) && endsAsPdf(content);
            case PNG -> begins(content, PNG_HEAD) && ends(content, PNG_END);
            case JPEG -> begins(content, JPEG_HEAD) && ends(content, JPEG_END);
        };
    }

    private static boolean begins(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    private static boolean ends(byte[] content, byte[] end) {
        var from = content.length - end.length;
        return from >= 0 && Arrays.equals(content, from, content.length, end, 0, end.length);
    }

    /// Some writers put a few bytes behind the mark that ends the file.
    private static boolean endsAsPdf(byte[] content) {
        var from = Math.max(0, content.length - PDF_TAIL);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}
