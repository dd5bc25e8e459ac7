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

/// The SOC 2018 hierarchy with definitions: says all that the plain hierarchy says, and more.
@Component
final class SocDefinitionsKind implements TableKind {
    SocDefinitionsKind() {}

    @Override
    public String id() {
        return "soc-2018-definitions";
    }

    @Override
    public SourceInfo source() {
        return Publishers.bls("2018 SOC Definitions");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("SOC Group", "SOC Code", "SOC Title", "SOC Definition");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Edition.of("SOC 2018, definitions of April 2020", LocalDate.of(2020, 4, 15));
    }

    @Override
    public void read(Row row, Sink sink) {
        var code = row.required("SOC Code");
        if (!Soc.isCode(code)) {
            throw row.reject("not-a-soc-code", "SOC Code", "expected a code such as 29-1141");
        }
        var level = Soc.level(row.required("SOC Group"))
                .orElseThrow(
                        () -> row.reject("unknown-level", "SOC Group", "expected Major, Minor, Broad or Detailed"));
        sink.add(new CodeFact(
                Soc.SCHEME,
                code,
                row.required("SOC Title"),
                null,
                row.text("SOC Definition").orElse(null),
                level,
                Soc.parent(code, level).orElse(null)));
    }
}
