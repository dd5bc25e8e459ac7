package throughline.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.agreements.ClaimFigure;
import throughline.agreements.Papers;
import throughline.explore.TermsView;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// An agreement as the people of its parties see it: where it stands, what they can do.
///
/// @param state      key of where it stands in its life
/// @param missing    keys of what must be added before it is sent
/// @param signatures those that are made, then those that are waited for
/// @param changes    courses that are not as they were when it was signed
/// @param papers     files that were added to it, for the parties alone
/// @param renews     number of the one before, 0 for none
/// @param address    its public page, where it has one
/// @param said       key of what was just done, or empty
public record AgreementPage(
        String token,
        long id,
        String title,
        String state,
        TermsView terms,
        List<String> missing,
        List<Signature> signatures,
        List<Change> changes,
        List<ClaimFigure.Count> counts,
        List<Papers.Paper> papers,
        long renews,
        @Nullable LocalDate endedOn,
        @Nullable String address,
        May may,
        String said)
        implements PrivatePage {
    public AgreementPage {
        missing = List.copyOf(missing);
        signatures = List.copyOf(signatures);
        changes = List.copyOf(changes);
        counts = List.copyOf(counts);
        papers = List.copyOf(papers);
    }

    /// A signature, or one that is waited for.
    ///
    /// @param name  of the signer, empty while it is waited for
    /// @param title what the signer is
    public record Signature(
            String party,
            String name,
            String title,
            @Nullable Instant at) {}

    /// A course that is not as it was.
    ///
    /// @param what `gone`, `renamed` or `units`
    public record Change(String code, String what, String before, String after) {}

    /// What the person can do with it as it stands.
    public record May(
            boolean edit,
            boolean submit,
            boolean giveBack,
            boolean sign,
            boolean end,
            boolean renew,
            boolean accept,
            boolean count,
            boolean addPaper,
            boolean removePaper) {}

    static Head.Crumb[] crumbs(Shell shell) {
        return new Head.Crumb[] {
            new Head.Crumb(Words.name(shell.language(), shell.text("desk.home.title")), "/desk"),
            new Head.Crumb(Words.name(shell.language(), shell.text("agreements.list.title")), "/desk/agreements")
        };
    }

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "agreements.list")
                .withTitle(Words.name(shell.language(), title))
                .withCrumbs(crumbs(shell));
    }
}
