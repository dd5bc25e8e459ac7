package throughline.reference;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// A region's corrections of published crosswalks, each with reason, author and dates.
@Component
final class CrosswalkOverrideKind implements TableKind {
    CrosswalkOverrideKind() {}

    @Override
    public String id() {
        return "crosswalk-overrides";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo("Local crosswalk corrections", "the region", "local data", null, null);
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("from_scheme", "from_code", "to_scheme", "to_code", "action", "reason", "author", "valid_from");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return OwnFiles.edition(file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        var action = row.required("action");
        if (!Set.of("add", "remove").contains(action)) {
            throw row.reject("unknown-action", "action", "expected add or remove");
        }
        var from = row.date("valid_from")
                .orElseThrow(() -> row.reject("empty-cell", "valid_from", "expected the first day it is valid"));
        var to = row.date("valid_to").orElse(null);
        if (to != null && to.isBefore(from)) {
            throw row.reject("dates-reversed", "valid_to", "expected a day on or after valid_from");
        }
        sink.add(new CrosswalkOverrideFact(
                row.required("from_scheme"),
                row.required("from_code"),
                row.required("to_scheme"),
                row.required("to_code"),
                action,
                row.required("reason"),
                row.required("author"),
                from,
                to));
    }
}
