package throughline.api;

import java.util.List;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Explains the interface to people who write programs.
public record ApiPage(
        String base, List<Operation> operations, List<String> problems, List<String> errors, int limit, int maxLimit)
        implements Page {
    public ApiPage {
        operations = List.copyOf(operations);
        problems = List.copyOf(problems);
        errors = List.copyOf(errors);
    }

    /// A kind of thing and the parameters that narrow its list.
    public record Operation(String path, List<String> filters) {
        public Operation {
            filters = List.copyOf(filters);
        }
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(new Words(shell.text("api.title"), shell.language()), shell.text("api.lead"), "");
    }
}
