package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.history.Drafts;
import throughline.history.Edits;
import throughline.people.Act;
import throughline.people.Permit;
import throughline.region.RegionRefresh;
import throughline.web.PrivatePage;
import throughline.web.Visit;
import throughline.web.Words;

/// The form that changes a fact. What is typed can be kept as a draft, looked at, sent for review, published now or on
/// a day.
@Controller
@ConditionalOnWebApplication
final class EditPages {
    private final Edits edits;
    private final Drafts drafts;
    private final Callers callers;
    private final RegionRefresh regions;

    EditPages(Edits edits, Drafts drafts, Callers callers, RegionRefresh regions) {
        this.edits = edits;
        this.drafts = drafts;
        this.callers = callers;
        this.regions = regions;
    }

    private Things things(Visit visit) {
        return new Things(visit.region(), callers.organizations(), edits::ownerOf);
    }

    @GetMapping("/desk/edit/{*thing}")
    PrivatePage form(
            @PathVariable("thing") String path,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            Visit visit) {
        var things = things(visit);
        var thing = things.at(path);
        var permit = thing.flatMap(one -> caller.permitWriting(one.reference()));
        var fact = thing.flatMap(one -> edits.findOrNew(one.type(), one.key()));
        if (thing.isEmpty() || permit.isEmpty() || fact.isEmpty()) {
            return new NotPermittedPage();
        }
        var one = thing.get();
        var kept = drafts.find(caller.person(), one.type(), one.key());
        if (kept.isPresent()) {
            var form = EditForm.read(one.fields(), kept.get().fields());
            var notice = said.equals("part") ? said : said.equals("kept") ? "kept" : "draft";
            return page(visit, one, permit.get(), form, form.theirs(one.fields(), fact.get()), caller, notice);
        }
        return new EditPage(
                caller.token(),
                one.named(fact.get().shown()),
                around(visit, one, fact.get()),
                EditForm.lines(one.fields(), fact.get()),
                "",
                "",
                false,
                permit.get().act() == Act.PUBLISH,
                said.equals("part") ? said : "");
    }

    private EditPage page(
            Visit visit,
            Things.Thing thing,
            Permit permit,
            EditForm form,
            Map<String, String> theirs,
            Caller caller,
            String notice) {
        var fact = edits.findOrNew(thing.type(), thing.key()).orElseThrow();
        return new EditPage(
                caller.token(),
                thing.named(form.typed()).named(fact.shown()),
                around(visit, thing, fact),
                form.lines(thing.fields(), fact, theirs),
                form.reason(),
                form.day(),
                form.wrong().containsKey(EditForm.DAY),
                permit.act() == Act.PUBLISH,
                notice);
    }

    private EditPage.Around around(Visit visit, Things.Thing thing, Edits.Fact fact) {
        var things = things(visit);
        var presence = fact.isRetired()
                ? EditPage.Presence.RETIRED
                : fact.isNew()
                        ? EditPage.Presence.NEW
                        : thing.type().canBeAdded() ? EditPage.Presence.SHOWN : EditPage.Presence.FIXED;
        var pathways = visit.region().sectors().stream()
                .flatMap(sector -> sector.pathways().stream())
                .map(pathway -> new EditPage.Option(
                        pathway.code(),
                        Words.of(visit.language(), pathway.title(), pathway.titleEs())
                                .value()))
                .toList();
        var joins = thing.type().keys().size() == 1 && !fact.isNew() && !fact.isRetired();
        var names = joins
                ? things.tree().find(thing.reference()).stream()
                        .flatMap(owner -> things.ownedBy(owner).stream())
                        .filter(other -> !other.key().equals(thing.key()))
                        .map(Things.Thing::title)
                        .distinct()
                        .toList()
                : List.<String>of();
        return new EditPage.Around(presence, things.partsOf(thing), pathways, joins, names);
    }

    /// @param step what is to be done with what was typed: `send`, `keep` as a draft, `look` at it first, `drop` the
    ///             draft; `autosave` keeps it and answers without a page
    @PostMapping("/desk/edit/{*thing}")
    Object save(
            @PathVariable("thing") String path,
            @RequestParam(defaultValue = "send") String step,
            @RequestParam Map<String, String> sent,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var things = things(visit);
        var thing = things.at(path);
        var permit = thing.flatMap(one -> caller.permitWriting(one.reference()));
        if (thing.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        return switch (step) {
            case "keep" -> {
                keep(thing.get(), sent, caller);
                yield SignInPages.seeOther(request, "/desk/edit" + thing.get().path() + "?said=kept");
            }
            case "autosave" -> {
                keep(thing.get(), sent, caller);
                yield ResponseEntity.noContent().build();
            }
            case "look" -> {
                keep(thing.get(), sent, caller);
                yield SignInPages.seeOther(
                        request, "/desk/preview" + thing.get().path());
            }
            case "drop" -> {
                drafts.drop(caller.person(), thing.get().type(), thing.get().key());
                yield SignInPages.seeOther(request, "/desk/edit" + thing.get().path());
            }
            default -> save(visit, thing.get(), permit.get(), sent, caller, request);
        };
    }

    private void keep(Things.Thing thing, Map<String, String> sent, Caller caller) {
        var fields = new HashMap<>(sent);
        fields.remove("_csrf");
        fields.remove("step");
        drafts.keep(caller.person(), thing.type(), thing.key(), fields);
    }

    private Object save(
            Visit visit,
            Things.Thing thing,
            Permit permit,
            Map<String, String> sent,
            Caller caller,
            HttpServletRequest request) {
        var form = EditForm.read(thing.fields(), sent)
                .of(thing.fields(), edits.findOrNew(thing.type(), thing.key()).orElseThrow());
        if (!form.wrong().isEmpty()) {
            return page(visit, thing, permit, form, Map.of(), caller, "wrong");
        }
        var saved = edits.save(permit, thing.type(), thing.key(), form.draft(), caller.origin());
        if (!(saved instanceof Edits.Saved.Conflict)) {
            drafts.drop(caller.person(), thing.type(), thing.key());
        }
        var history = "/desk/history" + thing.path();
        return switch (saved) {
            case Edits.Saved.Published(int _, var batch) -> {
                regions.refreshSoon();
                yield SignInPages.seeOther(request, history + "?said=published&batch=" + batch);
            }
            case Edits.Saved.SentForReview(int _, var batch) ->
                SignInPages.seeOther(request, history + "?said=sent&batch=" + batch);
            case Edits.Saved.Scheduled _ -> SignInPages.seeOther(request, history + "?said=scheduled");
            case Edits.Saved.Nothing _ -> SignInPages.seeOther(request, history + "?said=nothing");
            case Edits.Saved.Conflict(var theirs) -> page(visit, thing, permit, form, theirs, caller, "theirs");
        };
    }
}
