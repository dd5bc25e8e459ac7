package throughline.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.people.Act;
import throughline.people.AuditEvent;
import throughline.people.AuditLog;
import throughline.people.Membership;
import throughline.web.CsvFile;
import throughline.web.PrivatePage;

/// The log, for administrators of the region.
@Controller
@ConditionalOnWebApplication
final class LogPages {
    private static final int EVENTS = 50;

    private final AuditLog log;

    LogPages(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/desk/audit")
    PrivatePage audit(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") long before, Caller caller) {
        if (!caller.may(Act.READ_AUDIT, Membership.REGION)) {
            return new NotPermittedPage();
        }
        var events = log.search(q.strip(), before, EVENTS);
        return new LogPage(
                q.strip(), events, events.size() < EVENTS ? 0 : events.getLast().id());
    }

    /// All events as a table. That it was taken is an event too.
    @GetMapping("/desk/audit.csv")
    Object export(Caller caller) {
        if (!caller.may(Act.READ_AUDIT, Membership.REGION)) {
            return new NotPermittedPage();
        }
        log.record(caller.by(), "log exported", "", "", "");
        var rows = new ArrayList<List<String>>();
        log.export(event -> rows.add(cells(event)));
        return new CsvFile(
                "audit",
                List.of("id", "at", "actor", "action", "subject", "organization", "detail", "origin", "digest"),
                rows.stream());
    }

    private static List<String> cells(AuditEvent event) {
        return List.of(
                Long.toString(event.id()),
                event.at().toString(),
                event.actor(),
                event.action(),
                event.subject(),
                event.organization(),
                event.detail(),
                event.origin(),
                event.digest());
    }
}
