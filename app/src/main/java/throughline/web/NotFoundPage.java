package throughline.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/// There is nothing at the address; what is near to its words is shown instead.
///
/// @param words       words of the address, as a search
/// @param suggestions what a search for them finds
public record NotFoundPage(String words, List<Suggestion> suggestions) implements Page {
    private static final int MAX_WORDS = 80;

    public NotFoundPage {
        suggestions = List.copyOf(suggestions);
    }

    /// Something that may be meant.
    public record Suggestion(Words title, String kind, String path) {}

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("web.missing.title")),
                        shell.text("web.missing.lead"),
                        "")
                .unlisted();
    }

    /// The words of an address: `/programs/palomar-college-welding` asks for `palomar college welding`.
    static String wordsOf(String path) {
        var last = path.replaceFirst("^/[a-z]+/", "/").replaceAll("\\.(html?|php|aspx?|json)$", "");
        var words = last.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
        return words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS).strip() : words;
    }
}
