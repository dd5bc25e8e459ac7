package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.history.Drafts;
import throughline.people.Account;
import throughline.people.Accounts;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.Membership;
import throughline.people.Policy;
import throughline.people.SignIn;
import throughline.people.SignIn.Reason;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// The first page behind the sign-in, and the own account.
@Controller
@ConditionalOnWebApplication
final class AccountPages {
    private static final int MOST_DRAFTS = 100;

    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditLog log;
    private final ObjectProvider<SignIn> signIn;
    private final Callers callers;
    private final Drafts drafts;

    AccountPages(
            Accounts accounts,
            Sessions sessions,
            AuditLog log,
            ObjectProvider<SignIn> signIn,
            Callers callers,
            Drafts drafts) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
        this.signIn = signIn;
        this.callers = callers;
    }

    @GetMapping("/desk")
    DeskPage desk(Caller caller, Visit visit) {
        var places = callers.places(visit);
        var things = new Things(visit.region(), callers.organizations());
        var person = caller.person();
        return new DeskPage(
                caller.token(),
                person.name(),
                person.memberships().stream().map(places::role).toList(),
                drafts.listOf(person).stream()
                        .limit(MOST_DRAFTS)
                        .flatMap(kept -> things
                                .of(kept.type(), kept.key())
                                .map(thing -> new DeskPage.Draft(thing.named(kept.fields()), kept.savedAt()))
                                .stream())
                        .toList(),
                !Policy.where(person, Act.MANAGE_PEOPLE).isEmpty(),
                !Policy.where(person, Act.PUBLISH).isEmpty(),
                caller.may(Act.READ_AUDIT, Membership.REGION),
                !Policy.where(person, Act.READ_WORK).isEmpty(),
                !Policy.where(person, Act.ANSWER).isEmpty(),
                caller.may(Act.PUBLISH, Membership.REGION));
    }

    @GetMapping("/desk/account")
    AccountPage account(@RequestParam(defaultValue = "") String done, Caller caller, HttpServletRequest request) {
        return page(caller, request, AccountPage.Done.of(done), null);
    }

    private AccountPage page(
            Caller caller, HttpServletRequest request, AccountPage.Done done, @Nullable Reason refused) {
        var person = caller.person();
        var account = accounts.find(person.id());
        return new AccountPage(
                caller.token(),
                person.email(),
                person.name(),
                account.filter(Account::hasPassword).isPresent(),
                account.filter(Account::passkeyOnly).isPresent(),
                accounts.passkeysOf(person.id()),
                sessions.of(person.id(), request.getSession().getId()),
                done,
                refused);
    }

    /// The present password is asked for in the same form. All other sessions end.
    @PostMapping("/desk/account/password")
    AccountPage password(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "present-password", defaultValue = "") String present,
            Caller caller,
            HttpServletRequest request) {
        if (!signIn.getObject().confirm(caller.person(), present, caller.origin())) {
            return page(caller, request, AccountPage.Done.NOTHING, Reason.PRESENT_IS_WRONG);
        }
        return switch (signIn.getObject().change(caller.person(), password, caller.origin())) {
            case SignIn.Set.Refused(var reason) -> page(caller, request, AccountPage.Done.NOTHING, reason);
            case SignIn.Set.Done _, SignIn.Set.NoLink _ -> {
                sessions.end(caller.person().id(), request.getSession().getId());
                yield page(caller, request, AccountPage.Done.PASSWORD, null);
            }
        };
    }

    @PostMapping("/desk/account/sessions")
    AccountPage endSessions(Caller caller, HttpServletRequest request) {
        sessions.end(caller.person().id(), request.getSession().getId());
        log.record(caller.by(), "sessions ended", caller.person().actor(), "", "");
        return page(caller, request, AccountPage.Done.SESSIONS, null);
    }

    /// The password once more, before something that cannot be taken back.
    @PostMapping("/desk/confirm")
    PrivatePage confirm(
            @RequestParam(name = "present-password", defaultValue = "") String password,
            Caller caller,
            HttpServletRequest request) {
        var held = HeldForm.carried(request);
        if (held.isEmpty()) {
            return new NotPermittedPage();
        }
        // Who has a passkey confirms with it.
        if (caller.hasPasskey() || !signIn.getObject().confirm(caller.person(), password, caller.origin())) {
            return ConfirmPage.again(caller, request, held.get());
        }
        request.getSession().setAttribute(Callers.CONFIRMED_AT, Instant.now());
        return new ContinuePage(caller.token(), held.get());
    }
}
