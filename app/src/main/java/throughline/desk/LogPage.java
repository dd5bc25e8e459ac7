package throughline.desk;

import java.util.List;
import throughline.people.AuditEvent;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// The log of who did what, the newest first.
///
/// @param words  what was searched for
/// @param before number after which the next page goes on, 0 when this is the last
public record LogPage(String words, List<AuditEvent> events, long before) implements PrivatePage {
    public LogPage {
        events = List.copyOf(events);
    }

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "desk.audit");
    }
}
