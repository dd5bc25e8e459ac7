package throughline.reference;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// The SOC 2018 hierarchy with titles, without definitions.
@Component
final class SocKind implements TableKind {
    SocKind() {}

    @Override
    public String id() {
        return "soc-2018";
    }

    @Override
    public SourceInfo source() {
        return Publishers.bls("2018 Standard Occupational Classification");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("code", "title", "Hierarchical_structure", "parent", "soc2d", "soc6d");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Edition.of("SOC 2018", LocalDate.of(2018, 1, 1));
    }

    @Override
    public void read(Row row, Sink sink) {
        var code = row.required("code");
        if (!Soc.isCode(code)) {
            throw row.reject("not-a-soc-code", "code", "expected a code such as 29-1141");
        }
        var level = Soc.level(row.required("Hierarchical_structure"))
                .orElseThrow(() -> row.reject(
                        "unknown-level", "Hierarchical_structure", "expected Major, Minor, Broad or Detailed"));
        var parent = row.text("parent").filter(text -> !text.equals("NA")).orElse(null);
        sink.add(new CodeFact(Soc.SCHEME, code, row.required("title"), null, null, level, parent));
    }
}
