package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.history.Edits;
import throughline.history.FactType;
import throughline.history.Overlay;
import throughline.maps.Maps;
import throughline.people.Act;
import throughline.people.Permit;
import throughline.people.Policy;
import throughline.region.DraftRegions;
import throughline.region.RegionRefresh;
import throughline.web.Format;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// What an organization adds to the catalog and takes out of it.
@Controller
@ConditionalOnWebApplication
final class AddPages {
    private static final int REASON = 500;

    private final Edits edits;
    private final Callers callers;
    private final RegionRefresh regions;
    private final DraftRegions drafts;
    private final Maps maps;

    AddPages(Edits edits, Callers callers, RegionRefresh regions, DraftRegions drafts, Maps maps) {
        this.edits = edits;
        this.callers = callers;
        this.regions = regions;
        this.drafts = drafts;
        this.maps = maps;
    }

    private Things things(Visit visit) {
        return new Things(visit.region(), callers.organizations(), edits::ownerOf);
    }

    /// What can be added to an organization, each under an address of its own, and what it has retired.
    @GetMapping("/desk/add")
    PrivatePage choose(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            Visit visit) {
        var places = callers.places(visit);
        var tops = places.of(Policy.where(caller.person(), Act.PROPOSE));
        var found = at.isEmpty() ? tops.stream().findFirst() : places.find(at);
        var here = found.filter(place -> caller.may(Act.PROPOSE, place.reference()));
        if (here.isEmpty()) {
            return new NotPermittedPage();
        }
        var things = things(visit);
        var organization = visit.region().findOrganization(here.get().slug());
        return new AddPage(
                caller.token(),
                here.get(),
                places.below(here.get()),
                organization.stream()
                        .flatMap(owner -> kinds().stream().flatMap(type -> things.added(type, owner).stream()))
                        .toList(),
                edits.retired(places.references(here.get())).stream()
                        .flatMap(edit -> retired(things, edit.type(), edit.key()).stream())
                        .toList(),
                caller.may(Act.PUBLISH, here.get().reference()),
                said.equals("restored") ? said : "");
    }

    private Optional<Things.Thing> retired(Things things, FactType type, String key) {
        var fact = edits.find(type, key);
        return fact.flatMap(one -> things.of(type, key).map(thing -> thing.named(one.shown())));
    }

    /// Goes on to the form of a link, or of a place in the sequence of a program, from a thing to another one.
    @PostMapping("/desk/add/part")
    Object part(
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String to,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var things = things(visit);
        var from = things.at(thing);
        if (from.isEmpty() || caller.permitWriting(from.get().reference()).isEmpty()) {
            return new NotPermittedPage();
        }
        return new Parts(things)
                .find(from.get(), kind, to)
                .map(part -> SignInPages.seeOther(request, "/desk/edit" + part.path()))
                .orElseGet(() ->
                        SignInPages.seeOther(request, "/desk/edit" + from.get().path() + "?said=part#parts"));
    }

    /// What it would mean to take a thing out of the catalog.
    @GetMapping("/desk/retire/{*thing}")
    PrivatePage ask(@PathVariable("thing") String path, Caller caller, Visit visit) {
        var thing = things(visit).at(path).filter(one -> one.type().canBeAdded());
        var permit = thing.flatMap(one -> caller.permitWriting(one.reference()));
        var fact = thing.flatMap(one -> edits.find(one.type(), one.key()));
        if (permit.isEmpty() || fact.isEmpty() || fact.get().isRetired()) {
            return new NotPermittedPage();
        }
        return page(thing.get(), permit.get(), fact.get(), "", "", false, caller, visit);
    }

    private RetirePage page(
            Things.Thing thing,
            Permit permit,
            Edits.Fact fact,
            String reason,
            String day,
            boolean wrong,
            Caller caller,
            Visit visit) {
        var without = drafts.with(
                visit.region(),
                Overlay.of(
                        thing.type(), thing.key(), thing.reference(), Map.of(FactType.PRESENCE.column(), "retired")));
        return new RetirePage(
                caller.token(),
                thing.named(fact.shown()),
                things(visit).partsOf(thing),
                Impact.of(thing, maps, without, LocalDate.now(Format.ZONE), visit),
                permit.act() == Act.PUBLISH,
                reason,
                day,
                wrong);
    }

    @PostMapping("/desk/retire/{*thing}")
    Object retire(
            @PathVariable("thing") String path,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = EditForm.DAY, defaultValue = "") String typed,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var thing = things(visit).at(path).filter(one -> one.type().canBeAdded());
        var permit = thing.flatMap(one -> caller.permitWriting(one.reference()));
        var fact = thing.flatMap(one -> edits.find(one.type(), one.key()));
        if (thing.isEmpty() || permit.isEmpty() || fact.isEmpty()) {
            return new NotPermittedPage();
        }
        var words = reason.strip();
        var day = day(typed);
        if (!typed.isBlank() && day == null) {
            return page(thing.get(), permit.get(), fact.get(), words, typed, true, caller, visit);
        }
        var saved = edits.setShown(
                permit.get(),
                thing.get().type(),
                thing.get().key(),
                false,
                words.substring(0, Math.min(REASON, words.length())),
                day,
                caller.origin());
        // The thing may be gone from its own address by the time its history is read.
        var history = "/desk/history" + thing.get().lasting();
        return switch (saved) {
            case Edits.Saved.Published(int _, var batch) -> {
                regions.refreshSoon();
                yield SignInPages.seeOther(request, history + "?said=retired&batch=" + batch);
            }
            case Edits.Saved.SentForReview(int _, var batch) ->
                SignInPages.seeOther(request, history + "?said=sent&batch=" + batch);
            case Edits.Saved.Scheduled _ -> SignInPages.seeOther(request, history + "?said=scheduled");
            case Edits.Saved.Nothing _, Edits.Saved.Conflict _ ->
                SignInPages.seeOther(request, history + "?said=nothing");
        };
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /// Shows again what was retired.
    @PostMapping("/desk/restore/{*thing}")
    Object restore(@PathVariable("thing") String path, Caller caller, Visit visit, HttpServletRequest request) {
        var thing = things(visit).at(path).filter(one -> one.type().canBeAdded());
        var permit = thing.flatMap(one -> caller.permit(Act.PUBLISH, one.reference()));
        if (thing.isEmpty()
                || permit.isEmpty()
                || edits.find(thing.get().type(), thing.get().key()).isEmpty()) {
            return new NotPermittedPage();
        }
        var one = thing.get();
        edits.setShown(permit.get(), one.type(), one.key(), true, "", null, caller.origin());
        regions.refreshSoon();
        var places = callers.places(visit);
        return SignInPages.seeOther(
                request,
                "/desk/add?said=restored&at=" + places.of(one.reference()).slug());
    }

    /// The kinds of things that have an address of their own to be added under.
    static List<FactType> kinds() {
        return Stream.of(FactType.values())
                .filter(type -> type.canBeAdded() && type.keys().size() == 1)
                .toList();
    }
}
