package throughline.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import throughline.people.Accounts;
import throughline.people.Person;
import throughline.people.Policy;
import throughline.region.OrganizationTree;
import throughline.region.Region;
import throughline.region.Regions;
import throughline.web.NotReady;
import throughline.web.Visit;

/// Makes the [Caller] of a request. The person is read anew each time, so that a lock and a role that was taken count
/// at once.
final class Callers implements HandlerMethodArgumentResolver {
    /// When the session showed the password or came from another provider, and when a passkey, the last time.
    static final String CONFIRMED_AT = "confirmedAt";

    static final String PASSKEY_AT = "passkeyAt";

    /// When the session began with a sign-in; it ends after [#LONGEST], used or not.
    static final String SIGNED_IN_AT = "signedInAt";

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String PERSON = Person.class.getName();

    private final Accounts accounts;
    private final Regions regions;
    private volatile @Nullable Tree tree;

    private record Tree(Region region, OrganizationTree organizations) {}

    Callers(Accounts accounts, Regions regions) {
        this.accounts = accounts;
        this.regions = regions;
    }

    /// Which organization is below which, in the present Region.
    OrganizationTree organizations() {
        var region = regions.present().orElseThrow(NotReady::new);
        var known = tree;
        if (known == null || known.region() != region) {
            known = new Tree(region, new OrganizationTree(region));
            tree = known;
        }
        return known.organizations();
    }

    /// The places of the Region that a request sees.
    Places places(Visit visit) {
        return new Places(visit.region(), organizations());
    }

    /// Ends the session of somebody whose account was locked, and one that has lasted a working day, before anything
    /// else looks at the request.
    OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var authentication = SecurityContextHolder.getContext().getAuthentication();
                if (authentication != null && authentication.getName().matches("[0-9]{1,18}")) {
                    var person = accounts.findPerson(Long.parseLong(authentication.getName()));
                    var since = at(request.getSession(false), SIGNED_IN_AT);
                    if (person.isPresent() && since.plus(LONGEST).isAfter(Instant.now())) {
                        request.setAttribute(PERSON, person.get());
                    } else {
                        SecurityContextHolder.clearContext();
                        var session = request.getSession(false);
                        if (session != null) {
                            session.invalidate();
                        }
                    }
                }
                chain.doFilter(request, response);
            }
        };
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        return of(Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class)));
    }

    private Caller of(HttpServletRequest request) {
        if (!(request.getAttribute(PERSON) instanceof Person person)) {
            throw new IllegalStateException("a page for people who signed in stands outside of the paths for them");
        }
        var session = request.getSession(false);
        var hasPasskey = accounts.hasPasskey(person);
        var confirmed = at(session, hasPasskey ? PASSKEY_AT : CONFIRMED_AT);
        return new Caller(
                person, new Policy(organizations()), confirmed, hasPasskey, request.getRemoteAddr(), token(request));
    }

    private static Instant at(@Nullable HttpSession session, String name) {
        return session != null && session.getAttribute(name) instanceof Instant at ? at : Instant.EPOCH;
    }

    /// What forms of this session send back.
    static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
