package throughline.web;

import org.springframework.http.HttpStatus;

/// Something went wrong on our side, or was asked for in a way that no page answers.
///
/// @param status    status of the answer
/// @param reference id under which the log has the details; empty when it was not our fault
public record FailurePage(HttpStatus status, String reference) implements Page {
    @Override
    public Head head(Shell shell) {
        var words = !reference.isEmpty()
                ? status == HttpStatus.SERVICE_UNAVAILABLE ? "web.away" : "web.failure"
                : status == HttpStatus.BAD_REQUEST ? "web.unreadable" : "web.refused";
        return Head.of(Words.name(shell.language(), shell.text(words + ".title")), shell.text(words + ".lead"), "")
                .unlisted();
    }
}
