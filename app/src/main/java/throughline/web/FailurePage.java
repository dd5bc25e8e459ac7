package throughline.web;

import org.springframework.http.HttpStatus;

/// Something went wrong on our side.
///
/// @param status    status of the answer
/// @param reference id under which the log has the details
public record FailurePage(HttpStatus status, String reference) implements Page {
    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("web.failure.title")),
                        shell.text("web.failure.lead"),
                        "")
                .unlisted();
    }
}
