package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.bulletins.Bulletins;
import throughline.bulletins.Subscribers;
import throughline.gaps.GapEdition;
import throughline.people.Act;
import throughline.people.Membership;
import throughline.people.Permit;
import throughline.web.Format;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// Publishing gap reports and taking them back, for those who publish for the region.
@Controller
@ConditionalOnWebApplication
final class BulletinDeskPages {
    private static final String PATH = "/desk/gap-reports";

    private final Bulletins bulletins;
    private final Subscribers subscribers;

    BulletinDeskPages(Bulletins bulletins, Subscribers subscribers) {
        this.bulletins = bulletins;
        this.subscribers = subscribers;
    }

    @GetMapping(PATH)
    PrivatePage list(@RequestParam(defaultValue = "") String said, Caller caller, Visit visit) {
        if (permit(caller).isEmpty()) {
            return new NotPermittedPage();
        }
        return new BulletinDeskPage(
                caller.token(),
                bulletins.list(),
                visit.region().sectors(),
                visit.region().profile().counties(),
                subscribers.count(),
                said.matches("done|withdrawn|unknown|removed|nobody") ? said : "");
    }

    private static Optional<Permit> permit(Caller caller) {
        return caller.permit(Act.PUBLISH, Membership.REGION);
    }

    @PostMapping(PATH)
    Object publish(
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String county,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var permit = permit(caller);
        if (permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var number = sector.matches("[0-9]{1,2}") ? Integer.parseInt(sector) : 0;
        var day = LocalDate.now(Format.ZONE);
        var edition = GapEdition.of(visit.region(), new GapEdition.Narrowed("", number, county, ""), day);
        edition.ifPresent(made -> bulletins.publish(permit.get(), made, day, caller.origin()));
        return SignInPages.seeOther(request, PATH + "?said=" + (edition.isPresent() ? "done" : "unknown"));
    }

    @PostMapping(PATH + "/withdraw")
    Object withdraw(@RequestParam(defaultValue = "") String id, Caller caller, HttpServletRequest request) {
        var permit = permit(caller);
        if (permit.isEmpty() || !id.matches("[0-9]{1,18}")) {
            return new NotPermittedPage();
        }
        bulletins.withdraw(permit.get(), Long.parseLong(id), caller.origin());
        return SignInPages.seeOther(request, PATH + "?said=withdrawn");
    }

    /// Takes an address off the list of those who are told by mail.
    @PostMapping(PATH + "/remove")
    Object remove(@RequestParam(defaultValue = "") String email, Caller caller, HttpServletRequest request) {
        var permit = permit(caller);
        if (permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var done = subscribers.remove(permit.get(), email, caller.origin());
        return SignInPages.seeOther(request, PATH + "?said=" + (done ? "removed" : "nobody"));
    }
}
