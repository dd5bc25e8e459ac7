package throughline.drawings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Advance widths of a bundled TrueType font, read from its tables `cmap` (format 4) and `hmtx` as the OpenType
/// specification describes them. No rasterizer is asked, so that every machine measures alike. Immutable.
final class FontWidths {
    static final FontWidths REGULAR = read("/fonts/NotoSans-Regular.ttf");
    static final FontWidths BOLD = read("/fonts/NotoSans-Bold.ttf");

    /// Width of signs that the font lacks, in em: ideographs and emoji are square, other scripts narrower.
    private static final double SQUARE = 1.3;

    private static final double OTHER_SCRIPT = 0.65;

    private final float[] ems = new float[0x10000];

    private FontWidths(ByteBuffer font) {
        Arrays.fill(ems, Float.NaN);
        var unitsPerEm = font.getShort(table(font, "head") + 18) & 0xffff;
        var measured = font.getShort(table(font, "hhea") + 34) & 0xffff;
        var advances = table(font, "hmtx");
        var cmap = format4(font, table(font, "cmap"));
        var segments = (font.getShort(cmap + 6) & 0xffff) / 2;
        for (var segment = 0; segment < segments; segment++) {
            var end = font.getShort(cmap + 14 + 2 * segment) & 0xffff;
            var start = font.getShort(cmap + 16 + 2 * (segments + segment)) & 0xffff;
            var delta = font.getShort(cmap + 16 + 2 * (2 * segments + segment));
            var offsetAt = cmap + 16 + 2 * (3 * segments + segment);
            var offset = font.getShort(offsetAt) & 0xffff;
            for (var sign = start; sign <= end && sign < 0xffff; sign++) {
                var glyph = offset == 0 ? sign : font.getShort(offsetAt + offset + 2 * (sign - start)) & 0xffff;
                if (glyph != 0 || offset == 0) {
                    glyph = (glyph + delta) & 0xffff;
                }
                if (glyph != 0) {
                    var advance = font.getShort(advances + 4 * Math.min(glyph, measured - 1)) & 0xffff;
                    ems[sign] = (float) advance / unitsPerEm;
                }
            }
        }
    }

    private static FontWidths read(String resource) {
        try (InputStream in = FontWidths.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the font is missing: " + resource);
            }
            return new FontWidths(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int table(ByteBuffer font, String name) {
        var tables = font.getShort(4) & 0xffff;
        var tag = ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (var at = 12; at < 12 + 16 * tables; at += 16) {
            if (font.getInt(at) == tag) {
                return font.getInt(at + 8);
            }
        }
        throw new IllegalStateException("the font has no table " + name);
    }

    private static int format4(ByteBuffer font, int cmap) {
        var subtables = font.getShort(cmap + 2) & 0xffff;
        for (var subtable = 0; subtable < subtables; subtable++) {
            var at = cmap + font.getInt(cmap + 4 + 8 * subtable + 4);
            if (font.getShort(at) == 4) {
                return at;
            }
        }
        throw new IllegalStateException("the font has no character map of format 4");
    }

    /// Width of a text in pixels at a size in pixels.
    double width(String text, double size) {
        var ems = 0.0;
        for (var at = 0; at < text.length(); ) {
            var sign = text.codePointAt(at);
            ems += em(sign);
            at += Character.charCount(sign);
        }
        return ems * size;
    }

    private double em(int sign) {
        var type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (sign < ems.length && !Float.isNaN(ems[sign])) {
            return ems[sign];
        }
        return sign >= 0x2e80 ? SQUARE : OTHER_SCRIPT;
    }
}
