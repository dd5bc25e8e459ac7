package throughline.kit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import throughline.web.Html;

/// Turns a page of the server into a file of the copy: links lead to files beside it, forms are gone, a notice says
/// what it is.
final class SiteFile {
    /// The page for everything that is not in the copy.
    static final String MISSING = "not-here.html";

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b.*?</form>");
    private static final Pattern HEAD_LINKS =
            Pattern.compile("<link rel=\"(?:canonical|alternate)\"[^>]*>\\n?|<meta property=\"og:[^>]*>\\n?");
    private static final Pattern ADDRESS = Pattern.compile("\\b(href|src)=\"(/[^\"]*)\"");
    private static final Pattern MAIN = Pattern.compile("<main\\b[^>]*>");
    private static final Pattern SEARCH_FORM =
            Pattern.compile("^(<form class=\"searchbox[^>]* action=\")((?:/[a-z]{2})?/search)(\")");
    private static final Pattern SEARCH = Pattern.compile("((?:/[a-z]{2})?/search)(?:\\?.*)?");
    private static final Pattern WORDS = Pattern.compile("[?&](q=[^&#]*)");
    private static final String LANGUAGE = "/language/";

    private final Set<String> known;

    /// @param known addresses that are in the copy, with language prefix
    SiteFile(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    /// The file of an address: `/es/programs/x` is `es/programs/x.html`, `/programs?letter=A` is
    /// `programs@letter-A.html`.
    static String of(String address) {
        var question = address.indexOf('?');
        var path = question < 0 ? address : address.substring(0, question);
        var query = question < 0 ? "" : "@" + address.substring(question + 1).replaceAll("[^A-Za-z0-9]+", "-");
        if (path.equals("/") || path.isEmpty()) {
            return "index" + query + ".html";
        }
        return decoded(path.substring(1)).replaceAll("[^A-Za-z0-9./_-]", "-")
                + (path.matches("/[a-z]{2}/?") ? "/index" : "")
                + query
                + ".html";
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// The page as a file.
    ///
    /// @param notice what the copy is, as text
    String rewrite(String html, String address, String notice) {
        var up = "../".repeat((int) of(address).chars().filter(c -> c == '/').count());
        var forms = FORM.matcher(html).replaceAll(found -> Matcher.quoteReplacement(form(found.group(), up)));
        var plain = HEAD_LINKS.matcher(forms).replaceAll("");
        var linked = ADDRESS.matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + "=\"" + up + Html.escape(target(found.group(2))) + "\""));
        return MAIN.matcher(linked)
                .replaceFirst(found -> Matcher.quoteReplacement(
                        found.group() + "\n<p class=\"notice\">" + Html.escape(notice) + "</p>"));
    }

    /// Only the search works in a copy; all other forms ask the server.
    private static String form(String form, String up) {
        var search = SEARCH_FORM.matcher(form);
        return search.find()
                ? search.replaceFirst(
                        found -> Matcher.quoteReplacement(found.group(1) + up + of(found.group(2)) + found.group(3)))
                : "";
    }

    private String target(String written) {
        var address = written.replace("&amp;", "&");
        var hash = address.indexOf('#');
        var fragment = hash < 0 ? "" : address.substring(hash);
        var page = hash < 0 ? address : address.substring(0, hash);
        if (page.startsWith("/assets/")) {
            return page.substring(1);
        }
        if (page.startsWith(LANGUAGE)) {
            page = switched(page);
        }
        var search = SEARCH.matcher(page);
        if (search.matches()) {
            var words = WORDS.matcher(page);
            return of(search.group(1)) + (words.find() ? "?" + words.group(1) : "");
        }
        return known.contains(page) ? of(page) + fragment : MISSING;
    }

    /// Where a change of language leads: `/language/es?to=%2Fsectors` is `/es/sectors`.
    private static String switched(String page) {
        var tag = page.substring(LANGUAGE.length(), Math.max(LANGUAGE.length(), page.indexOf('?')));
        var to = decoded(page.substring(page.indexOf("to=") + 3));
        return tag.equals("en") ? to : "/" + tag + (to.equals("/") ? "" : to);
    }
}
