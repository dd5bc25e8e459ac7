package throughline.api;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import throughline.web.Visit;

/// Answers that say what is wrong, as RFC 9457 has it.
final class Problems {
    private Problems() {}

    static ResponseEntity<Object> notFound(Visit visit) {
        return answer(visit, HttpStatus.NOT_FOUND, "not-found", List.of());
    }

    static ResponseEntity<Object> badRequest(Visit visit, List<Resources.FieldProblem> errors) {
        return answer(visit, HttpStatus.BAD_REQUEST, "bad-request", errors);
    }

    static ResponseEntity<Object> notReady(Visit visit) {
        return answer(visit, HttpStatus.SERVICE_UNAVAILABLE, "not-ready", List.of());
    }

    private static ResponseEntity<Object> answer(
            Visit visit, HttpStatus status, String code, List<Resources.FieldProblem> errors) {
        var problem = new Resources.ProblemDetail(
                "/api#problem-" + code,
                visit.texts().text("api.problem." + code + ".title"),
                status.value(),
                visit.texts().text("api.problem." + code),
                visit.path(),
                code,
                errors);
        var answer = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return status == HttpStatus.SERVICE_UNAVAILABLE
                ? answer.header(HttpHeaders.RETRY_AFTER, "5").body(problem)
                : answer.body(problem);
    }
}
