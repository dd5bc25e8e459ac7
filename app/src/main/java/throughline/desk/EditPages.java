package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.history.Edit;
import throughline.history.Edits;
import throughline.people.Act;
import throughline.people.Permit;
import throughline.people.Policy;
import throughline.region.RegionRefresh;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// Changing facts: the form, the history, the review.
@Controller
@ConditionalOnWebApplication
final class EditPages {
    private final Edits edits;
    private final Callers callers;
    private final RegionRefresh regions;

    EditPages(Edits edits, Callers callers, RegionRefresh regions) {
        this.edits = edits;
        this.callers = callers;
        this.regions = regions;
    }

    private Things things(Visit visit) {
        return new Things(visit.region(), callers.organizations());
    }

    /// To publish where the person may, else to propose.
    private static Optional<Permit> permit(Caller caller, Things.Thing thing) {
        return caller.permit(Act.PUBLISH, thing.reference()).or(() -> caller.permit(Act.PROPOSE, thing.reference()));
    }

    @GetMapping("/desk/edit/{*thing}")
    PrivatePage form(@PathVariable("thing") String path, Caller caller, Visit visit) {
        return things(visit)
                .at(path)
                .<PrivatePage>flatMap(thing -> permit(caller, thing)
                        .flatMap(permit -> edits.find(thing.type(), thing.key())
                                .map(fact -> new EditPage(
                                        caller.token(),
                                        thing,
                                        EditForm.lines(thing.type(), fact),
                                        "",
                                        permit.act() == Act.PUBLISH,
                                        ""))))
                .orElseGet(NotPermittedPage::new);
    }

    @PostMapping("/desk/edit/{*thing}")
    Object save(
            @PathVariable("thing") String path,
            @RequestParam Map<String, String> sent,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var thing = things(visit).at(path);
        var permit = thing.flatMap(one -> permit(caller, one));
        if (thing.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        return save(thing.get(), permit.get(), EditForm.read(thing.get().type(), sent), caller, request);
    }

    private Object save(Things.Thing thing, Permit permit, EditForm form, Caller caller, HttpServletRequest request) {
        if (!form.wrong().isEmpty()) {
            return again(thing, permit, form, caller, Map.of(), "wrong");
        }
        return switch (edits.save(permit, thing.type(), thing.key(), form.draft(), caller.origin())) {
            case Edits.Saved.Published _ -> {
                renew();
                yield SignInPages.seeOther(request, "/desk/history" + thing.path() + "?said=published");
            }
            case Edits.Saved.SentForReview _ ->
                SignInPages.seeOther(request, "/desk/history" + thing.path() + "?said=sent");
            case Edits.Saved.Nothing _ ->
                SignInPages.seeOther(request, "/desk/history" + thing.path() + "?said=nothing");
            case Edits.Saved.Conflict(var theirs) -> again(thing, permit, form, caller, theirs, "theirs");
        };
    }

    private EditPage again(
            Things.Thing thing,
            Permit permit,
            EditForm form,
            Caller caller,
            Map<String, String> theirs,
            String notice) {
        var fact = edits.find(thing.type(), thing.key()).orElseThrow();
        return new EditPage(
                caller.token(),
                thing,
                form.lines(thing.type(), fact, theirs),
                form.reason(),
                permit.act() == Act.PUBLISH,
                notice);
    }

    /// Builds the next Region now instead of at the next look; nobody waits for it.
    private void renew() {
        Thread.ofVirtual().start(regions::refresh);
    }

    @GetMapping("/desk/history/{*thing}")
    PrivatePage history(
            @PathVariable("thing") String path,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            Visit visit) {
        return things(visit)
                .at(path)
                .filter(thing -> caller.may(Act.READ_WORK, thing.reference()))
                .<PrivatePage>map(thing -> new HistoryPage(
                        caller.token(),
                        thing,
                        edits.historyOf(thing.type(), thing.key()).stream()
                                .map(EditPages::line)
                                .toList(),
                        caller.may(Act.PUBLISH, thing.reference()),
                        known(said)))
                .orElseGet(NotPermittedPage::new);
    }

    private static String known(String said) {
        return List.of("published", "sent", "nothing", "released", "again", "returned", "late")
                        .contains(said)
                ? said
                : "";
    }

    private static HistoryPage.Line line(Edit edit) {
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
                edit.decision());
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
        var waiting = edits.waiting().stream()
                .filter(edit -> caller.may(Act.PUBLISH, edit.organization()))
                .flatMap(edit -> things.of(edit).stream()
                        .map(thing -> new ReviewPage.Waiting(
                                edit.id(),
                                thing,
                                edit.field(),
                                typed(edit, edit.before()),
                                typed(edit, edit.value()),
                                edit.reason(),
                                edit.author(),
                                edit.writtenAt())))
                .toList();
        var disagreements = edits.disagreements().stream()
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
        return new ReviewPage(caller.token(), waiting, disagreements, known(said));
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
        var word = comment.strip().substring(0, Math.min(500, comment.strip().length()));
        var done = switch (decision) {
            case "publish" -> edits.decide(permit.get(), edit.get(), true, word, caller.origin());
            case "return" -> edits.decide(permit.get(), edit.get(), false, word, caller.origin());
            case "release" -> edits.release(permit.get(), edit.get(), caller.origin());
            case "again" -> edits.again(permit.get(), edit.get(), word, caller.origin());
            default -> false;
        };
        renew();
        var said = !done
                ? "late"
                : switch (decision) {
                    case "publish" -> "published";
                    case "return" -> "returned";
                    case "release" -> "released";
                    default -> "again";
                };
        var back = to.matches("/desk/history/[A-Za-z0-9/_.~%-]+") ? to : "/desk/review";
        return SignInPages.seeOther(request, back + "?said=" + said);
    }
}
