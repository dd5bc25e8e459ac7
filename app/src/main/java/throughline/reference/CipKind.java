package throughline.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Instructional programs by CIP 2020.
///
/// The file lists a moved program under its old code only: its title and definition belong to the new code, and
/// the move itself becomes a crosswalk row from CIP 2010.
@Component
final class CipKind implements TableKind {
    CipKind() {}

    @Override
    public String id() {
        return "cip-2020";
    }

    @Override
    public SourceInfo source() {
        return Publishers.nces("Classification of Instructional Programs 2020");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("CIP Code", "Title", "Definition", "Action", "Moved To/Report Under");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Edition.of("CIP 2020", LocalDate.of(2020, 1, 1));
    }

    @Override
    public void read(Row row, Sink sink) {
        var code = row.required("CIP Code");
        if (!Cip.isCode(code)) {
            throw row.reject("not-a-cip-code", "CIP Code", "expected a code such as 51.3801; as text, with its zeros");
        }
        switch (row.required("Action")) {
            case "Moved from" -> {
                var target = target(row);
                sink.add(program(row, target));
                sink.add(new CrosswalkFact("cip2010", code, Cip.SCHEME, target, "moved"));
            }
            case "Deleted" -> {
                if (!Cip.isCode(row.text("Moved To/Report Under").orElse(""))) {
                    row.leaveOut("deleted-code", "CIP 2020 has no such code any more and names no single code for it");
                    return;
                }
                sink.add(new CrosswalkFact("cip2010", code, Cip.SCHEME, target(row), "deleted"));
            }
            case "New", "No substantive changes" -> sink.add(program(row, code));
            default ->
                throw row.reject(
                        "unknown-action", "Action", "expected New, Moved from, Deleted or No substantive changes");
        }
    }

    private static String target(Row row) {
        var target = row.required("Moved To/Report Under");
        if (!Cip.isCode(target)) {
            throw row.reject("not-a-cip-code", "Moved To/Report Under", "expected a code such as 51.3801");
        }
        return target;
    }

    private static CodeFact program(Row row, String code) {
        return new CodeFact(
                Cip.SCHEME, code, Cip.title(row.required("Title")), null, definition(row), "program", Cip.parent(code));
    }

    private static @Nullable String definition(Row row) {
        return row.text("Definition").orElse(null);
    }
}
