package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import throughline.explore.Listing;
import throughline.history.Drafts;
import throughline.history.Edits;
import throughline.history.FactType;
import throughline.imports.UploadedWorkbook;
import throughline.people.Act;
import throughline.people.Permit;
import throughline.region.RegionRefresh;
import throughline.web.PrivatePage;
import throughline.web.Texts;
import throughline.web.Visit;

/// What an organization keeps, as a workbook and back. What comes back becomes drafts, which are compared and accepted.
@Controller
@ConditionalOnWebApplication
final class SheetPages {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_CHANGED = 1_000;
    private static final int ROWS = 50;

    private final Callers callers;
    private final Edits edits;
    private final Drafts drafts;
    private final RegionRefresh regions;

    SheetPages(Callers callers, Edits edits, Drafts drafts, RegionRefresh regions) {
        this.callers = callers;
        this.edits = edits;
        this.drafts = drafts;
        this.regions = regions;
    }

    private Optional<Places.Place> place(String at, Visit visit) {
        return callers.places(visit).findOrganization(at);
    }

    private Things things(Visit visit) {
        return new Things(visit.region(), callers.organizations(), edits::ownerOf);
    }

    /// What the person sent back or typed and did not publish yet, of an organization.
    @GetMapping("/desk/sheet")
    PrivatePage sheet(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "0") int count,
            @RequestParam(defaultValue = "1") int page,
            Caller caller,
            Visit visit) {
        var here = place(at, visit);
        var permit = here.flatMap(place -> caller.permitWriting(place.reference()));
        if (here.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var things = things(visit);
        var own = new ArrayList<OwnDraft>();
        for (var draft : drafts.listOf(caller.person())) {
            things.of(draft.type(), draft.key())
                    .filter(thing -> thing.reference().equals(here.get().reference()))
                    .ifPresent(thing -> own.add(new OwnDraft(thing, draft)));
        }
        return new SheetPage(
                caller.token(),
                here.get(),
                listing(here.get(), own, page),
                permit.get().act() == Act.PUBLISH,
                List.of("read", "none", "refused", "large", "accepted", "left").contains(said) ? said : "",
                count);
    }

    private record OwnDraft(Things.Thing thing, Drafts.Kept draft) {}

    /// Drafts that change nothing any more are left out, so a page may have fewer rows.
    private Listing<SheetPage.Row> listing(Places.Place here, List<OwnDraft> own, int wanted) {
        var pages = Math.max(1, Math.ceilDiv(own.size(), ROWS));
        var page = Math.clamp(wanted, 1, pages);
        var rows = own.subList((page - 1) * ROWS, Math.min(page * ROWS, own.size())).stream()
                .flatMap(one -> row(
                        one.thing(),
                        EditForm.read(one.thing().fields(), one.draft().fields()))
                        .stream())
                .toList();
        var url = "/desk/sheet?at=" + here.slug() + "&page=";
        return new Listing<>(
                List.of(),
                rows,
                own.size(),
                page,
                pages,
                page > 1 ? url + (page - 1) : null,
                page < pages ? url + (page + 1) : null);
    }

    private Optional<SheetPage.Row> row(Things.Thing thing, EditForm sent) {
        var fact = edits.findOrNew(thing.type(), thing.key());
        if (fact.isEmpty()) {
            return Optional.empty();
        }
        var form = sent.of(thing.fields(), fact.get());
        var theirs = form.theirs(thing.fields(), fact.get());
        var cells = new ArrayList<SheetPage.Cell>();
        for (var field : thing.fields()) {
            var column = field.column();
            var now = field.typed(fact.get().shown().getOrDefault(column, ""));
            var wrong = form.wrong().get(column);
            var typed = form.typed().get(column);
            var value = wrong != null ? wrong : typed == null ? now : field.typed(typed);
            if (wrong != null || !value.equals(now)) {
                var problem = wrong != null ? "wrong" : theirs.containsKey(column) ? "theirs" : "";
                cells.add(new SheetPage.Cell(column, now, value, problem));
            }
        }
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetPage.Row(
                        thing.named(form.typed()), cells, !form.wrong().isEmpty(), !theirs.isEmpty()));
    }

    @GetMapping("/desk/sheet.xlsx")
    Object download(@RequestParam(defaultValue = "") String at, Caller caller, Visit visit) {
        var here = place(at, visit);
        var organization = here.flatMap(place -> visit.region().findOrganization(place.slug()));
        if (here.isEmpty()
                || organization.isEmpty()
                || caller.permitWriting(here.get().reference()).isEmpty()) {
            return new NotPermittedPage();
        }
        var owned = things(visit).ownedBy(organization.get());
        var facts = new EnumMap<FactType, Map<String, Edits.Fact>>(FactType.class);
        owned.stream()
                .collect(Collectors.groupingBy(
                        Things.Thing::type, Collectors.mapping(Things.Thing::key, Collectors.toList())))
                .forEach((type, keys) -> facts.put(type, edits.find(type, keys)));
        var rows = owned.stream()
                .flatMap(thing -> Optional.ofNullable(
                        facts.getOrDefault(thing.type(), Map.of()).get(thing.key()))
                        .map(fact -> new OwnedSheet.Row(thing, fact))
                        .stream())
                .toList();
        var disposition = ContentDisposition.attachment()
                .filename(here.get().slug() + ".xlsx")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(OwnedSheet.write(rows, Texts.load(visit.language())));
    }

    /// Reads a workbook that was downloaded here and changed. Each changed row becomes a draft; nothing is published.
    @PostMapping("/desk/sheet")
    Object upload(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(required = false) MultipartFile file,
            Caller caller,
            Visit visit,
            HttpServletRequest request)
            throws IOException {
        var here = place(at, visit);
        if (here.isEmpty() || caller.permitWriting(here.get().reference()).isEmpty()) {
            return new NotPermittedPage();
        }
        var to = "/desk/sheet?at=" + here.get().slug() + "&said=";
        if (file == null || file.isEmpty()) {
            return SignInPages.seeOther(request, to + "refused");
        }
        return switch (UploadedWorkbook.read(file.getBytes())) {
            case UploadedWorkbook.Refused _ -> SignInPages.seeOther(request, to + "refused");
            case UploadedWorkbook.Read(var sheets) -> {
                var changed = OwnedSheet.changed(sheets);
                if (changed.size() > MOST_CHANGED) {
                    yield SignInPages.seeOther(request, to + "large");
                }
                var kept = 0;
                var things = things(visit);
                var owner = visit.region().findOrganization(here.get().slug()).orElseThrow();
                for (var sent : changed) {
                    var thing = (sent.path().isEmpty()
                                    ? things.added(sent.type(), owner, sent.words())
                                    : things.at(sent.path()))
                            .filter(one -> one.reference().equals(here.get().reference()));
                    if (thing.isPresent()) {
                        drafts.keep(
                                caller.person(), thing.get().type(), thing.get().key(), sent.fields());
                        kept++;
                    }
                }
                yield SignInPages.seeOther(request, to + (kept == 0 ? "none" : "read&count=" + kept));
            }
        };
    }

    /// Publishes the ticked facts, or sends them for review. What cannot be read or was changed by others meanwhile
    /// stays a draft.
    @PostMapping("/desk/sheet/accept")
    Object accept(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") List<String> thing,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var here = place(at, visit);
        var permit = here.flatMap(place -> caller.permitWriting(place.reference()));
        if (here.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var things = things(visit);
        var accepted = 0;
        var left = 0;
        for (var path : thing.stream().distinct().limit(MOST_CHANGED).toList()) {
            var one = things.at(path)
                    .filter(found -> found.reference().equals(here.get().reference()));
            if (one.isEmpty()) {
                continue;
            }
            if (accept(permit.get(), one.get(), reason, caller)) {
                accepted++;
            } else {
                left++;
            }
        }
        regions.refreshSoon();
        var said = left > 0 ? "left&count=" + left : "accepted&count=" + accepted;
        return SignInPages.seeOther(request, "/desk/sheet?at=" + here.get().slug() + "&said=" + said);
    }

    private boolean accept(Permit permit, Things.Thing thing, String reason, Caller caller) {
        var draft = drafts.find(caller.person(), thing.type(), thing.key());
        if (draft.isEmpty()) {
            return true;
        }
        var fact = edits.findOrNew(thing.type(), thing.key());
        if (fact.isEmpty()) {
            return false;
        }
        var form = EditForm.read(thing.fields(), draft.get().fields()).of(thing.fields(), fact.get());
        if (!form.wrong().isEmpty()) {
            return false;
        }
        var words = reason.strip();
        var typed = words.isEmpty() ? form : form.because(words);
        if (edits.save(permit, thing.type(), thing.key(), typed.draft(), caller.origin())
                instanceof Edits.Saved.Conflict) {
            return false;
        }
        drafts.drop(caller.person(), thing.type(), thing.key());
        return true;
    }
}
