package throughline.desk;

import org.springframework.http.HttpStatus;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// The person may not do this here.
public record NotPermittedPage() implements PrivatePage {
    @Override
    public HttpStatus status() {
        return HttpStatus.FORBIDDEN;
    }

    @Override
    public Head head(Shell shell) {
        return Desk.head(shell, "desk.refused");
    }
}
