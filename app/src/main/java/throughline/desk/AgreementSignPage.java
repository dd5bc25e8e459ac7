package throughline.desk;

import java.util.List;
import throughline.explore.TermsView;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// The whole agreement, and the form that signs it.
///
/// @param version the one that is read and signed
/// @param parties organizations that the person may sign for
/// @param name    of the signer
/// @param problem key of what is wrong with the form, or empty
public record AgreementSignPage(
        String token, long id, int version, TermsView terms, List<Party> parties, String name, String problem)
        implements PrivatePage {
    public AgreementSignPage {
        parties = List.copyOf(parties);
    }

    /// @param reference of the organization
    public record Party(String reference, String name) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "agreements.list")
                .withTitle(Words.name(
                        shell.language(),
                        shell.text("agreements.sign.title", terms.title().value())))
                .withCrumbs(AgreementPage.crumbs(shell));
    }
}
