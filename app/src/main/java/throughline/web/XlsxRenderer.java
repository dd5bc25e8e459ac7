package throughline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Writes an [XlsxFile]. Thread-safe.
@Component
final class XlsxRenderer implements HandlerMethodReturnValueHandler {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == XlsxFile.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        var file = (XlsxFile) Objects.requireNonNull(returned);
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + ".xlsx\"");
        file.write(response.getOutputStream());
    }
}
