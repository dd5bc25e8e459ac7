package throughline.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import throughline.web.Html;
import throughline.web.Language;
import throughline.web.Texts;

/// The page of a copy on which it is searched. Without scripts it offers the lists by letter.
final class SearchFile {
    /// What the page is called, beside the home page of its language.
    static final String ADDRESS = "/search";

    /// Files that the page loads.
    static final String SCRIPT = "search.js";

    static final String INDEX = "search-index.js";

    private static final Pattern CONTENT = Pattern.compile("(?s)(<main\\b[^>]*>).*</main>");

    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");

    private SearchFile() {}

    /// A page of the copy with the search as its content.
    ///
    /// @param page any page in the language that lies in the same folder
    static String of(String page, Language language) {
        var texts = Texts.load(language);
        var kinds = SearchIndex.KINDS.stream()
                .map(kind -> texts.text("kit.kind." + kind))
                .collect(Collectors.joining("|"));
        var up = language.prefix().isEmpty() ? "" : "../";
        var content = "<h1>" + Html.escape(texts.text("kit.search")) + "</h1>"
                + "<form class=\"searchbox\" role=\"search\" action=\"search.html\" method=\"get\">"
                + "<label for=\"copy-words\">" + Html.escape(texts.text("web.search.label")) + "</label>"
                + "<span class=\"field\"><input id=\"copy-words\" name=\"q\" type=\"search\" autocomplete=\"off\">"
                + "<button type=\"submit\">" + Html.escape(texts.text("web.search.button")) + "</button></span></form>"
                + "<p id=\"copy-count\" role=\"status\" data-found=\"" + Html.escape(texts.text("kit.found"))
                + "\" data-none=\"" + Html.escape(texts.text("kit.none")) + "\"></p>"
                + "<ul class=\"rows\" id=\"copy-found\" data-kinds=\"" + Html.escape(kinds) + "\"></ul>"
                + "<h2>" + Html.escape(texts.text("kit.lists")) + "</h2><ul>"
                + list("occupations.html", texts.text("explore.occupations.title"))
                + list("programs.html", texts.text("explore.programs.title"))
                + list("institutions.html", texts.text("explore.institutions.title"))
                + list("sectors.html", texts.text("browse.home.sectors"))
                + "</ul><script src=\"" + INDEX + "\"></script><script src=\"" + up + SCRIPT + "\"></script>";
        var titled = TITLE.matcher(page)
                .replaceFirst(Matcher.quoteReplacement("<title>" + Html.escape(texts.text("kit.search")) + "</title>"));
        return CONTENT.matcher(titled)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + content + "</main>"));
    }

    private static String list(String file, String title) {
        return "<li><a href=\"" + file + "\">" + Html.escape(title) + "</a></li>";
    }

    /// The script that searches.
    static byte[] script() {
        try (var in = SearchFile.class.getResourceAsStream("/kit/" + SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException("the script of the search is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
