package throughline.sequences;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Turns the bytes of a curriculum file into text. Such files come as UTF-8 with or without byte-order
/// mark, and from
/// old spreadsheet programs as Mac Roman (then usually with line ends of CR only) or Windows-1252.
final class CurriculumText {
    private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CurriculumText() {}

    static String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(bytes, isMac(bytes) ? MAC_ROMAN : WINDOWS);
        }
    }

    /// Line ends of CR only, or a byte that Windows-1252 leaves undefined.
    private static boolean isMac(byte[] bytes) {
        boolean lineFeed = false;
        for (var b : bytes) {
            lineFeed |= b == '\n';
            switch (b & 0xff) {
                case 0x81, 0x8d, 0x8f, 0x90, 0x9d -> {
                    return true;
                }
                default -> {}
            }
        }
        return !lineFeed;
    }
}
