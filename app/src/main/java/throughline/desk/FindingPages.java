package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.audit.AuditFinding;
import throughline.audit.AuditRule;
import throughline.audit.Audits;
import throughline.engine.map.Label;
import throughline.explore.Ref;
import throughline.explore.RegionReader;
import throughline.findings.Dismissals;
import throughline.findings.Dismissals.Dismissal;
import throughline.findings.Dismissals.Finding;
import throughline.findings.Trends;
import throughline.people.Act;
import throughline.people.Policy;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.PrivatePage;
import throughline.web.Visit;
import throughline.web.Words;

/// The structural audit as a list of work: findings are dismissed with a reason, and how many there are is followed.
@Controller
@ConditionalOnWebApplication
final class FindingPages {
    private static final int ROWS = 50;
    private static final int DAYS = 14;
    private static final int REASON = 500;

    private final Audits audits;
    private final Dismissals dismissals;
    private final Trends trends;
    private final Callers callers;

    FindingPages(Audits audits, Dismissals dismissals, Trends trends, Callers callers) {
        this.audits = audits;
        this.dismissals = dismissals;
        this.trends = trends;
        this.callers = callers;
    }

    @GetMapping("/desk/findings")
    PrivatePage findings(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            Visit visit) {
        var places = callers.places(visit);
        var own = places.of(Policy.where(caller.person(), Act.READ_WORK));
        var here = at.isEmpty() ? own.stream().findFirst() : places.find(at);
        return here.filter(place -> caller.may(Act.READ_WORK, place.reference()))
                .<PrivatePage>map(place -> page(
                        place,
                        own,
                        List.of("dismissed", "restored", "reason").contains(said) ? said : "",
                        caller,
                        visit))
                .orElseGet(NotPermittedPage::new);
    }

    private FindingsPage page(Places.Place here, List<Places.Place> own, String said, Caller caller, Visit visit) {
        var reader = RegionReader.of(visit);
        var found = found(here, visit);
        var dismissed = dismissals.list();
        var hidden = dismissed.stream().map(Dismissal::finding).collect(Collectors.toSet());
        var open = found.stream().filter(one -> !hidden.contains(finding(one))).toList();
        var rows = open.stream()
                .limit(ROWS)
                .map(one -> new FindingsPage.Row(
                        one.rule().key(),
                        subject(one, visit),
                        one.owner().slug(),
                        reader.title(one.owner()),
                        words(one.reason(), visit),
                        words(one.remedy(), visit),
                        mend(one),
                        one.concerned(),
                        caller.may(Act.PUBLISH, finding(one).organization())))
                .toList();
        return new FindingsPage(
                caller.token(),
                here,
                own,
                open.size(),
                rows,
                dismissed(found, dismissed, caller, visit),
                trends.last(references(here, visit.region()), DAYS).stream()
                        .map(day -> new FindingsPage.Day(day.day(), day.total()))
                        .toList(),
                said);
    }

    private static List<FindingsPage.Dismissed> dismissed(
            List<AuditFinding> found, List<Dismissal> dismissed, Caller caller, Visit visit) {
        var list = new ArrayList<FindingsPage.Dismissed>();
        for (var one : dismissed) {
            found.stream()
                    .filter(each -> finding(each).equals(one.finding()))
                    .findFirst()
                    .ifPresent(each -> list.add(new FindingsPage.Dismissed(
                            each.rule().key(),
                            subject(each, visit),
                            each.owner().slug(),
                            one.reason(),
                            one.author(),
                            one.at(),
                            caller.may(Act.PUBLISH, one.finding().organization()))));
        }
        return list;
    }

    private List<AuditFinding> found(Places.Place here, Visit visit) {
        var audit = audits.of(visit.region(), LocalDate.now(Format.ZONE));
        return here.isRegion()
                ? audit.findings()
                : visit.region()
                        .findOrganization(here.slug())
                        .map(one -> audit.of(visit.region(), one))
                        .orElse(List.of());
    }

    /// References of an organization and of all below it; none for the region, which means all.
    private static Set<String> references(Places.Place here, Region region) {
        var family =
                new ArrayList<>(region.findOrganization(here.slug()).stream().toList());
        for (var i = 0; i < family.size(); i++) {
            family.addAll(region.childrenOf(family.get(i)));
        }
        return family.stream().flatMap(one -> one.identifiers().stream()).collect(Collectors.toSet());
    }

    private static Finding finding(AuditFinding finding) {
        return new Finding(
                finding.rule().key(),
                finding.owner().identifiers().stream().findFirst().orElse(""),
                finding.page());
    }

    /// Where it is mended: a missing agreement by a match or a renewal, what a program or a course says by its form,
    /// anything else on its page.
    private static String mend(AuditFinding finding) {
        return switch (finding.rule()) {
            case NO_EARLY_CREDIT -> "/desk/match";
            case AGREEMENT_ENDED -> "/desk/agreements";
            case NO_NEXT_STEP,
                    NO_FEEDER,
                    NO_WORK_BASED_LEARNING,
                    REPEATED_CONTENT,
                    NOT_COMPLETABLE,
                    NOT_STACKABLE,
                    NO_ADULT_ENTRY,
                    NO_ALTERNATIVE ->
                finding.page().matches("/(programs|courses)/.*") ? "/desk/edit" + finding.page() : finding.page();
        };
    }

    private static Ref subject(AuditFinding finding, Visit visit) {
        return Ref.of(finding.page(), words(finding.subject(), visit));
    }

    private static Words words(Label label, Visit visit) {
        return Words.of(visit.language(), label.en(), label.es());
    }

    /// Dismisses a finding that the audit has, or shows it again.
    @PostMapping("/desk/findings")
    Object decide(
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var found = audits.of(visit.region(), LocalDate.now(Format.ZONE)).findings().stream()
                .filter(one -> AuditRule.find(rule).stream().anyMatch(one.rule()::equals)
                        && one.owner().slug().equals(at)
                        && one.page().equals(page))
                .map(FindingPages::finding)
                .findFirst();
        var permit = found.flatMap(one -> caller.permit(Act.PUBLISH, one.organization()));
        if (found.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var word = reason.strip().substring(0, Math.min(REASON, reason.strip().length()));
        var said = "restored";
        if (!act.equals("restore")) {
            said = word.isEmpty() ? "reason" : "dismissed";
            if (!word.isEmpty()) {
                dismissals.dismiss(permit.get(), found.get(), word, caller.origin());
            }
        } else {
            dismissals.restore(permit.get(), found.get(), caller.origin());
        }
        var back = from.matches("[a-z0-9-]{1,200}") ? from : at;
        return SignInPages.seeOther(request, "/desk/findings?at=" + back + "&said=" + said);
    }
}
