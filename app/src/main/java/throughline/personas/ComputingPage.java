package throughline.personas;

import org.springframework.http.HttpStatus;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Routes are still being planned; the page says how many are, and has a link to look again. It does not load itself
/// again: that would take the place away from whoever reads it aloud or enlarged.
///
/// @param failure why they could not be planned, empty while they are
public record ComputingPage(int done, int total, String failure) implements Page {
    @Override
    public HttpStatus status() {
        return HttpStatus.SERVICE_UNAVAILABLE;
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("personas.computing.title")),
                        shell.text("personas.title"),
                        "")
                .unlisted();
    }
}
