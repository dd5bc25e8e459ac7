package throughline.web;

import org.springframework.http.HttpStatus;

/// What a handler returns: a public record with everything its template shows, in plain values. The same record
/// is the page's JSON. Its template has the same name, in the folder of its package.
public interface Page {
    /// Title, description and place of the page.
    Head head(Shell shell);

    /// The answer's status.
    default HttpStatus status() {
        return HttpStatus.OK;
    }
}
