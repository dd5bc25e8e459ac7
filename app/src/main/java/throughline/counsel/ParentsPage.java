package throughline.counsel;

import java.util.List;
import throughline.explore.Ref;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// The door for parents: choose a field.
public record ParentsPage(List<Field> fields) implements Page {
    public ParentsPage {
        fields = List.copyOf(fields);
    }

    /// A sector with its pathways that have programs.
    public record Field(Ref sector, List<Ref> pathways) {
        public Field {
            pathways = List.copyOf(pathways);
        }
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                Words.name(shell.language(), shell.text("parents.title")), shell.text("parents.lead"), "parents");
    }
}
