package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.history.Drafts;
import throughline.history.Edits;
import throughline.history.Overlay;
import throughline.maps.Maps;
import throughline.people.Act;
import throughline.region.DraftRegions;
import throughline.region.OrganizationTree;
import throughline.web.Format;
import throughline.web.Glimpse;
import throughline.web.Visit;

/// A draft looked at before it is sent: what it changes and touches, and the pages and maps as they would be.
@Controller
@ConditionalOnWebApplication
final class PreviewPages {
    private static final String MAP = "/maps/[A-Za-z0-9/_.~-]+";

    private final Edits edits;
    private final Drafts drafts;
    private final Callers callers;
    private final DraftRegions regions;
    private final Maps maps;

    PreviewPages(Edits edits, Drafts drafts, Callers callers, DraftRegions regions, Maps maps) {
        this.edits = edits;
        this.drafts = drafts;
        this.callers = callers;
        this.regions = regions;
        this.maps = maps;
    }

    /// @param show `page` for the page as it would be, the address of a map for that map, else what changes
    @GetMapping("/desk/preview/{*thing}")
    Object preview(
            @PathVariable("thing") String path,
            @RequestParam(defaultValue = "") String show,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var found = new Things(visit.region(), callers.organizations(), edits::ownerOf).at(path);
        var permit = found.flatMap(one -> caller.permitWriting(one.reference()));
        var fact = found.flatMap(one -> edits.findOrNew(one.type(), one.key()));
        if (found.isEmpty() || permit.isEmpty() || fact.isEmpty()) {
            return new NotPermittedPage();
        }
        var thing = found.get();
        var draft = drafts.find(caller.person(), thing.type(), thing.key());
        if (draft.isEmpty()) {
            return SignInPages.seeOther(request, "/desk/edit" + thing.path());
        }
        var form = EditForm.read(thing.fields(), draft.get().fields()).of(thing.fields(), fact.get());
        var overlay = form.overlay(thing, fact.get());
        var region = overlay.equals(Overlay.NONE) ? visit.region() : regions.with(visit.region(), overlay);
        if (show.equals("page") || show.matches(MAP)) {
            var page = new Things(region, new OrganizationTree(region))
                    .of(thing.type(), thing.key())
                    .orElse(thing)
                    .page();
            return new Glimpse(region, null).of(show.equals("page") ? page : show, request);
        }
        var differences = new ArrayList<PreviewPage.Difference>();
        for (var field : thing.fields()) {
            var value = form.typed().get(field.column());
            var now = fact.get().shown().getOrDefault(field.column(), "");
            if (value != null && !value.equals(now)) {
                differences.add(new PreviewPage.Difference(field.column(), field.typed(now), field.typed(value)));
            }
        }
        var day = form.draft().day();
        var today = LocalDate.now(Format.ZONE);
        return new PreviewPage(
                caller.token(),
                thing.named(form.typed()),
                differences,
                Impact.of(thing, maps, region, today, visit),
                draft.get().fields(),
                !form.wrong().isEmpty(),
                permit.get().act() == Act.PUBLISH,
                day != null && day.isAfter(today));
    }
}
