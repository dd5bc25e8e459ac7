package throughline.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/// Writes the [Page] a handler returned, as HTML or as JSON. Thread-safe.
@Component
public final class PageRenderer implements HandlerMethodReturnValueHandler {
    /// The request headers that decide in which form a page is sent.
    static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Visits visits;
    private final Assets assets;
    private final PublicAddress address;
    private final JsonMapper json;
    private final Caching caching;

    PageRenderer(Visits visits, Assets assets, PublicAddress address, JsonMapper json, Caching caching) {
        this.visits = visits;
        this.caching = caching;
        this.assets = assets;
        this.address = address;
        this.json = json;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class));
        write((Page) Objects.requireNonNull(returned), request, response);
    }

    /// Writes a page as the answer, for what answers before a handler does.
    public void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = visits.of(request);
        response.setStatus(page.status().value());
        if (!response.getHeaders(HttpHeaders.VARY).contains(VARY)) {
            response.addHeader(HttpHeaders.VARY, VARY);
        }
        if (page.status().isError() || page instanceof PrivatePage || visit.glimpse() != null) {
            response.setHeader(HttpHeaders.ETAG, null);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        var answer = answer(page, visit, request);
        caching.offer(answer, request, response);
        answer.send(response);
    }

    private Answer answer(Page page, Visit visit, HttpServletRequest request) throws IOException {
        var form = Answer.Form.of(visit, request);
        if (form.json()) {
            return Answer.json(json.writeValueAsBytes(page), form);
        }
        var body = html(page, visit, address.origin(request), PublicAddress.base(request));
        return Answer.html(body, form, visit.language());
    }

    /// A page as markup.
    ///
    /// @param origin scheme and host of addresses that need them
    /// @param base   path of the application on its host
    byte[] html(Page page, Visit visit, String origin, String base) throws IOException {
        var output = new Utf8ByteOutput();
        var shell = new Shell(visit, origin, base, assets, json);
        templates.render(template(page.getClass()), parameters(page, shell), output);
        var body = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(body);
        return body.toByteArray();
    }

    private static Map<String, Object> parameters(Page page, Shell shell) {
        var parameters = new HashMap<String, Object>(4);
        parameters.put("page", page);
        parameters.put("shell", shell);
        return parameters;
    }

    /// `throughline.browse.HomePage` is `browse/HomePage.jte`.
    static String template(Class<?> page) {
        var folder = page.getPackageName().substring("throughline.".length()).replace('.', '/');
        return folder + "/" + page.getSimpleName() + ".jte";
    }
}
