package throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The address under which people reach us.
@Component
public final class PublicAddress {
    private final @Nullable String configured;

    PublicAddress(WebSettings settings) {
        var url = settings.publicUrl();
        this.configured = url == null ? null : url.toString().replaceAll("/+$", "");
    }

    /// The address of the settings, if they name one: what may stand in a letter.
    public Optional<String> configured() {
        return Optional.ofNullable(configured);
    }

    /// Scheme, host, port and path of the application, without language and without a slash at the end.
    public String of(HttpServletRequest request) {
        return origin(request) + base(request);
    }

    /// Scheme, host and port.
    String origin(HttpServletRequest request) {
        if (configured != null) {
            return configured;
        }
        var port = request.getServerPort();
        var usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    /// Path of the application on its host, without the language.
    static String base(HttpServletRequest request) {
        var contextPath = request.getContextPath();
        var prefix = LanguageFilter.of(request).prefix();
        return contextPath.endsWith(prefix)
                ? contextPath.substring(0, contextPath.length() - prefix.length())
                : contextPath;
    }
}
