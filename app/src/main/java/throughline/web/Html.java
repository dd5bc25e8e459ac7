package throughline.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// Markup that is already safe. The one place where text becomes markup without being escaped.
public final class Html implements Content {
    /// No markup at all.
    public static final Html NONE = new Html("");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /// Text as markup, escaped.
    public static Html text(String text) {
        return new Html(escape(text));
    }

    /// Content of a page that may be in another language than the page: then it is marked with its own.
    static Html words(Words words, Language page) {
        return words.language() == page
                ? text(words.value())
                : new Html("<span lang=\"" + words.language().tag() + "\">" + escape(words.value()) + "</span>");
    }

    /// A sentence of a page; names in another language are marked with their own.
    static Html sentence(Sentence sentence, Language page) {
        var markup = new StringBuilder();
        sentence.parts().forEach(part -> markup.append(words(part, page).markup));
        return new Html(markup.toString());
    }

    /// A JSON document inside a page; `<` is written so that no text in it can end the element.
    static Html jsonLd(String json) {
        return new Html("<script type=\"application/ld+json\">" + json.replace("<", "\\u003c") + "</script>");
    }

    /// A drawing of our own making; the caller vouches that it holds no foreign text that is not escaped.
    ///
    /// @throws IllegalArgumentException when it is not an `svg` element
    public static Html svg(String svg) {
        if (!svg.startsWith("<svg") || svg.contains("<script")) {
            throw new IllegalArgumentException("not a drawing: " + svg.substring(0, Math.min(40, svg.length())));
        }
        return new Html(svg);
    }

    /// Text escaped for element content and for attribute values in double quotes.
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    @Override
    public boolean isEmptyContent() {
        return markup.isEmpty();
    }

    @Override
    public String toString() {
        return markup;
    }
}
