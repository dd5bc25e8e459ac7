package throughline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes the language off the address: `/es/search` becomes `/search` under the context path `/es`, so mappings
/// are written once. The bare home page goes where the visitor chose to go last time.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class LanguageFilter extends OncePerRequestFilter {
    static final String COOKIE = "language";
    private static final String ATTRIBUTE = Language.class.getName();

    /// The language of a request that went through this filter.
    static Language of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Language language ? language : Language.EN;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        for (var language : Language.values()) {
            var prefix = language.prefix();
            if (!prefix.isEmpty() && (path.equals(prefix) || path.startsWith(prefix + "/"))) {
                request.setAttribute(ATTRIBUTE, language);
                chain.doFilter(new Prefixed(request, prefix), response);
                return;
            }
        }
        if (path.equals("/")) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            var remembered = remembered(request);
            if (remembered != Language.EN) {
                var query = request.getQueryString();
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.sendRedirect(
                        request.getContextPath() + remembered.prefix() + (query == null ? "" : "?" + query));
                return;
            }
        }
        request.setAttribute(ATTRIBUTE, Language.EN);
        chain.doFilter(request, response);
    }

    private static Language remembered(HttpServletRequest request) {
        var cookies = request.getCookies();
        for (var cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return Language.find(cookie.getValue()).orElse(Language.EN);
            }
        }
        return Language.EN;
    }

    /// The same request, whose context path ends with the language.
    private static final class Prefixed extends HttpServletRequestWrapper {
        private final String contextPath;

        Prefixed(HttpServletRequest request, String prefix) {
            super(request);
            this.contextPath = request.getContextPath() + prefix;
        }

        @Override
        public String getContextPath() {
            return contextPath;
        }

        @Override
        public String getRequestURI() {
            var uri = super.getRequestURI();
            return uri.equals(contextPath) ? uri + "/" : uri;
        }

        @Override
        public String getServletPath() {
            return Paths.decode(getRequestURI().substring(contextPath.length()));
        }
    }
}
