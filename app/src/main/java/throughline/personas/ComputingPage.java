package throughline.personas;

import org.springframework.http.HttpStatus;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Routes are still being planned; the page asks again by itself.
///
/// @param failure why they could not be planned, empty while they are
public record ComputingPage(int done, int total, String failure) implements Page {
    private static final int SECONDS = 5;

    @Override
    public HttpStatus status() {
        return HttpStatus.SERVICE_UNAVAILABLE;
    }

    @Override
    public Head head(Shell shell) {
        var head = Head.of(
                        Words.name(shell.language(), shell.text("personas.computing.title")),
                        shell.text("personas.title"),
                        "")
                .unlisted();
        return failure.isEmpty() ? head.refreshedAfter(SECONDS) : head;
    }
}
