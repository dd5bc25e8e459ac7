package throughline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses input with the character U+0000, which no person types and no text of the database can hold. Files are left
/// to those who read them.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class NulFilter extends OncePerRequestFilter {
    private final PageRenderer pages;

    NulFilter(PageRenderer pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (holdsNul(request)) {
            pages.write(new FailurePage(HttpStatus.BAD_REQUEST, ""), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean holdsNul(HttpServletRequest request) {
        var query = request.getQueryString();
        var type = request.getContentType();
        var isForm = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
        if (!isForm && (query == null || !query.contains("%00"))) {
            return false;
        }
        return request.getParameterMap().entrySet().stream()
                .anyMatch(entry -> entry.getKey().indexOf('\0') >= 0
                        || String.join("", entry.getValue()).indexOf('\0') >= 0);
    }
}
