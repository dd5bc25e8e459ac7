package throughline.counsel;

import org.jspecify.annotations.Nullable;
import throughline.explore.Ref;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// A packet in the making, or ready. While it is made the page asks again by itself every second.
///
/// @param made   maps that are set
/// @param total  maps in all
/// @param sheets sheets in all, with copies
/// @param pdf    address of the packet once it is ready
/// @param failed it could not be made
public record PacketPage(
        Ref school,
        String back,
        int made,
        int total,
        int sheets,
        @Nullable String pdf,
        boolean failed) implements Page {
    public String percent() {
        return 100 * made / Math.max(1, total) + "%";
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("counsel.packet.title")),
                        shell.text("counsel.packet.lead"),
                        "counselors")
                .withCrumbs(
                        new Head.Crumb(Words.name(shell.language(), shell.text("counsel.title")), "/counselors"),
                        new Head.Crumb(school.title(), back))
                .unlisted();
    }
}
