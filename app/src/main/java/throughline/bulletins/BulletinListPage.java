package throughline.bulletins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// Published gap reports, and the form to be told of the next. Its signature is of now, so it is kept nowhere.
///
/// @param form    signature of the form, or empty where no mail is sent
/// @param problem what must be mended before the form can be sent
/// @param address what was written into it
public record BulletinListPage(
        List<Bulletin> bulletins, String form, Subscribers.@Nullable Problem problem, String address)
        implements PrivatePage {
    public BulletinListPage {
        bulletins = List.copyOf(bulletins);
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("bulletins.title")),
                        shell.text("bulletins.lead"),
                        "gaps")
                .withCrumbs(crumb(shell))
                .withFeed(BulletinFeed.PATH);
    }

    static Head.Crumb crumb(Shell shell) {
        return new Head.Crumb(Words.name(shell.language(), shell.text("gaps.title")), "/gaps");
    }
}
