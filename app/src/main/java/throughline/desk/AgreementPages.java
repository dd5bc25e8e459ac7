package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.agreements.AgreementKind;
import throughline.agreements.Agreements;
import throughline.agreements.Agreements.Outcome;
import throughline.agreements.KeptAgreement;
import throughline.agreements.KeptAgreement.Life;
import throughline.agreements.KeptAgreement.Stage;
import throughline.agreements.Terms;
import throughline.people.Act;
import throughline.people.Policy;
import throughline.web.Format;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// Agreements behind the sign-in: the list, the form, the history. What is done with one stands in
/// [AgreementActs].
@Controller
@ConditionalOnWebApplication
final class AgreementPages {
    private final Agreements agreements;
    private final Callers callers;

    AgreementPages(Agreements agreements, Callers callers) {
        this.agreements = agreements;
        this.callers = callers;
    }

    private AgreementFields fields(Visit visit) {
        return new AgreementFields(visit.region(), callers.organizations());
    }

    private AgreementRights rights(Caller caller) {
        return new AgreementRights(caller, agreements);
    }

    @GetMapping("/desk/agreements")
    PrivatePage list(@RequestParam(defaultValue = "") String state, Caller caller, Visit visit) {
        if (Policy.where(caller.person(), Act.READ_WORK).isEmpty()) {
            return new NotPermittedPage();
        }
        var rights = rights(caller);
        var fields = fields(visit);
        var watch = new CourseWatch(visit.region(), callers.organizations());
        var today = LocalDate.now(Format.ZONE);
        var mine = agreements.list().stream()
                .filter(one -> one.stage() != Stage.DROPPED && rights.may(Act.READ_WORK, one))
                .toList();
        var states = Stream.of(Life.values())
                .map(life -> new AgreementListPage.Count(life.key(), (int)
                        mine.stream().filter(one -> one.life(today) == life).count()))
                .filter(count -> count.count() > 0)
                .toList();
        var rows = mine.stream()
                .filter(one -> state.isEmpty() || one.life(today).key().equals(state))
                .map(one -> row(one, rights, fields, watch, today))
                .sorted(Comparator.comparing(AgreementListPage.Row::sign)
                        .reversed()
                        .thenComparing(AgreementListPage.Row::title)
                        .thenComparing(AgreementListPage.Row::id))
                .toList();
        var renew = mine.stream()
                .filter(one -> one.stage() == Stage.SIGNED && !one.followed() && one.endedOn() == null)
                .filter(one -> one.life(today) == Life.EXPIRING || one.life(today) == Life.ENDED)
                .map(one -> row(one, rights, fields, watch, today))
                .sorted(Comparator.comparing(one -> String.valueOf(one.lastDay())))
                .toList();
        return new AgreementListPage(
                states,
                states.stream().anyMatch(one -> one.state().equals(state)) ? state : "",
                rows,
                state.isEmpty() ? renew : List.of(),
                !Policy.where(caller.person(), Act.PROPOSE).isEmpty());
    }

    private static AgreementListPage.Row row(
            KeptAgreement agreement, AgreementRights rights, AgreementFields fields, CourseWatch watch, LocalDate day) {
        var terms = agreement.terms();
        return new AgreementListPage.Row(
                agreement.id(),
                terms.kind().key(),
                terms.title(),
                String.join(" · ", terms.parties().stream().map(fields::name).toList()),
                agreement.life(day).key(),
                agreement.lastDay(),
                !rights.toSign(agreement).isEmpty(),
                agreement.stage() == Stage.SIGNED && !watch.changes(agreement).isEmpty());
    }

    /// The form of a new one; its kind and parties may stand in the address.
    @GetMapping("/desk/agreements/new")
    PrivatePage begin(@RequestParam Map<String, String> sent, Caller caller) {
        if (Policy.where(caller.person(), Act.PROPOSE).isEmpty()) {
            return new NotPermittedPage();
        }
        var kind = AgreementKind.find(sent.getOrDefault("kind", ""));
        return form(
                caller,
                0,
                0,
                UUID.randomUUID().toString(),
                kind.orElse(AgreementKind.ARTICULATION),
                sent,
                Map.of(),
                kind.isEmpty() ? "choose" : "");
    }

    private static AgreementEditPage form(
            Caller caller,
            long id,
            int version,
            String key,
            AgreementKind kind,
            Map<String, String> fields,
            Map<String, AgreementForm.Problem> problems,
            String notice) {
        return new AgreementEditPage(
                caller.token(),
                id,
                version,
                key,
                kind.key(),
                new AgreementSections(kind, fields, problems).list(),
                notice);
    }

    @PostMapping("/desk/agreements")
    Object create(@RequestParam Map<String, String> sent, Caller caller, Visit visit, HttpServletRequest request) {
        if (Policy.where(caller.person(), Act.PROPOSE).isEmpty()) {
            return new NotPermittedPage();
        }
        var form = new AgreementForm(visit.region(), sent);
        var terms = form.terms();
        var key = sent.getOrDefault("key", "");
        var kind = AgreementKind.find(sent.getOrDefault("kind", "")).orElse(AgreementKind.ARTICULATION);
        if (terms.isEmpty() || !key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return form(caller, 0, 0, UUID.randomUUID().toString(), kind, sent, form.problems(), "wrong");
        }
        var permit = rights(caller).permit(Act.PROPOSE, terms.get());
        if (permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var id = agreements.create(permit.get(), UUID.fromString(key), terms.get(), caller.origin());
        return SignInPages.seeOther(request, "/desk/agreements/" + id + "?said=saved");
    }

    @GetMapping("/desk/agreements/{id}/edit")
    PrivatePage edit(@PathVariable String id, Caller caller, Visit visit) {
        return find(id).filter(
                        one -> one.stage() == Stage.DRAFT && rights(caller).may(Act.PROPOSE, one))
                .<PrivatePage>map(one -> form(
                        caller,
                        one.id(),
                        one.version(),
                        "",
                        one.terms().kind(),
                        fields(visit).of(one.terms()),
                        Map.of(),
                        ""))
                .orElseGet(NotPermittedPage::new);
    }

    /// What only one person changed is kept; what two changed is shown with both values, and nothing is saved.
    @PostMapping("/desk/agreements/{id}/edit")
    Object save(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var found = find(id).filter(one -> rights(caller).may(Act.PROPOSE, one));
        if (found.isEmpty()) {
            return new NotPermittedPage();
        }
        var now = found.get();
        if (now.stage() != Stage.DRAFT) {
            return SignInPages.seeOther(request, "/desk/agreements/" + now.id() + "?said=late");
        }
        var kind = now.terms().kind();
        var mine = new java.util.LinkedHashMap<>(sent);
        mine.put("kind", kind.key());
        var both = new ArrayList<String>();
        var merged = merge(now, mine, visit, both);
        if (!both.isEmpty()) {
            var saved = fields(visit).of(now.terms());
            var problems = new java.util.LinkedHashMap<String, AgreementForm.Problem>();
            both.forEach(
                    name -> problems.put(name, new AgreementForm.Problem("theirs", saved.getOrDefault(name, "–"))));
            return form(caller, now.id(), now.version(), "", kind, merged, problems, "theirs");
        }
        var form = new AgreementForm(visit.region(), merged);
        var terms = form.terms();
        if (terms.isEmpty()) {
            return form(caller, now.id(), now.version(), "", kind, merged, form.problems(), "wrong");
        }
        return saved(now, terms.get(), caller, request);
    }

    private Object saved(KeptAgreement now, Terms terms, Caller caller, HttpServletRequest request) {
        // Who works for neither of the new parties cannot give it away; nor take one that is not theirs.
        var permit = rights(caller)
                .permit(Act.PROPOSE, terms)
                .filter(one -> now.terms().parties().contains(one.organization()));
        if (permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var outcome = agreements.save(permit.get(), now, now.version(), terms, caller.origin());
        return SignInPages.seeOther(
                request, "/desk/agreements/" + now.id() + "?said=" + (outcome == Outcome.LATE ? "late" : "saved"));
    }

    private Map<String, String> merge(KeptAgreement now, Map<String, String> sent, Visit visit, List<String> both) {
        var version = sent.getOrDefault("version", "");
        var base = agreements.versionsOf(now).stream()
                .filter(one -> Integer.toString(one.number()).equals(version))
                .findFirst()
                .map(Agreements.Version::terms)
                .orElse(now.terms());
        var fields = fields(visit);
        var names = fields.of(now.terms()).keySet();
        var typed = new java.util.LinkedHashMap<String, String>();
        sent.forEach((name, value) -> {
            if (names.contains(name) || name.matches("[a-z-]{2,20}(\\.[0-9]{1,2})?")) {
                typed.put(name, value.replace("\r\n", "\n").strip());
            }
        });
        List.of("version", "key", "_csrf").forEach(typed::remove);
        return AgreementFields.merge(fields.of(base), fields.of(now.terms()), typed, both);
    }

    @GetMapping("/desk/agreements/{id}/history")
    PrivatePage history(@PathVariable String id, Caller caller, Visit visit) {
        return find(id).filter(one -> rights(caller).may(Act.READ_WORK, one))
                .<PrivatePage>map(one -> history(one, fields(visit)))
                .orElseGet(NotPermittedPage::new);
    }

    private AgreementHistoryPage history(KeptAgreement agreement, AgreementFields fields) {
        var versions = agreements.versionsOf(agreement);
        var list = new ArrayList<AgreementHistoryPage.Version>();
        for (var i = 0; i < versions.size(); i++) {
            var after = fields.of(versions.get(i).terms());
            var before = i + 1 < versions.size() ? fields.of(versions.get(i + 1).terms()) : after;
            list.add(new AgreementHistoryPage.Version(
                    versions.get(i).number(),
                    versions.get(i).author(),
                    versions.get(i).at(),
                    AgreementFields.differences(before, after).stream()
                            .map(name -> new AgreementHistoryPage.Change(
                                    "agreements.field." + name.replaceFirst("\\.[0-9]+$", ""),
                                    name.contains(".") ? Integer.parseInt(name.replaceFirst(".*\\.", "")) + 1 : 0,
                                    before.getOrDefault(name, ""),
                                    after.getOrDefault(name, "")))
                            .toList()));
        }
        return new AgreementHistoryPage(
                agreement.id(), agreement.terms().title(), agreements.eventsOf(agreement), list);
    }

    private Optional<KeptAgreement> find(String id) {
        return id.matches("[0-9]{1,18}") ? agreements.find(Long.parseLong(id)) : Optional.empty();
    }
}
