package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.history.Disagreements;
import throughline.history.Edit;
import throughline.history.Edits;
import throughline.history.Remarks;
import throughline.people.Act;
import throughline.people.Permit;
import throughline.people.Policy;
import throughline.region.PastRegions;
import throughline.region.RegionRefresh;
import throughline.web.Format;
import throughline.web.Glimpse;
import throughline.web.NotReady;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// The history of a fact, the review of changes, and how a page was on an earlier day.
@Controller
@ConditionalOnWebApplication
final class ReviewPages {
    private static final long PATIENCE_MILLIS = 8_000;
    private static final int WORDS = 500;
    private static final String PUBLIC_PAGE =
            "/(programs|courses|institutions|credentials|supports|activities|occupations|maps)/[A-Za-z0-9/_.~-]+";

    private final Edits edits;
    private final Disagreements disagreements;
    private final Remarks remarks;
    private final Callers callers;
    private final RegionRefresh regions;
    private final PastRegions past;

    ReviewPages(
            Edits edits,
            Disagreements disagreements,
            Remarks remarks,
            Callers callers,
            RegionRefresh regions,
            PastRegions past) {
        this.edits = edits;
        this.disagreements = disagreements;
        this.remarks = remarks;
        this.callers = callers;
        this.regions = regions;
        this.past = past;
    }

    private Things things(Visit visit) {
        return new Things(visit.region(), callers.organizations(), edits::ownerOf);
    }

    @GetMapping("/desk/history/{*thing}")
    PrivatePage history(
            @PathVariable("thing") String path,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "0") long batch,
            Caller caller,
            Visit visit) {
        return things(visit)
                .at(path)
                .filter(thing -> caller.may(Act.READ_WORK, thing.reference()))
                .<PrivatePage>map(thing -> {
                    var history = edits.historyOf(thing.type(), thing.key());
                    var spoken = remarks.of(history);
                    return new HistoryPage(
                            caller.token(),
                            thing.named(edits.find(thing.type(), thing.key())
                                    .map(Edits.Fact::shown)
                                    .orElse(Map.of())),
                            history.stream()
                                    .map(edit -> line(edit, spoken.getOrDefault(edit.id(), List.of())))
                                    .toList(),
                            caller.may(Act.PUBLISH, thing.reference()),
                            caller.permitWriting(thing.reference()).isPresent(),
                            known(said),
                            batch,
                            LocalDate.now(Format.ZONE));
                })
                .orElseGet(NotPermittedPage::new);
    }

    private static String known(String said) {
        return List.of(
                                "published",
                                "sent",
                                "scheduled",
                                "nothing",
                                "released",
                                "again",
                                "returned",
                                "retired",
                                "late",
                                "remarked",
                                "undone")
                        .contains(said)
                ? said
                : "";
    }

    private static HistoryPage.Line line(Edit edit, List<Remarks.Remark> remarks) {
        return new HistoryPage.Line(
                edit.id(),
                edit.field(),
                typed(edit, edit.before()),
                typed(edit, edit.value()),
                edit.reason(),
                edit.author(),
                edit.writtenAt(),
                edit.publishedAt(),
                edit.endedAt(),
                edit.state().name(),
                edit.decision(),
                edit.publishOn(),
                remarks);
    }

    private static String typed(Edit edit, String value) {
        return edit.type().field(edit.field()).map(field -> field.typed(value)).orElse(value);
    }

    @GetMapping("/desk/review")
    PrivatePage review(@RequestParam(defaultValue = "") String said, Caller caller, Visit visit) {
        if (Policy.where(caller.person(), Act.PUBLISH).isEmpty()) {
            return new NotPermittedPage();
        }
        var things = things(visit);
        var mine = edits.waiting().stream()
                .filter(edit -> caller.may(Act.PUBLISH, edit.organization()))
                .toList();
        var spoken = remarks.of(mine);
        // What is written of a new thing is looked at and decided together.
        var together = mine.stream()
                .filter(Edit::isPresence)
                .collect(Collectors.toMap(
                        Edit::batch,
                        one -> mine.stream()
                                .filter(edit -> edit.batch() == one.batch() && !edit.isPresence())
                                .map(edit -> new ReviewPage.Value(edit.field(), typed(edit, edit.value())))
                                .toList(),
                        (first, _) -> first));
        var waiting = mine.stream()
                .filter(edit -> edit.isPresence() || !together.containsKey(edit.batch()))
                .flatMap(edit -> things.of(edit).stream().map(thing -> {
                    var others = edit.isPresence()
                            ? together.getOrDefault(edit.batch(), List.of())
                            : List.<ReviewPage.Value>of();
                    return new ReviewPage.Waiting(
                            edit.id(),
                            thing.named(others.stream()
                                    .collect(Collectors.toMap(
                                            ReviewPage.Value::column, ReviewPage.Value::value, (first, _) -> first))),
                            edit.field(),
                            typed(edit, edit.before()),
                            typed(edit, edit.value()),
                            others,
                            edit.reason(),
                            edit.author(),
                            edit.writtenAt(),
                            edit.publishOn(),
                            spoken.getOrDefault(edit.id(), List.of()));
                }))
                .toList();
        var disagreeing = disagreements.list().stream()
                .filter(one -> caller.may(Act.PUBLISH, one.edit().organization()))
                .flatMap(one -> things.of(one.edit()).stream()
                        .map(thing -> new ReviewPage.Disagreement(
                                one.edit().id(),
                                thing,
                                one.edit().field(),
                                typed(one.edit(), one.edit().base()),
                                typed(one.edit(), one.edit().value()),
                                typed(one.edit(), one.imported()),
                                one.edit().author())))
                .toList();
        return new ReviewPage(caller.token(), waiting, disagreeing, known(said));
    }

    /// Publishes, returns, takes back or keeps one change.
    @PostMapping("/desk/review")
    Object decide(
            @RequestParam(defaultValue = "0") long id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String to,
            Caller caller,
            HttpServletRequest request) {
        var edit = edits.find(id);
        var permit = edit.flatMap(one -> caller.permit(Act.PUBLISH, one.organization()));
        if (edit.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var said = decide(permit.get(), edit.get(), decision, cut(comment), caller);
        regions.refreshSoon();
        return SignInPages.seeOther(request, back(to) + "?said=" + said);
    }

    private String decide(Permit permit, Edit edit, String decision, String word, Caller caller) {
        if (decision.equals("remark")) {
            return remarks.add(permit, edit, word) ? "remarked" : "nothing";
        }
        var done = switch (decision) {
            case "publish" -> edits.decide(permit, edit, true, word, caller.origin());
            case "return" -> edits.decide(permit, edit, false, word, caller.origin());
            case "release" -> edits.release(permit, edit, caller.origin());
            case "again" -> edits.again(permit, edit, word, caller.origin());
            default -> false;
        };
        if (!done) {
            return "late";
        }
        return switch (decision) {
            case "publish" ->
                edits.find(edit.id()).map(Edit::state).equals(Optional.of(Edit.State.SCHEDULED))
                        ? "scheduled"
                        : "published";
            case "return" -> "returned";
            case "release" -> "released";
            default -> "again";
        };
    }

    private static String cut(String words) {
        var plain = words.strip();
        return plain.substring(0, Math.min(WORDS, plain.length()));
    }

    private static String back(String to) {
        return to.matches("/desk/history/[A-Za-z0-9/_.~%-]+") ? to : "/desk/review";
    }

    /// Says something about a change that waits, to those who write and publish there.
    @PostMapping("/desk/remark")
    Object remark(
            @RequestParam(defaultValue = "0") long id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String to,
            Caller caller,
            HttpServletRequest request) {
        var edit = edits.find(id);
        var permit = edit.flatMap(one -> caller.permitWriting(one.organization()));
        if (edit.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var said = remarks.add(permit.get(), edit.get(), words) ? "remarked" : "nothing";
        return SignInPages.seeOther(request, back(to) + "?said=" + said);
    }

    /// Takes back what one form saved.
    @PostMapping("/desk/undo/{*thing}")
    Object undo(
            @PathVariable("thing") String path,
            @RequestParam(defaultValue = "0") long batch,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var thing = things(visit).at(path);
        var permit = thing.flatMap(one -> caller.permitWriting(one.reference()));
        if (thing.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var said = edits.undo(permit.get(), batch, caller.origin()) > 0 ? "undone" : "late";
        regions.refreshSoon();
        return SignInPages.seeOther(request, "/desk/history" + thing.get().path() + "?said=" + said);
    }

    /// A public page as it was on a day, for everybody who has a role anywhere.
    @GetMapping("/desk/as-of")
    Object asOf(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String page,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        if (Policy.where(caller.person(), Act.READ_WORK).isEmpty() || !page.matches(PUBLIC_PAGE)) {
            return new NotPermittedPage();
        }
        var date = date(day);
        if (date.isEmpty()) {
            return new NotPermittedPage();
        }
        var region = past.find(visit.region(), date.get(), PATIENCE_MILLIS).orElseThrow(NotReady::new);
        return new Glimpse(region, date.get()).of(page, request);
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            var day = LocalDate.parse(typed);
            return day.isAfter(LocalDate.now(Format.ZONE)) || day.getYear() < 1900
                    ? Optional.empty()
                    : Optional.of(day);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
