package throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import throughline.region.Regions;

/// Makes the [Visit] of a request, once: whoever asks again in the same request gets the same one.
@Component
final class Visits implements HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = Visit.class.getName();

    private final Regions regions;
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    Visits(Regions regions) {
        this.regions = regions;
        for (var language : Language.values()) {
            texts.put(language, Texts.load(language));
        }
    }

    /// The visit of a request.
    Visit of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Visit visit) {
            return visit;
        }
        var language = LanguageFilter.of(request);
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var path = Paths.decode(
                request.getRequestURI().substring(request.getContextPath().length()));
        var glimpse = Glimpse.in(request);
        var region = glimpse == null ? regions.present() : Optional.of(glimpse.region());
        var visit = new Visit(language, texts(language), region, path, query, Paths.parameters(query), glimpse);
        request.setAttribute(ATTRIBUTE, visit);
        return visit;
    }

    Texts texts(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
