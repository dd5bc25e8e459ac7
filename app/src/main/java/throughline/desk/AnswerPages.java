package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.people.Act;
import throughline.people.Policy;
import throughline.reports.Report;
import throughline.reports.Reports;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// Answering what readers reported.
@Controller
@ConditionalOnWebApplication
final class AnswerPages {
    private static final int LAST = 20;

    private final Reports reports;
    private final Callers callers;
    private final Letters letters;

    AnswerPages(Reports reports, Callers callers, Letters letters) {
        this.reports = reports;
        this.callers = callers;
        this.letters = letters;
    }

    @GetMapping("/desk/reports")
    PrivatePage list(@RequestParam(defaultValue = "") String said, Caller caller, Visit visit) {
        if (Policy.where(caller.person(), Act.ANSWER).isEmpty()) {
            return new NotPermittedPage();
        }
        var things = new Things(visit.region(), callers.organizations());
        return new AnswersPage(
                caller.token(),
                lines(reports.open(), things, caller),
                lines(reports.answered(LAST), things, caller),
                reports.count(),
                List.of("answered", "late", "short").contains(said) ? said : "");
    }

    private static List<AnswersPage.Line> lines(List<Report> reports, Things things, Caller caller) {
        return reports.stream()
                .filter(report -> caller.may(Act.ANSWER, report.organization()))
                .map(report -> things.at(report.page())
                        .map(thing -> new AnswersPage.Line(report, thing.title(), "/desk/edit" + thing.path()))
                        .orElseGet(() -> new AnswersPage.Line(report, report.page(), "")))
                .toList();
    }

    @PostMapping("/desk/reports")
    Object answer(
            @RequestParam(defaultValue = "0") long id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String outcome,
            Caller caller,
            HttpServletRequest request) {
        var report = reports.find(id);
        var permit = report.flatMap(one -> caller.permit(Act.ANSWER, one.organization()));
        var result = Report.Outcome.find(outcome);
        if (report.isEmpty() || permit.isEmpty() || result.isEmpty()) {
            return new NotPermittedPage();
        }
        if (answer.isBlank() && result.get() != Report.Outcome.NOISE) {
            return SignInPages.seeOther(request, "/desk/reports?said=short");
        }
        var done = reports.answer(permit.get(), report.get(), result.get(), answer, caller.origin());
        if (done && !report.get().contact().isEmpty() && result.get() != Report.Outcome.NOISE && letters.areSent()) {
            letters.answer(report.get(), answer.strip());
        }
        return SignInPages.seeOther(request, "/desk/reports?said=" + (done ? "answered" : "late"));
    }
}
