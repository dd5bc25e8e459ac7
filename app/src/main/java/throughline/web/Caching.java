package throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// A page is a function of its address, the language, the Region, the build and the day (agreements end), so
/// its ETag is known before it is made and a browser that has it is told so at once.
@Component
final class Caching implements HandlerInterceptor {
    private final Visits visits;
    private final String build;

    Caching(Visits visits, Assets assets) {
        this.visits = visits;
        var version = Caching.class.getPackage().getImplementationVersion();
        this.build = (version == null ? "" : version + "-") + assets.digest();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !Page.class.isAssignableFrom(method.getReturnType().getParameterType())) {
            return true;
        }
        var region = visits.of(request).present();
        if (region.isEmpty()) {
            return true;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        var tag = "W/\"" + region.get().version() + "-"
                + LanguageFilter.of(request).tag() + "-" + build + "-"
                + LocalDate.now(Format.ZONE).toEpochDay() + "\"";
        return !new ServletWebRequest(request, response).checkNotModified(tag);
    }
}
