package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.history.Confirmations;
import throughline.people.Act;
import throughline.people.Policy;
import throughline.region.Organization;
import throughline.region.RegionRefresh;
import throughline.web.Format;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// Once a year: is it still true? One click for each fact, or for those ticked.
@Controller
@ConditionalOnWebApplication
final class DuePages {
    private static final int LINES = 50;

    private final Callers callers;
    private final Confirmations confirmations;
    private final RegionRefresh regions;

    DuePages(Callers callers, Confirmations confirmations, RegionRefresh regions) {
        this.callers = callers;
        this.confirmations = confirmations;
        this.regions = regions;
    }

    /// @param at name of an organization in addresses; else the first of the person
    @GetMapping("/desk/due")
    PrivatePage due(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            Visit visit) {
        var places = callers.places(visit);
        var tops = places.of(Policy.where(caller.person(), Act.READ_WORK));
        var here = at.isEmpty() ? tops.stream().findFirst() : places.find(at);
        if (here.isEmpty() || !caller.may(Act.READ_WORK, here.get().reference())) {
            return new NotPermittedPage();
        }
        var place = here.get();
        var list = new DueList(
                visit.region(), new Things(visit.region(), callers.organizations()), LocalDate.now(Format.ZONE));
        var organization = visit.region().findOrganization(place.slug());
        var lines = organization.map(list::of).orElse(List.of());
        var pages = Math.max(1, (lines.size() + LINES - 1) / LINES);
        var number = Math.clamp(page, 1, pages);
        return new DuePage(
                caller.token(),
                place,
                tops,
                places.below(place).stream()
                        .map(below -> new DuePage.Below(
                                below,
                                visit.region()
                                        .findOrganization(below.slug())
                                        .map(list::count)
                                        .orElse(0)))
                        .toList(),
                lines.stream().skip((long) (number - 1) * LINES).limit(LINES).toList(),
                (int) lines.stream().filter(DuePage.Line::due).count(),
                lines.size(),
                number,
                pages,
                caller.may(Act.CONFIRM, place.reference()),
                said.equals("confirmed") || said.equals("none") ? said : "");
    }

    /// Confirms facts of one organization; what does not belong to it is left alone.
    ///
    /// @param thing paths of the facts
    @PostMapping("/desk/due")
    Object confirm(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") List<String> thing,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var things = new Things(visit.region(), callers.organizations());
        var here = callers.places(visit).find(at);
        var permit = here.flatMap(place -> caller.permit(Act.CONFIRM, place.reference()));
        if (here.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var facts = thing.stream()
                .limit(LINES)
                .flatMap(path -> things.at(path).stream())
                .filter(one -> one.reference().equals(permit.get().organization()))
                .map(one -> new Confirmations.Confirmed(one.type(), one.key()))
                .toList();
        confirmations.confirm(permit.get(), facts, caller.origin());
        if (!facts.isEmpty()) {
            regions.refresh();
        }
        return SignInPages.seeOther(
                request, "/desk/due?at=" + here.get().slug() + "&said=" + (facts.isEmpty() ? "none" : "confirmed"));
    }

    /// What reminders count.
    static int due(DueList list, Organization organization) {
        return list.region().childrenOf(organization).stream()
                        .mapToInt(list::count)
                        .sum()
                + list.count(organization);
    }
}
