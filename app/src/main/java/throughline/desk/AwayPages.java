package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.people.Account;
import throughline.people.Accounts;
import throughline.web.Format;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// While somebody is away: their roles for a colleague, until a day.
@Controller
@ConditionalOnWebApplication
final class AwayPages {
    private static final int MOST_DAYS = 366;

    private final Accounts accounts;
    private final Callers callers;

    AwayPages(Accounts accounts, Callers callers) {
        this.accounts = accounts;
        this.callers = callers;
    }

    @GetMapping("/desk/away")
    PrivatePage away(@RequestParam(defaultValue = "") String said, Caller caller, Visit visit) {
        return page("", "", said.equals("lent") || said.equals("back") ? said : "", caller, visit);
    }

    private AwayPage page(String to, String until, String said, Caller caller, Visit visit) {
        var places = callers.places(visit);
        var lent = accounts.lentBy(caller.person()).stream()
                .map(one -> new AwayPage.Lent(one.account().name(), places.role(one.membership())))
                .toList();
        return new AwayPage(caller.token(), lent, to, until, said);
    }

    @PostMapping("/desk/away")
    Object lend(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "lend") String step,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        if (step.equals("back")) {
            accounts.takeBack(caller.person(), caller.origin());
            return SignInPages.seeOther(request, "/desk/away?said=back");
        }
        var day = day(until);
        if (day.isEmpty()) {
            return page(to, until, "day", caller, visit);
        }
        if (!caller.isRecent()) {
            return ConfirmPage.ask(caller, request);
        }
        var tree = callers.organizations();
        // Whether an address has an account is not told: no account and nobody near look the same.
        var lent = accounts.find(to)
                .filter(account -> account.state() == Account.State.ACTIVE)
                .map(account -> accounts.lend(
                        caller.person(),
                        account,
                        day.get(),
                        (one, other) -> tree.upward(one).contains(other)
                                || tree.upward(other).contains(one),
                        caller.origin()))
                .orElse(0);
        return lent == 0
                ? page(to, until, "nobody", caller, visit)
                : SignInPages.seeOther(request, "/desk/away?said=lent");
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            var today = LocalDate.now(Format.ZONE);
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(MOST_DAYS)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
