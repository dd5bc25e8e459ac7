package throughline.bulletins;

import org.springframework.http.HttpStatus;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// Says that a report was taken back.
public record WithdrawnPage(Bulletin bulletin) implements PrivatePage {
    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("bulletins.withdrawn")),
                        shell.text("bulletins.withdrawn.words"),
                        "gaps")
                .unlisted();
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.GONE;
    }
}
