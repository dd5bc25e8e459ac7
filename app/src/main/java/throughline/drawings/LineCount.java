package throughline.drawings;

/// How many lines a text takes in the fonts that come with the product. Immutable.
public final class LineCount {
    private final FontWidths widths;
    private final double size;

    private LineCount(FontWidths widths, double size) {
        this.widths = widths;
        this.size = size;
    }

    /// Lines of regular letters of a size.
    public static LineCount regular(double size) {
        return new LineCount(FontWidths.REGULAR, size);
    }

    /// Lines of bold letters of a size.
    public static LineCount bold(double size) {
        return new LineCount(FontWidths.BOLD, size);
    }

    /// Width of a text on one line, in the unit of the size.
    public double width(String text) {
        return widths.width(text, size);
    }

    /// Lines of a text between two edges, broken between words, or inside of a word that is wider than a line.
    ///
    /// @param indent where the first line begins
    public int lines(String text, double room, double indent) {
        var space = width(" ");
        var lines = 1;
        var at = indent;
        for (var word : text.strip().split("\\s+")) {
            var width = width(word);
            if (at > 0 && at + space + width > room) {
                lines++;
                at = 0;
            }
            at += (at > 0 ? space : 0) + width;
            while (at > room) {
                lines++;
                at -= room;
            }
        }
        return lines;
    }
}
