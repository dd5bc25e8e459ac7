package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.people.Account;
import throughline.people.Accounts;
import throughline.people.AuditLog.By;
import throughline.people.OneTimeLink.Purpose;
import throughline.people.SignIn;
import throughline.people.Throttle;
import throughline.web.PrivatePage;

/// Signing in, and the links that open an account.
@Controller
@ConditionalOnWebApplication
final class SignInPages {
    private final ObjectProvider<Doors> doors;
    private final ObjectProvider<SignIn> signIn;
    private final Accounts accounts;
    private final Letters letters;
    private final Throttle questions = new Throttle(10, Duration.ofMinutes(10));

    SignInPages(ObjectProvider<Doors> doors, ObjectProvider<SignIn> signIn, Accounts accounts, Letters letters) {
        this.doors = doors;
        this.signIn = signIn;
        this.accounts = accounts;
        this.letters = letters;
    }

    @GetMapping("/sign-in")
    SignInPage signIn(HttpServletRequest request) {
        var out = request.getParameter("out") != null;
        return doors.getObject().signInPage(request, out ? SignInPage.Notice.OUT : SignInPage.Notice.NONE, null);
    }

    @GetMapping("/sign-in/forgotten")
    ForgottenPage forgotten(HttpServletRequest request) {
        return new ForgottenPage(Callers.token(request), false, letters.areSent());
    }

    /// Looks for the account after the answer, so that not even its time tells whether there is one. Who switched the
    /// password off gets none by mail either: that would be a way around the passkey.
    @PostMapping("/sign-in/forgotten")
    ForgottenPage ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        var origin = request.getRemoteAddr();
        if (letters.areSent() && questions.pass(origin)) {
            Thread.ofVirtual()
                    .start(() -> accounts.find(email)
                            .filter(account -> account.state() == Account.State.ACTIVE && !account.passkeyOnly())
                            .ifPresent(account -> letters.send(
                                    account, accounts.link(By.nobody(origin), account, Purpose.PASSWORD))));
        }
        return new ForgottenPage(Callers.token(request), true, letters.areSent());
    }

    /// Only looks: mail programs open links before people do.
    @GetMapping("/link/{link}")
    PrivatePage link(@PathVariable String link, HttpServletRequest request) {
        return accounts.findByLink(link)
                .<PrivatePage>map(account -> new LinkPage(Callers.token(request), link, account.name(), null))
                .orElseGet(() -> new NoLinkPage(letters.areSent()));
    }

    @PostMapping("/link/{link}")
    Object use(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var name = accounts.findByLink(link).map(Account::name).orElse("");
        return switch (signIn.getObject().byLink(link, password, request.getRemoteAddr())) {
            case SignIn.Set.Done(var person) -> {
                doors.getObject().open(person, request, response);
                yield seeOther(request, "/desk");
            }
            case SignIn.Set.Refused(var reason) -> new LinkPage(Callers.token(request), link, name, reason);
            case SignIn.Set.NoLink() -> new NoLinkPage(letters.areSent());
        };
    }

    /// After a form: the browser asks for a page, which can be loaded again without sending the form again.
    ///
    /// @param path address without language prefix
    static ResponseEntity<Void> seeOther(HttpServletRequest request, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", request.getContextPath() + path)
                .build();
    }
}
