package throughline.explore;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.agreements.ClaimFigure;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// How a student claims the credit of one agreement that is in force: a list to work through, day by day.
///
/// @param claims how many claimed it, where no group is small
/// @param ctdl   address of the same as linked data
public record CreditPage(TermsView terms, List<Todo> todos, List<ClaimFigure.Shown> claims, String ctdl, Cite source)
        implements Page {
    public CreditPage {
        todos = List.copyOf(todos);
        claims = List.copyOf(claims);
    }

    /// Something to do.
    ///
    /// @param key   of a sentence; absent where the agreement says all of it
    /// @param words what the agreement says, after the sentence
    /// @param by    last day for it
    public record Todo(
            @Nullable String key,
            @Nullable Words words,
            @Nullable LocalDate by) {}

    @Override
    public Head head(Shell shell) {
        var title = terms.title().value();
        return Head.of(
                        Words.name(shell.language(), shell.text("credit.title", title)),
                        shell.text("credit.lead", terms.receiving().title().value()),
                        "institutions")
                .withCrumbs(Summary.crumbs(
                        new Head.Crumb(Summary.own(shell, "credit.list.title"), "/credit"), terms.sending()));
    }
}
