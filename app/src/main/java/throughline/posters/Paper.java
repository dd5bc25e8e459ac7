package throughline.posters;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A size of paper, landscape. Posters are read from some steps away and set in 14 points, sheets in 11.
enum Paper {
    TABLOID("17in 11in", 1224, 792, 14),
    A3("420mm 297mm", 1191, 842, 14),
    LETTER("11in 8.5in", 792, 612, 11),
    A4("297mm 210mm", 842, 595, 11);

    private static final double LARGE = 1.3;

    private final String size;
    private final int width;
    private final int height;
    private final int points;

    /// @param width  points
    /// @param height points
    Paper(String size, int width, int height, int points) {
        this.size = size;
        this.width = width;
        this.height = height;
        this.points = points;
    }

    /// Width and height in the words of CSS.
    String size() {
        return size;
    }

    /// Size of the body text in points.
    double points(boolean largePrint) {
        return largePrint ? points * LARGE : points;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Paper> find(String key) {
        return Stream.of(values()).filter(paper -> paper.key().equals(key)).findFirst();
    }
}
