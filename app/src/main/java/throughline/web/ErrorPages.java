package throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// The web edge where exceptions end: each becomes a page; what is our fault is logged once, under an id that
/// the page shows.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Suggestions suggestions;

    ErrorPages(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /// The answer of handlers that find nothing under an address.
    public NotFoundPage notFound(Visit visit) {
        var words = NotFoundPage.wordsOf(visit.path());
        var near = words.isEmpty() || visit.present().isEmpty()
                ? List.<NotFoundPage.Suggestion>of()
                : suggestions.near(words, visit);
        return new NotFoundPage(words, near);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    Page nothingThere(Visit visit) {
        return visit.present().isEmpty() ? new NotReadyPage() : notFound(visit);
    }

    @ExceptionHandler(NotReady.class)
    NotReadyPage notReady(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(NotReadyPage.SECONDS));
        return new NotReadyPage();
    }

    /// The database does not answer: what needs none still works, and the rest soon will.
    private static boolean isAway(Exception failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException;
    }

    @ExceptionHandler(Exception.class)
    FailurePage failure(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return new FailurePage(HttpStatus.valueOf(known.getStatusCode().value()), "");
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, failure);
        return new FailurePage(
                isAway(failure) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR, reference);
    }
}
