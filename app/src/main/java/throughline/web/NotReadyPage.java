package throughline.web;

import org.springframework.http.HttpStatus;

/// The first Region is being built; the page asks again by itself.
public record NotReadyPage() implements Page {
    static final int SECONDS = 3;

    @Override
    public HttpStatus status() {
        return HttpStatus.SERVICE_UNAVAILABLE;
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("web.notready.title")),
                        shell.text("web.notready.lead"),
                        "")
                .unlisted()
                .refreshedAfter(SECONDS);
    }
}
