package throughline.explore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.Shell;
import throughline.web.Words;

/// Short texts about a page for its head.
final class Summary {
    private static final int LONGEST = 200;

    private Summary() {}

    /// The first sentences of a text, at most 200 characters, cut between words.
    static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var sentence = text.lastIndexOf(". ", LONGEST - 1);
        if (sentence > 60) {
            return text.substring(0, sentence + 1);
        }
        var blank = text.lastIndexOf(' ', LONGEST - 1);
        return text.substring(0, blank < 0 ? LONGEST - 1 : blank) + "…";
    }

    /// A text of the bundles as content in the page's own language.
    static Words own(Shell shell, String key, Object... arguments) {
        return new Words(shell.text(key, arguments), shell.language());
    }

    /// The first crumb and those of the things given that have a page.
    static List<Head.Crumb> crumbs(Head.Crumb first, @Nullable Ref... others) {
        var crumbs = new ArrayList<Head.Crumb>();
        crumbs.add(first);
        for (var other : others) {
            if (other != null && other.url() != null) {
                crumbs.add(new Head.Crumb(other.title(), other.url()));
            }
        }
        return crumbs;
    }
}
