package throughline.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers what failed before or beside the handlers, which the server sends to `/error`.
@Controller
final class ServletErrors implements ErrorController {
    private final ErrorPages errors;

    ServletErrors(ErrorPages errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    Page error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var found = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        var status = found == null ? HttpStatus.NOT_FOUND : found;
        if (status.is4xxClientError()) {
            return new FailurePage(status, "");
        }
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return errors.failure(
                failure instanceof Exception exception ? exception : new IllegalStateException("status " + status),
                request);
    }
}
