package throughline.sequences;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Turns the bytes of a curriculum file into text. Such files come as UTF-8 with or without byte-order mark, from
/// spreadsheets as UTF-16, and from old spreadsheet programs as Mac Roman (then usually with line ends of CR only) or
/// Windows-1252.
final class CurriculumText {
    private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CurriculumText() {}

    static String decode(byte[] bytes) {
        var wide = wide(bytes);
        if (wide != null) {
            return withoutMark(new String(bytes, wide));
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return new String(bytes, isMac(bytes) ? MAC_ROMAN : WINDOWS);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// UTF-16 by its mark, or by the empty half of its first letter; null where letters have one byte.
    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        if (first == 0xff && second == 0xfe || first != 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xfe && second == 0xff || first == 0 && second != 0 ? StandardCharsets.UTF_16BE : null;
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
