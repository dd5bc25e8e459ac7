package throughline.engine.requisite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.engine.requisite.Requisite.CourseRef;
import throughline.engine.requisite.Requisite.Text;

/// Reads the text form of a requisite. Used once per text.
public final class RequisiteParser {
    /// Deeper nesting than a person can follow is refused.
    private static final int MAX_DEPTH = 30;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SPECIAL = Pattern.compile("[()\\[\\]{}|\"]");

    private final String text;
    private int position;
    private int depth;

    private RequisiteParser(String text) {
        this.text = text;
    }

    /// What a text turned out to be.
    public sealed interface Parsed {}

    public record Valid(Requisite requisite) implements Parsed {}

    /// @param position where reading stopped, from 0
    /// @param message  what was expected there
    public record Invalid(int position, String message) implements Parsed {}

    public static Parsed parse(String text) {
        var parser = new RequisiteParser(text);
        try {
            return new Valid(parser.whole());
        } catch (Unexpected unexpected) {
            return new Invalid(parser.position, unexpected.expected);
        }
    }

    static String fold(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    /// Whether a code can stand without braces.
    static boolean isPlainCode(String code) {
        return !SPECIAL.matcher(code).find() && !code.equals("none") && !(" " + code + " ").contains(" & ");
    }

    private Requisite whole() {
        skipBlanks();
        if (position == text.length()) {
            return Requisite.NONE;
        }
        var requisite = choice();
        if (position < text.length()) {
            throw new Unexpected("`&`, `|` or the end");
        }
        return requisite;
    }

    private Requisite choice() {
        var parts = new ArrayList<Requisite>(List.of(conjunction()));
        while (taken('|')) {
            parts.add(conjunction());
        }
        return Requisite.any(parts);
    }

    private Requisite conjunction() {
        var parts = new ArrayList<Requisite>(List.of(part()));
        while (takenAnd()) {
            parts.add(part());
        }
        return Requisite.all(parts);
    }

    private Requisite part() {
        if (taken('(')) {
            if (++depth > MAX_DEPTH) {
                throw new Unexpected("fewer than " + MAX_DEPTH + " parentheses inside each other");
            }
            var inner = choice();
            if (!taken(')')) {
                throw new Unexpected("`)`");
            }
            depth--;
            return inner;
        }
        if (position < text.length() && text.charAt(position) == '"') {
            return words();
        }
        var braced = taken('{');
        var code = braced ? until('}') : word();
        if (!braced && code.equals("none")) {
            return Requisite.NONE;
        }
        return course(code, taken('[') ? until(']') : null);
    }

    private Requisite course(String code, @Nullable String grade) {
        if (code.isEmpty()) {
            throw new Unexpected("a course, `(` or quoted words");
        }
        if (grade != null && Grade.find(grade).isEmpty()) {
            throw new Unexpected("a grade such as C or B+");
        }
        return new CourseRef(code, grade);
    }

    private Requisite words() {
        var words = new StringBuilder();
        position++;
        while (position < text.length() && text.charAt(position) != '"') {
            if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
            }
            words.append(text.charAt(position++));
        }
        if (!taken('"') || words.toString().isBlank()) {
            throw new Unexpected("words and a closing quote");
        }
        return new Text(words.toString());
    }

    private String until(char end) {
        var close = text.indexOf(end, position);
        if (close < 0) {
            throw new Unexpected("`" + end + "`");
        }
        var inside = fold(text.substring(position, close));
        position = close + 1;
        skipBlanks();
        return inside;
    }

    private String word() {
        var start = position;
        while (position < text.length() && "()[]{}|\"".indexOf(text.charAt(position)) < 0 && !atAnd()) {
            position++;
        }
        return fold(text.substring(start, position));
    }

    private boolean taken(char sign) {
        if (position == text.length() || text.charAt(position) != sign) {
            return false;
        }
        position++;
        skipBlanks();
        return true;
    }

    private boolean takenAnd() {
        if (!atAnd()) {
            return false;
        }
        position++;
        skipBlanks();
        return true;
    }

    /// An `&` that stands alone; inside a code it belongs to the code.
    private boolean atAnd() {
        return position < text.length()
                && text.charAt(position) == '&'
                && (position == 0 || !isCodeLetter(text.charAt(position - 1)))
                && (position + 1 == text.length() || !isCodeLetter(text.charAt(position + 1)));
    }

    private static boolean isCodeLetter(char sign) {
        return !Character.isWhitespace(sign) && "()[]{}\"".indexOf(sign) < 0;
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    /// Unwinds to [#parse]; never leaves this class.
    private static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String expected;

        Unexpected(String expected) {
            super(expected, null, false, false);
            this.expected = "expected " + expected;
        }
    }
}
