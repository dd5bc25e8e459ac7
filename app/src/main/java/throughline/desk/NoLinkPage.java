package throughline.desk;

import org.springframework.http.HttpStatus;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// The link was used, has expired, or never was one.
public record NoLinkPage(boolean mail) implements PrivatePage {
    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public Head head(Shell shell) {
        return Desk.head(shell, "desk.nolink");
    }
}
