package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.people.Membership;
import throughline.reports.Report;
import throughline.reports.Reports;
import throughline.web.ErrorPages;
import throughline.web.Page;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// Reporting a mistake from any public page, without account, script or cookie. The only public address to which
/// something is sent.
@Controller
@ConditionalOnWebApplication
final class ReportPages {
    private static final String HOME = "/";

    private final Reports reports;
    private final Callers callers;
    private final Letters letters;
    private final ErrorPages errors;

    ReportPages(Reports reports, Callers callers, Letters letters, ErrorPages errors) {
        this.reports = reports;
        this.callers = callers;
        this.letters = letters;
        this.errors = errors;
    }

    /// The page that a report is about: one of ours, or the home page.
    private static String page(String about) {
        return about.matches("/[A-Za-z0-9/_.~,-]{0,300}") && !about.contains("//") ? about : HOME;
    }

    private Optional<Things.Thing> thing(String page, Visit visit) {
        var things = new Things(visit.region(), callers.organizations());
        var path = page.startsWith("/maps/") ? page.substring("/maps".length()) : page;
        return things.at(path.replaceFirst("^/schools/", "/institutions/"));
    }

    @GetMapping("/report")
    PrivatePage form(@RequestParam(defaultValue = HOME) String about, Visit visit) {
        return form(page(about), "", "", null, visit);
    }

    private ReportFormPage form(
            String page, String words, String contact, Reports.@Nullable Problem problem, Visit visit) {
        var thing = thing(page, visit);
        return new ReportFormPage(
                reports.token(page),
                page,
                thing.map(Things.Thing::title).orElse(""),
                thing.map(Things.Thing::organization).orElse(""),
                words,
                contact,
                problem,
                reports.count());
    }

    /// @param website a field that people do not see
    @PostMapping("/report")
    Object send(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = HOME) String about,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String website,
            Visit visit,
            HttpServletRequest request) {
        var page = page(about);
        var thing = thing(page, visit);
        var owner = thing.map(Things.Thing::reference).orElse(Membership.REGION);
        var sent = new Reports.Sent(
                form, page, owner, words, contact, website, visit.language().tag(), request.getRemoteAddr());
        return switch (reports.take(sent)) {
            case Reports.Taken.Refused(var problem) -> form(page, words, contact, problem, visit);
            case Reports.Taken.Kept(var receipt, var isNew) -> {
                if (isNew && letters.areSent()) {
                    letters.tellOfReport(owner, thing.map(Things.Thing::title).orElse(page), callers.organizations());
                }
                yield SignInPages.seeOther(request, "/report/" + receipt);
            }
        };
    }

    /// What became of it.
    @GetMapping("/report/{receipt}")
    Object receipt(@PathVariable String receipt, Visit visit) {
        if (!receipt.matches("[A-Za-z0-9_-]{24}")) {
            return errors.notFound(visit);
        }
        var report = reports.findByReceipt(receipt);
        return report.<Page>map(ReportPages::page).orElseGet(() -> errors.notFound(visit));
    }

    private static ReceiptPage page(Report report) {
        var outcome = report.outcome();
        return new ReceiptPage(
                report.page(),
                report.words(),
                report.writtenAt(),
                report.answer(),
                outcome == null ? "" : outcome.key(),
                report.answeredAt());
    }
}
