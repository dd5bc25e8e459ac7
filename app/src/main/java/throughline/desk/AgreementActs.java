package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.agreements.Agreements;
import throughline.agreements.Agreements.Outcome;
import throughline.agreements.ClaimFigure;
import throughline.agreements.KeptAgreement;
import throughline.agreements.Papers;
import throughline.explore.RegionReader;
import throughline.explore.TermsView;
import throughline.people.Act;
import throughline.people.Permit;
import throughline.region.RegionRefresh;
import throughline.web.Format;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// One agreement, and what is done with it: sent, returned, signed, ended, renewed, counted.
@Controller
@ConditionalOnWebApplication
final class AgreementActs {
    private static final int COMMENT = 500;
    private static final List<String> SAID = List.of(
            "saved",
            "sent",
            "returned",
            "signed",
            "complete",
            "ended",
            "dropped",
            "accepted",
            "counted",
            "paper-added",
            "paper-removed",
            "paper-twice",
            "paper-many",
            "paper-type",
            "paper-title",
            "paper-large",
            "late",
            "wrong");

    private final Agreements agreements;
    private final Papers papers;
    private final Callers callers;
    private final RegionRefresh regions;

    AgreementActs(Agreements agreements, Papers papers, Callers callers, RegionRefresh regions) {
        this.agreements = agreements;
        this.papers = papers;
        this.callers = callers;
        this.regions = regions;
    }

    private AgreementRights rights(Caller caller) {
        return new AgreementRights(caller, agreements);
    }

    private Optional<KeptAgreement> find(String id, Caller caller) {
        return (id.matches("[0-9]{1,18}") ? agreements.find(Long.parseLong(id)) : Optional.<KeptAgreement>empty())
                .filter(one -> rights(caller).may(Act.READ_WORK, one));
    }

    @GetMapping("/desk/agreements/{id}")
    PrivatePage show(
            @PathVariable String id, @RequestParam(defaultValue = "") String said, Caller caller, Visit visit) {
        return find(id, caller)
                .<PrivatePage>map(one -> page(one, SAID.contains(said) ? said : "", caller, visit))
                .orElseGet(NotPermittedPage::new);
    }

    private AgreementPage page(KeptAgreement agreement, String said, Caller caller, Visit visit) {
        var tree = callers.organizations();
        var today = LocalDate.now(Format.ZONE);
        var changes = new CourseWatch(visit.region(), tree).changes(agreement);
        return new AgreementPage(
                caller.token(),
                agreement.id(),
                agreement.terms().title(),
                agreement.life(today).key(),
                TermsView.of(RegionReader.of(visit), tree, agreement.terms()),
                agreement.stage() == KeptAgreement.Stage.DRAFT
                        ? agreement.terms().missing()
                        : List.of(),
                signatures(agreement, visit),
                changes,
                agreements.countsOf(agreement),
                papers.of(agreement),
                agreement.renews(),
                agreement.endedOn(),
                visit.region().agreements().stream()
                        .filter(one -> one.key().equals("kept:" + agreement.id()) && one.inForce(today))
                        .findFirst()
                        .map(one -> "/credit/" + one.slug())
                        .orElse(null),
                rights(caller).of(agreement, !changes.isEmpty(), today),
                said);
    }

    private List<AgreementPage.Signature> signatures(KeptAgreement agreement, Visit visit) {
        var fields = new AgreementFields(visit.region(), callers.organizations());
        var waiting = new ArrayList<>(agreement.terms().parties());
        var list = new ArrayList<AgreementPage.Signature>();
        for (var one : agreements.signaturesOf(agreement)) {
            if (one.version() == agreement.version()) {
                waiting.remove(one.party());
                list.add(new AgreementPage.Signature(fields.name(one.party()), one.name(), one.title(), one.at()));
            }
        }
        waiting.forEach(party -> list.add(new AgreementPage.Signature(fields.name(party), "", "", null)));
        return list;
    }

    /// Sends, returns, ends, renews, or accepts changed courses.
    @PostMapping("/desk/agreements/{id}/act")
    Object act(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String day,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var found = find(id, caller);
        var needed = switch (act) {
            case "submit", "renew" -> Act.PROPOSE;
            default -> Act.PUBLISH;
        };
        var permit = found.flatMap(one -> rights(caller).permit(needed, one.terms()));
        if (found.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var agreement = found.get();
        if (act.equals("renew")) {
            return renew(permit.get(), agreement, caller, request);
        }
        var word =
                comment.strip().substring(0, Math.min(COMMENT, comment.strip().length()));
        var said = switch (act) {
            case "submit" -> said(agreements.submit(permit.get(), agreement, caller.origin()), "sent");
            case "return" -> said(agreements.giveBack(permit.get(), agreement, word, caller.origin()), "returned");
            case "accept" ->
                said(
                        agreements.accept(
                                permit.get(),
                                agreement,
                                new CourseWatch(visit.region(), callers.organizations()).now(agreement.terms()),
                                caller.origin()),
                        "accepted");
            case "end" -> end(permit.get(), agreement, day, word, caller.origin());
            default -> "late";
        };
        renewRegion();
        return SignInPages.seeOther(request, "/desk/agreements/" + agreement.id() + "?said=" + said);
    }

    private String end(Permit permit, KeptAgreement agreement, String day, String reason, String origin) {
        if (agreement.stage() != KeptAgreement.Stage.SIGNED) {
            return said(agreements.end(permit, agreement, LocalDate.EPOCH, reason, origin), "dropped");
        }
        try {
            var last = LocalDate.parse(day);
            var from = agreement.terms().validFrom();
            if (reason.isEmpty() || from != null && last.isBefore(from.minusDays(1))) {
                return "wrong";
            }
            return said(agreements.end(permit, agreement, last, reason, origin), "ended");
        } catch (DateTimeParseException _) {
            return "wrong";
        }
    }

    private Object renew(Permit permit, KeptAgreement agreement, Caller caller, HttpServletRequest request) {
        if (agreement.stage() != KeptAgreement.Stage.SIGNED) {
            return SignInPages.seeOther(request, "/desk/agreements/" + agreement.id() + "?said=late");
        }
        // The same form sent twice, or by two people, begins one renewal.
        var dropped = agreements.list().stream()
                .filter(one -> one.renews() == agreement.id() && one.stage() == KeptAgreement.Stage.DROPPED)
                .count();
        var key = UUID.nameUUIDFromBytes(("renew " + agreement.id() + " " + dropped).getBytes(StandardCharsets.UTF_8));
        var id = agreements.renew(permit, key, agreement, caller.origin());
        return SignInPages.seeOther(request, "/desk/agreements/" + id + "?said=saved");
    }

    private static String said(Outcome outcome, String done) {
        return switch (outcome) {
            case DONE -> done;
            case COMPLETE -> "complete";
            case LATE -> "late";
        };
    }

    @GetMapping("/desk/agreements/{id}/sign")
    PrivatePage readToSign(@PathVariable String id, Caller caller, Visit visit) {
        return find(id, caller)
                .filter(one -> !rights(caller).toSign(one).isEmpty())
                .<PrivatePage>map(one -> signPage(one, "", caller, visit))
                .orElseGet(NotPermittedPage::new);
    }

    private AgreementSignPage signPage(KeptAgreement agreement, String problem, Caller caller, Visit visit) {
        var fields = new AgreementFields(visit.region(), callers.organizations());
        return new AgreementSignPage(
                caller.token(),
                agreement.id(),
                agreement.version(),
                TermsView.of(RegionReader.of(visit), callers.organizations(), agreement.terms()),
                rights(caller).toSign(agreement).stream()
                        .map(party -> new AgreementSignPage.Party(party, fields.name(party)))
                        .toList(),
                caller.person().name(),
                problem);
    }

    /// A signature cannot be taken back, so the password is asked for again.
    @PostMapping("/desk/agreements/{id}/sign")
    Object sign(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String agree,
            @RequestParam(defaultValue = "0") String version,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var found = find(id, caller);
        var permit = caller.permit(Act.SIGN, party);
        if (found.isEmpty()
                || permit.isEmpty()
                || !found.get().terms().parties().contains(party)) {
            return new NotPermittedPage();
        }
        var agreement = found.get();
        if (agreement.stage() != KeptAgreement.Stage.REVIEW
                || !Integer.toString(agreement.version()).equals(version)
                || !rights(caller).toSign(agreement).contains(party)) {
            return SignInPages.seeOther(request, "/desk/agreements/" + agreement.id() + "?said=late");
        }
        var typed = title.strip();
        if (typed.isEmpty() || typed.length() > 200 || !agree.equals("yes")) {
            return signPage(agreement, typed.isEmpty() || typed.length() > 200 ? "title" : "agree", caller, visit);
        }
        if (!caller.isRecent()) {
            return ConfirmPage.ask(caller, request);
        }
        var outcome = agreements.sign(
                permit.get(),
                agreement,
                agreement.version(),
                typed,
                new CourseWatch(visit.region(), callers.organizations()).now(agreement.terms()),
                caller.origin());
        renewRegion();
        return SignInPages.seeOther(request, "/desk/agreements/" + agreement.id() + "?said=" + said(outcome, "signed"));
    }

    @PostMapping("/desk/agreements/{id}/counts")
    Object count(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String eligible,
            @RequestParam(defaultValue = "") String claimed,
            Caller caller,
            HttpServletRequest request) {
        var found = find(id, caller);
        var permit = found.flatMap(one -> rights(caller).permit(Act.PROPOSE, one.terms()));
        if (found.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var agreement = found.get();
        var said = "wrong";
        if (agreement.terms().schoolYears().contains(year)
                && eligible.matches("[0-9]{1,6}")
                && claimed.matches("[0-9]{1,6}")
                && Integer.parseInt(claimed) <= Integer.parseInt(eligible)) {
            var count = new ClaimFigure.Count(
                    year,
                    Integer.parseInt(eligible),
                    Integer.parseInt(claimed),
                    caller.person().name());
            said = said(agreements.count(permit.get(), agreement, count, caller.origin()), "counted");
            renewRegion();
        }
        return SignInPages.seeOther(request, "/desk/agreements/" + agreement.id() + "?said=" + said);
    }

    /// Builds the next Region now instead of at the next look; nobody waits for it.
    private void renewRegion() {
        Thread.ofVirtual().start(regions::refresh);
    }
}
