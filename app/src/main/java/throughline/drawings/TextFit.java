package throughline.drawings;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks text into lines that fit.
///
/// @param size   font size in pixels
/// @param widths font it is set in
record TextFit(FontWidths widths, double size) {
    /// A space at which no line is broken.
    static final char BOUND = '\u00a0';
    /// Ends a piece of a word that is broken with a hyphen.
    private static final char SOFT = '\u00ad';
    private static final String ELLIPSIS = "…";
    private static final String VOWELS = "aeiouáéíóúü";
    /// Letters that stay together on either side of a hyphen.
    private static final int SYLLABLE = 3;
    /// Longer texts are cut before anything is measured: no two lines hold as much.
    private static final int MAX_LENGTH = 400;

    double width(String text) {
        return widths.width(text, size);
    }

    /// A piece of text that stays on one line.
    ///
    /// @param isJoined whether it continues the word of the piece before
    private record Piece(String text, boolean isJoined) {}

    /// The lines of a text, at most so many; the last one ends with an ellipsis where the rest does not fit. Breaks
    /// stand between words; only a word that is wider than a line is broken inside, after a slash or dash if it has
    /// one.
    List<String> lines(String text, double room, int most) {
        return lines(text, room, most, 0);
    }

    /// The same with a first line that begins farther right.
    List<String> lines(String text, double room, int most, double indent) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var piece : pieces(text, room - indent)) {
            var longer = line.isEmpty() ? piece.text() : joined(line, piece);
            if (width(hyphened(longer)) <= room - (lines.isEmpty() ? indent : 0)) {
                line = longer;
            } else if (lines.size() == most - 1) {
                lines.add(cut(line, room));
                return lines;
            } else {
                lines.add(hyphened(line));
                line = piece.text();
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static String joined(String line, Piece piece) {
        if (!piece.isJoined()) {
            return line + " " + piece.text();
        }
        return (isSoft(line) ? line.substring(0, line.length() - 1) : line) + piece.text();
    }

    private static boolean isSoft(String line) {
        return line.charAt(line.length() - 1) == SOFT;
    }

    private static String hyphened(String line) {
        return line.isEmpty() || !isSoft(line) ? line : line.substring(0, line.length() - 1) + "-";
    }

    /// One line, cut where it does not fit.
    String line(String text, double room) {
        var lines = lines(text, room, 1);
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    private String cut(String line, double room) {
        var shorter = line;
        while (!shorter.isEmpty() && width(shorter + ELLIPSIS) > room) {
            var space = shorter.lastIndexOf(' ');
            shorter = shorter.substring(0, space > 0 ? space : shorter.offsetByCodePoints(shorter.length(), -1));
        }
        while (!shorter.isEmpty() && (",;:-–·(/" + SOFT).indexOf(shorter.charAt(shorter.length() - 1)) >= 0) {
            shorter = shorter.substring(0, shorter.length() - 1).stripTrailing();
        }
        return shorter + ELLIPSIS;
    }

    private List<Piece> pieces(String text, double room) {
        var pieces = new ArrayList<Piece>();
        var shortened = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        for (var word : shortened.strip().split("\\s+")) {
            if (width(word) <= room) {
                pieces.add(new Piece(word, false));
                continue;
            }
            var isJoined = false;
            for (var part : word.split("(?<=[/–-])")) {
                for (var piece : width(part) <= room ? List.of(part) : chopped(part, room)) {
                    pieces.add(new Piece(piece, isJoined));
                    isJoined = true;
                }
            }
        }
        return pieces;
    }

    /// Where a word can be broken with a hyphen: before a consonant between two vowels, which is right in Spanish and
    /// readable in English. The last such place that leaves room for the hyphen; `from` where there is none.
    private int syllable(String word, int from, int to, double room) {
        var small = word.toLowerCase(Locale.ROOT);
        if (small.length() != word.length()) {
            return from;
        }
        for (var at = Math.min(to, word.length() - SYLLABLE); at >= from + SYLLABLE; at--) {
            var isBetweenVowels = VOWELS.indexOf(small.charAt(at - 1)) >= 0
                    && VOWELS.indexOf(small.charAt(at)) < 0
                    && VOWELS.indexOf(small.charAt(at + 1)) >= 0;
            if (isBetweenVowels
                    && Character.isLetter(small.charAt(at))
                    && width(word.substring(from, at) + "-") <= room) {
                return at;
            }
        }
        return from;
    }

    private List<String> chopped(String word, double room) {
        var pieces = new ArrayList<String>();
        var signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(word);
        var from = 0;
        var to = 0;
        for (var next = signs.next(); next != BreakIterator.DONE; next = signs.next()) {
            if (to > from && width(word.substring(from, next)) > room) {
                var syllable = syllable(word, from, to, room);
                pieces.add(syllable > from ? word.substring(from, syllable) + SOFT : word.substring(from, to));
                from = syllable > from ? syllable : to;
            }
            to = next;
        }
        pieces.add(word.substring(from));
        return pieces;
    }
}
