package throughline.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import throughline.explore.Ref;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// What the structural audit found at an organization, as a list of work: what concerns most people comes first.
///
/// @param places    where the person may dismiss findings
/// @param total     findings that are not dismissed; not all of them need be among the rows
/// @param dismissed those that are dismissed and would be found
/// @param days      how many there were on earlier days, the newest first
public record FindingsPage(
        String token,
        Places.Place here,
        List<Places.Place> places,
        int total,
        List<Row> rows,
        List<Dismissed> dismissed,
        List<Day> days,
        String said)
        implements PrivatePage {
    public FindingsPage {
        places = List.copyOf(places);
        rows = List.copyOf(rows);
        dismissed = List.copyOf(dismissed);
        days = List.copyOf(days);
    }

    /// @param rule    key of the rule
    /// @param subject what it is about, with its page
    /// @param at      name in addresses of the organization that can mend it
    /// @param mend    where it is mended, without language prefix
    /// @param dismiss whether the person may say that it needs no mending
    public record Row(
            String rule,
            Ref subject,
            String at,
            Words owner,
            Words reason,
            Words remedy,
            String mend,
            int people,
            boolean dismiss) {}

    public record Dismissed(
            String rule, Ref subject, String at, String reason, String author, Instant when, boolean restore) {}

    public record Day(LocalDate day, int findings) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "findings")
                .withTitle(Words.name(
                        shell.language(),
                        shell.text("findings.of", here.isRegion() ? shell.regionName() : here.name())));
    }
}
