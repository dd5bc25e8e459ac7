package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.people.Accounts;
import throughline.people.Passkeys;
import throughline.web.PrivatePage;
import throughline.web.PublicAddress;

/// Passkeys: signing in with one, confirming with one, and the own ones. Browsers answer through plain forms, which a
/// small script fills in.
@Controller
@ConditionalOnWebApplication
final class PasskeyPages {
    private final ObjectProvider<Passkeys> passkeys;
    private final ObjectProvider<Doors> doors;
    private final Accounts accounts;
    private final PublicAddress address;

    PasskeyPages(
            ObjectProvider<Passkeys> passkeys, ObjectProvider<Doors> doors, Accounts accounts, PublicAddress address) {
        this.passkeys = passkeys;
        this.doors = doors;
        this.accounts = accounts;
        this.address = address;
    }

    private Passkeys.Site site(HttpServletRequest request) {
        return Passkeys.Site.of(address.of(request));
    }

    @PostMapping("/sign-in/passkey")
    Object signIn(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = passkeys.getObject()
                .signIn(
                        credential,
                        site(request),
                        challenge -> Challenges.take(request, challenge),
                        request.getRemoteAddr());
        var held = HeldForm.carried(request);
        if (person.isEmpty()) {
            return doors.getObject().signInPage(request, SignInPage.Notice.PASSKEY, held.orElse(null));
        }
        doors.getObject().open(person.get(), request, response);
        request.getSession().setAttribute(Callers.PASSKEY_AT, Instant.now());
        return held.<Object>map(form -> new ContinuePage(Callers.token(request), form))
                .orElseGet(() -> SignInPages.seeOther(request, Doors.ownPath(request.getParameter("to"))));
    }

    /// A passkey before something that cannot be taken back.
    @PostMapping("/desk/confirm/passkey")
    PrivatePage confirm(@RequestParam(defaultValue = "") String credential, Caller caller, HttpServletRequest request) {
        var held = HeldForm.carried(request);
        if (held.isEmpty()) {
            return new NotPermittedPage();
        }
        if (!passkeys.getObject()
                .confirm(
                        caller.person(),
                        credential,
                        site(request),
                        challenge -> Challenges.take(request, challenge),
                        caller.origin())) {
            return ConfirmPage.again(caller, request, held.get());
        }
        request.getSession().setAttribute(Callers.PASSKEY_AT, Instant.now());
        return new ContinuePage(caller.token(), held.get());
    }

    /// The page on which the browser makes a passkey.
    @PostMapping("/desk/account/passkeys/new")
    PrivatePage begin(@RequestParam(defaultValue = "") String name, Caller caller, HttpServletRequest request) {
        if (!caller.isRecent()) {
            return ConfirmPage.ask(caller, request);
        }
        var offer = passkeys.getObject().offer(caller.person());
        return new PasskeyPage(
                caller.token(),
                caller.person().email(),
                caller.person().name(),
                name,
                Challenges.next(request),
                offer.handle(),
                offer.known());
    }

    @PostMapping("/desk/account/passkeys")
    Object add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            Caller caller,
            HttpServletRequest request) {
        if (!caller.isRecent()) {
            return ConfirmPage.ask(caller, request);
        }
        var added = passkeys.getObject()
                .add(
                        caller.person(),
                        name,
                        credential,
                        site(request),
                        challenge -> Challenges.take(request, challenge),
                        caller.origin());
        if (added) {
            // Who made it just now has shown it.
            request.getSession().setAttribute(Callers.PASSKEY_AT, Instant.now());
        }
        return said(request, added ? AccountPage.Done.PASSKEY_ADDED : AccountPage.Done.PASSKEY_REFUSED);
    }

    @PostMapping("/desk/account/passkeys/remove")
    Object remove(@RequestParam(defaultValue = "0") long passkey, Caller caller, HttpServletRequest request) {
        if (!caller.isRecent()) {
            return ConfirmPage.ask(caller, request);
        }
        accounts.removePasskey(caller.by(), caller.person().id(), passkey);
        return said(request, AccountPage.Done.PASSKEY_REMOVED);
    }

    /// Switches the password off, or on again.
    @PostMapping("/desk/account/passkeys/only")
    Object only(@RequestParam(defaultValue = "false") boolean only, Caller caller, HttpServletRequest request) {
        if (!caller.isRecent()) {
            return ConfirmPage.ask(caller, request);
        }
        accounts.setPasskeyOnly(caller.by(), caller.person().id(), only);
        return said(request, only ? AccountPage.Done.PASSWORD_OFF : AccountPage.Done.PASSWORD_ON);
    }

    private static Object said(HttpServletRequest request, AccountPage.Done done) {
        return SignInPages.seeOther(request, "/desk/account?done=" + done);
    }
}
