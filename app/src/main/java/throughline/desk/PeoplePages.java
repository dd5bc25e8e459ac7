package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.history.Drafts;
import throughline.people.Account;
import throughline.people.Accounts;
import throughline.people.Act;
import throughline.people.Membership;
import throughline.people.OneTimeLink.Purpose;
import throughline.people.Policy;
import throughline.people.Role;
import throughline.web.PrivatePage;
import throughline.web.PublicAddress;
import throughline.web.Visit;

/// The people of an organization: who looks after it invites others, gives and takes roles.
@Controller
@ConditionalOnWebApplication
final class PeoplePages {
    private final Accounts accounts;
    private final Callers callers;
    private final Drafts drafts;
    private final Letters letters;
    private final PublicAddress address;

    PeoplePages(Accounts accounts, Callers callers, Letters letters, PublicAddress address, Drafts drafts) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.callers = callers;
        this.letters = letters;
        this.address = address;
    }

    @GetMapping("/desk/people")
    PrivatePage people(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            Visit visit) {
        var places = places(visit);
        var tops = places.of(Policy.where(caller.person(), Act.MANAGE_PEOPLE));
        var place = at.isEmpty() ? tops.stream().findFirst() : places.find(at);
        return place.filter(here -> caller.may(Act.MANAGE_PEOPLE, here.reference()))
                .<PrivatePage>map(here -> page(caller, places, here, InviteForm.EMPTY, null, known(said)))
                .orElseGet(NotPermittedPage::new);
    }

    private static String known(String said) {
        return List.of("invited", "taken", "handed").contains(said) ? said : "";
    }

    private Places places(Visit visit) {
        return callers.places(visit);
    }

    private PeoplePage page(
            Caller caller, Places places, Places.Place here, InviteForm form, @Nullable String made, String said) {
        var members = accounts.members(places.references(here)).stream()
                .map(member -> new PeoplePage.Member(
                        member.account().id(),
                        member.account().name(),
                        member.account().email(),
                        member.membership().role().key(),
                        member.membership().until() == null
                                ? ""
                                : String.valueOf(member.membership().until()),
                        caller.permitGrant(member.membership().role(), here.reference())
                                .isPresent()))
                .toList();
        var roles = Stream.of(Role.values())
                .filter(role -> caller.permitGrant(role, here.reference()).isPresent())
                .map(Role::key)
                .toList();
        return new PeoplePage(
                caller.token(),
                here,
                places.of(Policy.where(caller.person(), Act.MANAGE_PEOPLE)),
                places.below(here),
                members,
                roles,
                form,
                made,
                said);
    }

    /// Makes an account when the address has none, and gives the role. The same form sent twice changes nothing more.
    @PostMapping("/desk/people/invite")
    Object invite(@RequestParam Map<String, String> typed, Caller caller, Visit visit, HttpServletRequest request) {
        var places = places(visit);
        var here = places.find(typed.getOrDefault("at", ""));
        if (here.isEmpty() || !caller.may(Act.MANAGE_PEOPLE, here.get().reference())) {
            return new NotPermittedPage();
        }
        var read = InviteForm.read(typed, here.get().reference());
        var membership = read.membership();
        if (membership == null) {
            return page(caller, places, here.get(), read.form(), null, "");
        }
        var permit = caller.permitGrant(membership.role(), membership.organization());
        if (permit.isEmpty()) {
            return new NotPermittedPage();
        }
        if (!caller.isRecent()) {
            return ConfirmPage.ask(caller, request);
        }
        var account = accounts.invite(
                caller.by(), read.email(), read.form().name(), read.form().language());
        accounts.grant(permit.get(), account, membership, caller.origin());
        if (account.hasPassword() || account.state() == Account.State.LOCKED) {
            return SignInPages.seeOther(
                    request, "/desk/people?said=invited&at=" + here.get().slug());
        }
        var link = accounts.link(caller.by(), account, Purpose.INVITATION);
        if (letters.areSent()) {
            letters.send(account, link);
            return SignInPages.seeOther(
                    request, "/desk/people?said=invited&at=" + here.get().slug());
        }
        return page(caller, places, here.get(), InviteForm.EMPTY, address.of(request) + link.path(), "invited");
    }

    @PostMapping("/desk/people/take")
    Object take(@RequestParam Map<String, String> typed, Caller caller, Visit visit, HttpServletRequest request) {
        return found(typed, places(visit))
                .<Object>flatMap(found -> caller.permitGrant(
                                found.membership().role(), found.membership().organization())
                        .map(permit -> {
                            if (!caller.isRecent()) {
                                return ConfirmPage.ask(caller, request);
                            }
                            accounts.revoke(permit, found.account(), found.membership(), caller.origin());
                            return SignInPages.seeOther(
                                    request,
                                    "/desk/people?said=taken&at="
                                            + found.place().slug());
                        }))
                .orElseGet(NotPermittedPage::new);
    }

    /// Gives the role of somebody who leaves to somebody who has an account.
    @PostMapping("/desk/people/hand-over")
    Object handOver(@RequestParam Map<String, String> typed, Caller caller, Visit visit, HttpServletRequest request) {
        var heir = accounts.find(typed.getOrDefault("to", ""));
        return found(typed, places(visit))
                .<Object>flatMap(found -> caller.permitGrant(
                                found.membership().role(), found.membership().organization())
                        .map(permit -> {
                            if (heir.isEmpty()) {
                                return page(caller, places(visit), found.place(), InviteForm.EMPTY, null, "no-heir");
                            }
                            if (!caller.isRecent()) {
                                return ConfirmPage.ask(caller, request);
                            }
                            accounts.handOver(permit, found.account(), found.membership(), heir.get(), caller.origin());
                            handOverDrafts(found, heir.get(), visit);
                            return SignInPages.seeOther(
                                    request,
                                    "/desk/people?said=handed&at="
                                            + found.place().slug());
                        }))
                .orElseGet(NotPermittedPage::new);
    }

    /// What somebody typed and did not send goes along with the role.
    private void handOverDrafts(Found found, Account heir, Visit visit) {
        var tree = callers.organizations();
        var things = new Things(visit.region(), tree);
        drafts.handOver(
                found.account().id(),
                heir.id(),
                draft -> things.of(draft.type(), draft.key())
                        .filter(thing -> tree.upward(thing.reference())
                                .contains(found.membership().organization()))
                        .isPresent());
    }

    private record Found(Account account, Membership membership, Places.Place place) {}

    /// The membership that a form names: as it is kept, whichever reference of the organization that is under.
    private Optional<Found> found(Map<String, String> typed, Places places) {
        var role = Role.find(typed.getOrDefault("role", ""));
        var number = typed.getOrDefault("account", "");
        var place = places.find(typed.getOrDefault("at", ""));
        if (role.isEmpty() || place.isEmpty() || !number.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return accounts.members(places.references(place.get())).stream()
                .filter(member -> member.account().id() == Long.parseLong(number)
                        && member.membership().role() == role.get())
                .findFirst()
                .map(member -> new Found(member.account(), member.membership(), place.get()));
    }
}
