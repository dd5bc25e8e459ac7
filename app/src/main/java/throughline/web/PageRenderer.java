package throughline.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/// Writes the [Page] a handler returned, as HTML or as JSON. Thread-safe.
@Component
final class PageRenderer implements HandlerMethodReturnValueHandler {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Visits visits;
    private final Assets assets;
    private final PublicAddress address;
    private final JsonMapper json;

    PageRenderer(Visits visits, Assets assets, PublicAddress address, JsonMapper json) {
        this.visits = visits;
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

    /// Writes a page as the answer.
    void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = visits.of(request);
        response.setStatus(page.status().value());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (page.status().isError()) {
            response.setHeader(HttpHeaders.ETAG, null);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (wantsJson(visit, request)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            send(json.writeValueAsBytes(page), response);
            return;
        }
        var shell = shell(visit, request);
        var output = new Utf8ByteOutput();
        templates.render(template(page.getClass()), parameters(page, shell), output);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, visit.language().tag());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private Shell shell(Visit visit, HttpServletRequest request) {
        return new Shell(visit, address.origin(request), PublicAddress.base(request), assets, json);
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

    private static boolean wantsJson(Visit visit, HttpServletRequest request) {
        if (visit.parameter("format").equals("json")) {
            return true;
        }
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE) && !accept.contains("text/html");
    }

    private static void send(byte[] body, HttpServletResponse response) throws IOException {
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
