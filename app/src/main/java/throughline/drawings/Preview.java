package throughline.drawings;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;

/// The picture that other sites show beside a link to a map: its title, and below it the columns as arrows from left to
/// right, each with its first steps. A whole map shrunk to this size could not be read. Text is filled as outlines of
/// the bundled fonts, so that fonts of the machine play no part.
final class Preview {
    /// Pixels, as the Open Graph protocol's readers expect them.
    static final int WIDTH = 1200;

    static final int HEIGHT = 630;
    /// Steps named in a column.
    static final int STEPS = 4;

    private static final int MARGIN = 48;
    private static final int ARROWS = 214;
    private static final int ARROW = 58;
    private static final int POINT = 16;
    private static final int GAP = 10;
    private static final int PAD = 12;
    private static final int STEP_GAP = 10;
    private static final int BOTTOM = HEIGHT - 34;

    private static final Font REGULAR = font("/fonts/NotoSans-Regular.ttf");
    private static final Font BOLD = font("/fonts/NotoSans-Bold.ttf");
    private static final TextFit TITLE = new TextFit(FontWidths.BOLD, 54);
    private static final TextFit REGION = new TextFit(FontWidths.REGULAR, 26);
    private static final TextFit COLUMN = new TextFit(FontWidths.BOLD, 17);
    private static final TextFit STEP = new TextFit(FontWidths.BOLD, 18);
    private static final TextFit NOTE = new TextFit(FontWidths.REGULAR, 16);
    private static final int[] BANDS = {0x46217a, 0x2b74c4, 0x0a4747, 0x3f7d1e, 0x5a3d00, 0xb8500f, 0x6a0f3a};
    private static final Color INK = new Color(0x16201c);
    private static final Color SOFT = new Color(0x46524d);
    private static final Color EDGE = new Color(0x6f7d77);
    private static final Color ZONE = new Color(0xf3f6f4);

    private final Graphics2D out;

    private Preview(Graphics2D out) {
        this.out = out;
    }

    /// A column of the map.
    ///
    /// @param number place of the column among all that there may be: its color
    /// @param steps  all steps that may be named, the first ones first
    /// @param others number of steps besides
    /// @param more   what is said of so many steps that are not named
    record Summary(int number, String name, List<Named> steps, int others, IntFunction<String> more) {
        Summary {
            steps = List.copyOf(steps);
        }
    }

    /// A step.
    ///
    /// @param note pay of a job, else empty
    record Named(String title, String note) {}

    /// The picture as PNG.
    static byte[] png(String title, String region, List<Summary> columns) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            var preview = new Preview(graphics);
            preview.head(title, region);
            for (var at = 0; at < columns.size(); at++) {
                // A single column need not be as wide as the picture.
                var places = Math.max(3, columns.size());
                var width = (WIDTH - 2 * MARGIN - POINT - (places - 1) * GAP) / places;
                preview.column(columns.get(at), MARGIN + at * (width + GAP), width, at > 0);
            }
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
        var y = lines.size() == 1 ? 108 : 80;
        for (var line : lines) {
            text(BOLD, 54, MARGIN, y, line, INK);
            y += 60;
        }
        text(REGULAR, 26, MARGIN, lines.size() == 1 ? 158 : 180, REGION.line(region, WIDTH - 2.0 * MARGIN), SOFT);
    }

    private void column(Summary column, int x, int width, boolean follows) {
        out.setColor(ZONE);
        out.fillRect(x, ARROWS + ARROW, width, BOTTOM - ARROWS - ARROW);
        out.setColor(new Color(BANDS[column.number() % BANDS.length]));
        var notch = follows ? POINT : 0;
        out.fillPolygon(new Polygon(
                new int[] {x - notch, x + width - 6, x + width + POINT - 6, x + width - 6, x - notch, x},
                new int[] {ARROWS, ARROWS, ARROWS + ARROW / 2, ARROWS + ARROW, ARROWS + ARROW, ARROWS + ARROW / 2},
                6));
        var names = COLUMN.lines(column.name(), width - 2.0 * PAD - 8, 2);
        var y = ARROWS + (names.size() == 1 ? 35 : 25);
        for (var line : names) {
            text(BOLD, 17, x + PAD + 4, y, line, Color.WHITE);
            y += 21;
        }
        steps(column, x + 8, width - 16);
    }

    /// As many steps as there is room for, and how many there are besides.
    private void steps(Summary column, int x, int width) {
        var y = ARROWS + ARROW + STEP_GAP;
        var named = 0;
        for (var step : column.steps()) {
            var lines = STEP.lines(step.title(), width - 2.0 * PAD, 3);
            var notes = NOTE.lines(step.note(), width - 2.0 * PAD, 2);
            var height = 16 + 23 * lines.size() + 21 * notes.size();
            var isLast = column.others() == 0 && named + 1 == column.steps().size();
            if (named == STEPS || y + height > BOTTOM - (isLast ? 8 : 40)) {
                break;
            }
            card(column, x, y, width, height);
            var base = y + 27;
            for (var line : lines) {
                text(BOLD, 18, x + PAD, base, line, INK);
                base += 23;
            }
            for (var line : notes) {
                text(REGULAR, 16, x + PAD, base - 2, line, SOFT);
                base += 21;
            }
            y += height + STEP_GAP;
            named++;
        }
        var others = column.others() + column.steps().size() - named;
        if (others > 0) {
            var more = column.more().apply(others);
            text(REGULAR, 16, x + PAD, y + 16, NOTE.line(more, width - 2.0 * PAD), SOFT);
        }
    }

    private void card(Summary column, int x, int y, int width, int height) {
        out.setColor(Color.WHITE);
        out.fillRoundRect(x, y, width, height, 12, 12);
        out.setColor(EDGE);
        out.setStroke(new BasicStroke(1.5f));
        out.drawRoundRect(x, y, width, height, 12, 12);
        out.setColor(new Color(BANDS[column.number() % BANDS.length]));
        out.fillRect(x, y + 1, 5, height - 1);
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
