package throughline.imports;

import java.util.List;

/// The files of an import in the order in which they will be read; unknown ones come last.
public record ImportPlan(List<Planned> files) {
    public ImportPlan {
        files = List.copyOf(files);
    }
}
