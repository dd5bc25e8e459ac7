package throughline.desk;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Person;
import throughline.people.SignIn;
import throughline.web.FailurePage;
import throughline.web.PageRenderer;

/// What happens at the doors: coming in, being refused, going out, a form that arrives after the session has ended.
@Component
@Lazy
final class Doors {
    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
    private static final int AGENT_CHARACTERS = 200;

    private final SignIn signIn;
    private final Providers providers;
    private final AuditLog log;
    private final PageRenderer pages;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Doors(SignIn signIn, Providers providers, AuditLog log, PageRenderer pages) {
        this.signIn = signIn;
        this.providers = providers;
        this.log = log;
        this.pages = pages;
    }

    /// After a right password: on to where the person wanted to go, or to what they had typed.
    void welcome(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        remember(request);
        var held = HeldForm.carried(request);
        if (held.isPresent()) {
            noStore(response);
            pages.write(new ContinuePage(Callers.token(request), held.get()), request, response);
            return;
        }
        response.sendRedirect(request.getContextPath() + ownPath(request.getParameter("to")));
    }

    private static void remember(HttpServletRequest request) {
        var session = request.getSession();
        session.setAttribute(Callers.CONFIRMED_AT, Instant.now());
        session.setAttribute(Callers.SIGNED_IN_AT, Instant.now());
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        session.setAttribute(
                Sessions.AGENT, agent == null ? "" : agent.substring(0, Math.min(agent.length(), AGENT_CHARACTERS)));
        session.setAttribute(Sessions.ORIGIN, request.getRemoteAddr());
    }

    /// A path behind the sign-in and no other address.
    static String ownPath(@Nullable String to) {
        return to != null && to.matches("/desk(/[A-Za-z0-9/_.~%-]*)?(\\?[A-Za-z0-9/_.~%&=+-]*)?") && !to.contains("//")
                ? to
                : "/desk";
    }

    /// Signs somebody in who has shown who they are by a link or another provider.
    void open(Person person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var details = new WebAuthenticationDetails(request);
        var context = new SecurityContextImpl(PasswordProvider.signedIn(person, details));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        remember(request);
    }

    /// After another provider vouched for somebody: only who was invited comes in.
    void vouchedFor(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var person = authentication.getPrincipal() instanceof OidcUser user
                ? signIn.byProvider(
                        String.valueOf(user.getIssuer()),
                        requireNonNull(user.getSubject()),
                        String.valueOf(user.getEmail()),
                        Boolean.TRUE.equals(user.getEmailVerified()),
                        request.getRemoteAddr())
                : Optional.<Person>empty();
        if (person.isEmpty()) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            refused(request, response, new BadCredentialsException("not invited"));
            return;
        }
        open(person.get(), request, response);
        response.sendRedirect(request.getContextPath() + "/desk");
    }

    /// Another provider that does not answer, or not as it should: everybody else still comes in.
    void providerIsDown(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.warn("A provider to sign in with cannot be reached: {}", String.valueOf(why.getCause()));
        noStore(response);
        pages.write(signInPage(request, SignInPage.Notice.PROVIDER, null), request, response);
    }

    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        noStore(response);
        pages.write(
                signInPage(
                        request,
                        SignInPage.Notice.REFUSED,
                        HeldForm.carried(request).orElse(null)),
                request,
                response);
    }

    void goodbye(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (authentication != null) {
            var who = "account " + authentication.getName();
            log.record(new By(who, request.getRemoteAddr()), "signed out", who, "", "");
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?out=1");
    }

    /// A page behind the sign-in, asked for by nobody.
    void signInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (!request.getMethod().equals("GET")) {
            notSent(request, response, new AccessDeniedException("signed out"));
            return;
        }
        var query = request.getQueryString();
        var path = request.getRequestURI().substring(request.getContextPath().length())
                + (query == null ? "" : "?" + query);
        response.sendRedirect(
                request.getContextPath() + "/sign-in?to=" + URLEncoder.encode(ownPath(path), StandardCharsets.UTF_8));
    }

    /// A form without the token of this session: sent after the session had ended, or by another site.
    void notSent(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        noStore(response);
        var held = HeldForm.of(request);
        if (isForeign(request) || held.isEmpty() && !isSignIn(request)) {
            pages.write(new FailurePage(HttpStatus.FORBIDDEN, ""), request, response);
            return;
        }
        var present = SecurityContextHolder.getContext().getAuthentication();
        var signedIn = present != null && present.isAuthenticated();
        pages.write(
                held.isPresent() && signedIn
                        ? new ContinuePage(Callers.token(request), held.get())
                        : signInPage(request, SignInPage.Notice.ENDED, held.orElse(null)),
                request,
                response);
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith("/sign-in");
    }

    /// Browsers say when another site sends a form.
    private static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    SignInPage signInPage(HttpServletRequest request, SignInPage.Notice notice, @Nullable HeldForm held) {
        var email = request.getParameter("email");
        return new SignInPage(
                Callers.token(request),
                notice,
                email == null ? "" : email,
                ownPath(request.getParameter("to")),
                Challenges.next(request),
                providers.choices(),
                held);
    }

    private static void noStore(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
