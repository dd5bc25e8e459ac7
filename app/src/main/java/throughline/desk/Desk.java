package throughline.desk;

import throughline.web.Head;
import throughline.web.Shell;
import throughline.web.Words;

/// What the pages behind the sign-in have in common.
final class Desk {
    private Desk() {}

    /// Title and description from the texts `KEY.title` and `KEY.lead`.
    static Head head(Shell shell, String key) {
        return Head.of(Words.name(shell.language(), shell.text(key + ".title")), shell.text(key + ".lead"), "")
                .unlisted();
    }

    /// What a thing is called; one that has no name yet by its kind.
    static String name(Shell shell, Things.Thing thing) {
        return thing.title().isEmpty() ? shell.text("desk.new." + thing.type().table()) : thing.title();
    }

    /// The same below the person's first page.
    static Head headBelow(Shell shell, String key) {
        return head(shell, key)
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("desk.home.title")), "/desk"));
    }
}
