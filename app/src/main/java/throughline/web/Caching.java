package throughline.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// A page is a function of its address, the language, the Region, the build and the day (agreements end). So
/// its ETag is known before it is made, a browser that has it is told so at once, and what was made before is
/// sent again from memory.
@Component
final class Caching implements HandlerInterceptor {
    /// What everybody may keep but must ask about. A page that says otherwise is not kept in memory either.
    private static final String ASK_FIRST = "no-cache";

    private static final String KEY = PageCache.Key.class.getName();

    private final Visits visits;
    private final PageCache cache;
    private final PublicAddress address;
    private final String build;

    Caching(Visits visits, PageCache cache, PublicAddress address, Assets assets) throws IOException {
        this.visits = visits;
        this.cache = cache;
        this.address = address;
        this.build = builtAt() + "-" + assets.digest();
    }

    /// When the application was built: its templates and words change with it.
    private static String builtAt() throws IOException {
        try {
            var place = Path.of(Caching.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Long.toString(Files.getLastModifiedTime(place).toMillis(), Character.MAX_RADIX);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !isPublic(method.getReturnType().getParameterType())
                || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        var visit = visits.of(request);
        if (visit.present().isEmpty()) {
            return true;
        }
        var edition = visit.present().get().version() + "-" + build + "-"
                + LocalDate.now(Format.ZONE).toEpochDay();
        var form = Answer.Form.of(visit, request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_FIRST);
        response.addHeader(HttpHeaders.VARY, PageRenderer.VARY);
        var tag = "\"" + edition + "-" + visit.language().tag() + "-" + form.tag() + "\"";
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return false;
        }
        var key = new PageCache.Key(edition, addressOf(request), form);
        var kept = cache.find(key);
        if (kept.isPresent()) {
            kept.get().send(response);
            return false;
        }
        request.setAttribute(KEY, key);
        return true;
    }

    private static boolean isPublic(Class<?> returned) {
        return Page.class.isAssignableFrom(returned) && !PrivatePage.class.isAssignableFrom(returned);
    }

    private String addressOf(HttpServletRequest request) {
        var query = request.getQueryString();
        var here = address.origin(request) + request.getRequestURI();
        return query == null ? here : here + "?" + query;
    }

    /// Keeps the answer to a request, unless it is for one person only.
    void offer(Answer answer, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(KEY) instanceof PageCache.Key key
                && ASK_FIRST.equals(response.getHeader(HttpHeaders.CACHE_CONTROL))
                && response.getHeader(HttpHeaders.SET_COOKIE) == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            cache.offer(key, answer);
        }
    }
}
