package throughline.drawings;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import javax.imageio.ImageIO;
import throughline.engine.map.Column;
import throughline.engine.map.Way;

/// The picture that other sites show beside a link to a map: its title, and the map below. Text is filled as outlines
/// of the bundled fonts, so that fonts of the machine play no part.
final class Preview {
    /// Pixels, as the Open Graph protocol's readers expect them.
    static final int WIDTH = 1200;

    static final int HEIGHT = 630;
    private static final int MARGIN = 56;
    private static final int MAP_TOP = 210;
    /// Smaller, and cards could not be told apart; what does not fit is cut off at the edge.
    private static final double LEAST_SCALE = 0.5;

    private static final Font REGULAR = font("/fonts/NotoSans-Regular.ttf");
    private static final Font BOLD = font("/fonts/NotoSans-Bold.ttf");
    private static final TextFit TITLE = new TextFit(FontWidths.BOLD, 54);
    private static final TextFit REGION = new TextFit(FontWidths.REGULAR, 26);
    private static final int[] BANDS = {0x46217a, 0x2b74c4, 0x0a4747, 0x3f7d1e, 0x5a3d00, 0xb8500f, 0x6a0f3a};
    private static final Color INK = new Color(0x16201c);
    private static final Color SOFT = new Color(0x46524d);
    private static final Color ZONE = new Color(0xf3f6f4);

    private final Graphics2D out;

    private Preview(Graphics2D out) {
        this.out = out;
    }

    /// The picture as PNG.
    ///
    /// @param names names of the columns
    static byte[] png(Layout layout, String title, String region, Function<Column, String> names) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            var preview = new Preview(graphics);
            preview.head(title, region);
            preview.map(layout, names);
        } finally {
            graphics.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void head(String title, String region) {
        out.setColor(Color.WHITE);
        out.fillRect(0, 0, WIDTH, HEIGHT);
        out.setColor(new Color(BANDS[2]));
        out.fillRect(0, 0, WIDTH, 14);
        var lines = TITLE.lines(title, WIDTH - 2.0 * MARGIN, 2);
        var y = lines.size() == 1 ? 112 : 82;
        for (var line : lines) {
            text(BOLD, 54, MARGIN, y, line, INK);
            y += 62;
        }
        text(REGULAR, 26, MARGIN, lines.size() == 1 ? 162 : 186, REGION.line(region, WIDTH - 2.0 * MARGIN), SOFT);
    }

    private void map(Layout layout, Function<Column, String> names) {
        var scale = Math.min(1, Math.max(LEAST_SCALE, (WIDTH - 2.0 * MARGIN) / layout.width()));
        out.clipRect(0, MAP_TOP, WIDTH, HEIGHT - MAP_TOP);
        out.translate(MARGIN - LayoutMaker.MARGIN * scale, MAP_TOP);
        out.scale(scale, scale);
        for (var band : layout.bands()) {
            out.setColor(ZONE);
            out.fillRoundRect(band.x(), 0, band.width(), layout.height(), 20, 20);
            out.setColor(color(band.column().ordinal()));
            out.fillRoundRect(band.x(), 0, band.width(), 40, 16, 16);
            var lines = SvgText.BAND.lines(names.apply(band.column()), band.width() - 20.0, 2);
            var y = lines.size() == 1 ? 25 : 17;
            for (var line : lines) {
                text(BOLD, 14, band.x() + 10, y, line, Color.WHITE);
                y += 16;
            }
        }
        out.setColor(INK);
        layout.strokes().forEach(this::stroke);
        layout.cards().forEach(this::card);
    }

    private void stroke(Layout.Stroke stroke) {
        var isSolid =
                stroke.bundle().kind() == Way.Kind.REQUIRED || stroke.bundle().kind() == Way.Kind.GUARANTEED;
        out.setStroke(
                isSolid
                        ? new BasicStroke(2.5f)
                        : new BasicStroke(
                                2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {12, 6}, 0));
        var path = new Path2D.Float();
        path.moveTo(stroke.xs()[0], stroke.ys()[0] - (double) LayoutMaker.MARGIN);
        for (var at = 1; at < stroke.xs().length; at++) {
            path.lineTo(stroke.xs()[at], stroke.ys()[at] - (double) LayoutMaker.MARGIN);
        }
        out.draw(path);
    }

    private void card(Layout.Placed placed) {
        var card = placed.card();
        var y = placed.y() - LayoutMaker.MARGIN;
        out.setColor(Color.WHITE);
        out.fillRoundRect(placed.x(), y, card.width(), card.height(), 14, 14);
        out.setColor(new Color(0x6f7d77));
        out.setStroke(new BasicStroke(2));
        out.drawRoundRect(placed.x(), y, card.width(), card.height(), 14, 14);
        out.setColor(color(card.step().column().ordinal()));
        out.fillRect(placed.x(), y, 6, card.height());
        for (var line : card.lines()) {
            var isTitle = line.style().equals("t");
            text(isTitle ? BOLD : REGULAR, isTitle ? 14 : 12, placed.x() + line.x(), y + line.y(), line.text(), INK);
        }
    }

    private void text(Font font, int size, int x, int y, String text, Color color) {
        out.setColor(color);
        var glyphs = font.deriveFont((float) size).createGlyphVector(out.getFontRenderContext(), known(font, text));
        out.fill(glyphs.getOutline(x, y));
    }

    /// Without signs that the font lacks, which would stand as empty boxes.
    private static String known(Font font, String text) {
        return text.codePoints()
                .filter(font::canDisplay)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Color color(int column) {
        return new Color(BANDS[column % BANDS.length]);
    }

    private static Font font(String resource) {
        try (var in = Preview.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the font is missing: " + resource);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException("the font cannot be read: " + resource, unreadable);
        }
    }
}
