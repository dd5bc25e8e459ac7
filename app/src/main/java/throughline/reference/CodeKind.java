package throughline.reference;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Codes of any scheme in Throughline's own layout: the shipped tables, and those a region adds.
///
/// Files with different names stand side by side, and a newer `as_of` of the same name replaces the older.
@Component
final class CodeKind implements TableKind {
    CodeKind() {}

    @Override
    public String id() {
        return "codes";
    }

    @Override
    public SourceInfo source() {
        return Publishers.own("Code tables");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("scheme", "code", "title", "title_es", "definition", "level", "parent_code");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return OwnFiles.edition(file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        sink.add(new CodeFact(
                row.required("scheme"),
                row.required("code"),
                row.required("title"),
                row.text("title_es").orElse(null),
                row.text("definition").orElse(null),
                row.text("level").orElse(null),
                row.text("parent_code").orElse(null)));
    }
}
