package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.gaps.Advice;
import throughline.history.Decision;
import throughline.history.Decisions;
import throughline.people.Act;
import throughline.people.Permit;
import throughline.people.Policy;
import throughline.region.RegionRefresh;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// What becomes of recommendations: who acts, how far it has come. People decide for organizations where they publish.
@Controller
@ConditionalOnWebApplication
final class AdvicePages {
    private static final int REASON = 500;

    private final Advice advice;
    private final Decisions decisions;
    private final Callers callers;
    private final RegionRefresh regions;

    AdvicePages(Advice advice, Decisions decisions, Callers callers, RegionRefresh regions) {
        this.advice = advice;
        this.decisions = decisions;
        this.callers = callers;
        this.regions = regions;
    }

    @GetMapping("/desk/recommendations")
    PrivatePage list(@RequestParam(defaultValue = "") String said, Caller caller, Visit visit) {
        if (Policy.where(caller.person(), Act.PUBLISH).isEmpty()) {
            return new NotPermittedPage();
        }
        var places = callers.places(visit);
        var present = new LinkedHashMap<Decision.Subject, Decision>();
        decisions.present().forEach(one -> present.put(one.subject(), one));
        var lines = new ArrayList<AdvicePage.Line>();
        for (var line : listed(visit)) {
            var decision = Optional.ofNullable(present.remove(subject(line)));
            lines.add(new AdvicePage.Line(
                    line.kind(),
                    line.soc(),
                    line.title(),
                    line.score(),
                    decision.map(one -> one.state().key()).orElse(""),
                    decision.map(one -> places.of(one.owner())).orElse(null)));
        }
        return new AdvicePage(lines, said.equals("done") ? said : "");
    }

    private List<Advice.Line> listed(Visit visit) {
        return Advice.area(visit).map(area -> advice.list(visit, area)).orElse(List.of());
    }

    private static Decision.Subject subject(Advice.Line line) {
        return new Decision.Subject(line.area(), line.kind(), line.soc());
    }

    @GetMapping("/desk/recommendations/{kind}/{soc}")
    PrivatePage one(@PathVariable String kind, @PathVariable String soc, Caller caller, Visit visit) {
        return find(visit, kind, soc)
                .<PrivatePage>flatMap(line -> page(caller, visit, line, "", "", "", ""))
                .orElseGet(NotPermittedPage::new);
    }

    private Optional<Advice.Line> find(Visit visit, String kind, String soc) {
        return listed(visit).stream()
                .filter(line -> line.kind().equals(kind) && line.soc().equals(soc))
                .findFirst();
    }

    /// The page, for those who may decide.
    private Optional<AdviceDecisionPage> page(
            Caller caller, Visit visit, Advice.Line line, String state, String owner, String reason, String problem) {
        var places = callers.places(visit);
        var history = decisions.of(subject(line));
        var owners = owners(caller, places, line, history);
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        var last = history.stream().findFirst();
        return Optional.of(new AdviceDecisionPage(
                caller.token(),
                line,
                state.isEmpty() ? last.map(one -> one.state().key()).orElse("proposed") : state,
                owner.isEmpty()
                        ? last.map(one -> places.of(one.owner()).slug())
                                .orElse(owners.getFirst().slug())
                        : owner,
                reason,
                owners,
                history.stream()
                        .map(one -> new AdviceDecisionPage.Past(
                                one.state().key(), places.of(one.owner()), one.reason(), one.author(), one.decidedAt()))
                        .toList(),
                problem));
    }

    /// Organizations for which somebody may decide: those that could act, those where their roles are, and the region.
    /// Nobody takes a recommendation from an organization for which they may not.
    private static List<Places.Place> owners(Caller caller, Places places, Advice.Line line, List<Decision> history) {
        if (history.stream().limit(1).anyMatch(last -> !caller.may(Act.PUBLISH, last.owner()))) {
            return List.of();
        }
        var owners = new LinkedHashMap<String, Places.Place>();
        history.stream().limit(1).map(last -> places.of(last.owner())).forEach(one -> owners.put(one.slug(), one));
        line.institutions().stream()
                .flatMap(one -> places.find(one.slug()).stream())
                .forEach(one -> owners.putIfAbsent(one.slug(), one));
        places.of(Policy.where(caller.person(), Act.PUBLISH)).forEach(one -> owners.putIfAbsent(one.slug(), one));
        places.find(Places.REGION).ifPresent(one -> owners.putIfAbsent(one.slug(), one));
        return owners.values().stream()
                .filter(one -> caller.may(Act.PUBLISH, one.reference()))
                .toList();
    }

    @PostMapping("/desk/recommendations/{kind}/{soc}")
    Object decide(
            @PathVariable String kind,
            @PathVariable String soc,
            @RequestParam Map<String, String> sent,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var line = find(visit, kind, soc);
        if (line.isEmpty()) {
            return new NotPermittedPage();
        }
        var owner = sent.getOrDefault("owner", "");
        var reason = sent.getOrDefault("reason", "").strip();
        reason = reason.substring(0, Math.min(REASON, reason.length()));
        var state = Decision.State.find(sent.getOrDefault("state", ""));
        var permit = permit(caller, visit, line.get(), owner);
        if (permit.isEmpty() || state.isEmpty()) {
            return new NotPermittedPage();
        }
        if (state.get() == Decision.State.DECLINED && reason.isEmpty()) {
            return page(caller, visit, line.get(), state.get().key(), owner, reason, "reason")
                    .<Object>map(page -> page)
                    .orElseGet(NotPermittedPage::new);
        }
        decisions.decide(permit.get(), subject(line.get()), state.get(), reason, caller.origin());
        Thread.ofVirtual().start(regions::refresh);
        return SignInPages.seeOther(request, "/desk/recommendations?said=done");
    }

    private Optional<Permit> permit(Caller caller, Visit visit, Advice.Line line, String owner) {
        var places = callers.places(visit);
        return owners(caller, places, line, decisions.of(subject(line))).stream()
                .filter(one -> one.slug().equals(owner))
                .findFirst()
                .flatMap(one -> caller.permit(Act.PUBLISH, one.reference()));
    }
}
