package throughline.drawings;

import java.util.List;
import throughline.engine.map.Step;

/// A card with everything it says, broken into lines, and the size that this takes.
///
/// @param kind   the word of its type, on the first line
/// @param lines  texts below it with their places, relative to the upper left corner
/// @param pills  marks with a word
/// @param panels tinted strips for where to start and where to leave
/// @param isWhole whether all there is to say can be read on it, with no word cut or divided
/// @param name   what there is to say in one sentence
record Card(
        Step step,
        int width,
        int height,
        String kind,
        List<Line> lines,
        List<Pill> pills,
        List<Panel> panels,
        boolean isWhole,
        String name) {
    Card {
        lines = List.copyOf(lines);
        pills = List.copyOf(pills);
        panels = List.copyOf(panels);
    }

    /// Whether the title is not cut.
    boolean isTitleWhole() {
        return lines.stream()
                .noneMatch(line -> line.style().equals("tm-t") && line.text().endsWith("…"));
    }

    /// A line of text that begins at the left edge of the words.
    ///
    /// @param y     base line, in pixels
    /// @param style class of the style sheet
    /// @param lang  tag of its language where that is not the picture's, else empty
    record Line(int y, String style, String text, String lang) {}

    /// A mark with a word, as wide as its word.
    record Pill(int x, int y, int width, String text) {}

    /// A tinted strip across the card with an icon before its first line.
    record Panel(int y, int height, String icon, String style, List<String> lines) {
        Panel {
            lines = List.copyOf(lines);
        }
    }
}
