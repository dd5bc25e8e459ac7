package throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Remembers the language a visitor chose and goes on to the same page in it.
@Controller
final class LanguagePages {
    private final Visits visits;

    LanguagePages(Visits visits) {
        this.visits = visits;
    }

    @GetMapping("/language/{tag}")
    ResponseEntity<Void> choose(@PathVariable String tag, HttpServletRequest request) {
        var visit = visits.of(request);
        var language = Language.find(tag).orElse(Language.EN);
        var base = PublicAddress.base(request);
        var cookie = ResponseCookie.from(LanguageFilter.COOKIE, language.tag())
                .path(base.isEmpty() ? "/" : base)
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.LOCATION, base + language.prefix() + ownPath(visit.parameter("to"), language))
                .build();
    }

    /// A path on this host and no other: `//elsewhere.example`, `https:` and control characters lead home.
    private static String ownPath(String to, Language language) {
        var own = to.startsWith("/")
                && !to.startsWith("//")
                && to.chars().noneMatch(c -> c < ' ' || c > '~' || c == '\\');
        var path = own ? to : "/";
        return path.equals("/") && language != Language.EN ? "" : path;
    }
}
