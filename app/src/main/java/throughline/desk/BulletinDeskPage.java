package throughline.desk;

import java.util.List;
import throughline.bulletins.Bulletin;
import throughline.region.Sector;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// Published gap reports, for those who publish them.
///
/// @param subscribers how many people are told by mail
/// @param said        what was done just now, or empty
public record BulletinDeskPage(
        String token,
        List<Bulletin> bulletins,
        List<Sector> sectors,
        List<String> counties,
        long subscribers,
        String said)
        implements PrivatePage {
    public BulletinDeskPage {
        bulletins = List.copyOf(bulletins);
        sectors = List.copyOf(sectors);
        counties = List.copyOf(counties);
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("desk.bulletins.title")),
                        shell.text("desk.bulletins.lead"),
                        "")
                .unlisted();
    }
}
