package throughline.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/// Says which parameters cannot be understood and offers the address without them.
///
/// @param mended address that works, without language prefix
public record BadRequestPage(List<Problem> problems, String mended) implements Page {
    public BadRequestPage {
        problems = List.copyOf(problems);
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.BAD_REQUEST;
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(Words.name(shell.language(), shell.text("web.bad.title")), shell.text("web.bad.lead"), "")
                .unlisted();
    }
}
