package throughline.drawings;

import java.util.List;
import throughline.web.Html;

/// Small pieces of SVG, appended to one text. Everything foreign goes through [#escape].
final class SvgText {
    static final TextFit LINE = new TextFit(FontWidths.REGULAR, 11);
    static final TextFit NOTE = new TextFit(FontWidths.REGULAR, 13);
    static final TextFit LOW = new TextFit(FontWidths.BOLD, 11);
    static final TextFit BAND = new TextFit(FontWidths.BOLD, 13);
    static final TextFit HEADING = new TextFit(FontWidths.BOLD, 26);

    /// Words on a line where there is little room.
    static List<String> said(String label) {
        return LINE.lines(label, 66, 3);
    }

    private final StringBuilder out = new StringBuilder(32_000);

    SvgText add(String markup) {
        out.append(markup);
        return this;
    }

    SvgText add(int number) {
        out.append(number);
        return this;
    }

    /// Characters so far.
    int length() {
        return out.length();
    }

    SvgText insert(int at, String markup) {
        out.insert(at, markup);
        return this;
    }

    SvgText escaped(String text) {
        out.append(escape(text));
        return this;
    }

    /// A text element; an empty language is that of the picture.
    SvgText text(int x, int y, String style, String text, String lang) {
        out.append("<text");
        if (x != 0) {
            out.append(" x=\"").append(x).append('"');
        }
        out.append(" y=\"").append(y).append('"');
        named(style, lang);
        out.append('>').append(escape(text)).append("</text>");
        return this;
    }

    /// Class and language as attributes, where there are any.
    SvgText named(String style, String lang) {
        if (!style.isEmpty()) {
            out.append(" class=\"").append(style).append('"');
        }
        if (!lang.isEmpty()) {
            out.append(" lang=\"").append(lang).append('"');
        }
        return this;
    }

    SvgText rect(int x, int y, int width, int height, int radius, String style) {
        out.append("<rect");
        at(x, y);
        out.append(" width=\"").append(width);
        out.append("\" height=\"").append(height).append('"');
        if (radius > 0) {
            out.append(" rx=\"").append(radius).append('"');
        }
        named(style, "");
        out.append("/>");
        return this;
    }

    SvgText use(String id, int x, int y, String style) {
        out.append("<use href=\"#").append(id).append('"');
        at(x, y);
        named(style, "");
        out.append("/>");
        return this;
    }

    /// A place; nothing where it is the corner.
    private void at(int x, int y) {
        if (x != 0) {
            out.append(" x=\"").append(x).append('"');
        }
        if (y != 0) {
            out.append(" y=\"").append(y).append('"');
        }
    }

    /// Escaped, without signs that XML 1.0 does not know.
    static String escape(String text) {
        var clean = text.codePoints().allMatch(SvgText::isAllowed)
                ? text
                : text.codePoints()
                        .filter(SvgText::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        return Html.escape(clean);
    }

    private static boolean isAllowed(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || (sign >= 0x20 && sign <= 0xd7ff)
                || (sign >= 0xe000 && sign <= 0xfffd)
                || sign >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
