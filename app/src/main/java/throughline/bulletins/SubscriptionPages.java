package throughline.bulletins;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// Getting onto the list and off it, without account, script or cookie. What a link does happens when its page is
/// sent, since programs that look into mail open links too.
@Controller
@ConditionalOnWebApplication
final class SubscriptionPages {
    private static final String TOKEN = "{token:[A-Za-z0-9_-]{32}}";

    private final Bulletins bulletins;
    private final Subscribers subscribers;

    SubscriptionPages(Bulletins bulletins, Subscribers subscribers) {
        this.bulletins = bulletins;
        this.subscribers = subscribers;
    }

    /// @param website a field that people do not see
    @PostMapping("/gaps/reports/subscribe")
    Object subscribe(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String website,
            Visit visit,
            HttpServletRequest request) {
        var problems = subscribers.ask(form, email, website, visit.language(), request.getRemoteAddr());
        return problems.isEmpty()
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header("Location", request.getContextPath() + Subscribers.PAGE + "/asked")
                        .build()
                : new BulletinListPage(bulletins.list(), subscribers.token(), problems.getFirst(), email);
    }

    @GetMapping("/gaps/reports/asked")
    PrivatePage asked() {
        return new SubscriptionPage("asked", "");
    }

    @GetMapping("/gaps/reports/confirm/" + TOKEN)
    PrivatePage confirm(@PathVariable String token) {
        return new SubscriptionPage(subscribers.isWaiting(token) ? "confirm" : "expired", token);
    }

    @PostMapping("/gaps/reports/confirm/" + TOKEN)
    PrivatePage confirmed(@PathVariable String token) {
        return new SubscriptionPage(subscribers.confirm(token) ? "confirmed" : "expired", token);
    }

    @GetMapping("/gaps/reports/leave/" + TOKEN)
    PrivatePage leave(@PathVariable String token) {
        return new SubscriptionPage("leave", token);
    }

    /// Also what mail programs send for their own button (RFC 8058).
    @PostMapping("/gaps/reports/leave/" + TOKEN)
    PrivatePage left(@PathVariable String token) {
        subscribers.leave(token);
        return new SubscriptionPage("left", "");
    }
}
