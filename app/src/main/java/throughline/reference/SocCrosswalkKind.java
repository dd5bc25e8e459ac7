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

/// Which SOC 2018 occupations a SOC 2010 occupation became; many to many.
@Component
final class SocCrosswalkKind implements TableKind {
    SocCrosswalkKind() {}

    @Override
    public String id() {
        return "soc-2010-2018";
    }

    @Override
    public SourceInfo source() {
        return Publishers.bls("SOC 2010 to SOC 2018 crosswalk");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("soc2010", "soc2010_title", "soc2018", "soc2018_title");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Edition.of("SOC 2018", LocalDate.of(2018, 1, 1));
    }

    @Override
    public void read(Row row, Sink sink) {
        sink.add(new CrosswalkFact("soc2010", code(row, "soc2010"), Soc.SCHEME, code(row, "soc2018"), null));
    }

    private static String code(Row row, String column) {
        var code = row.required(column);
        if (!Soc.isCode(code)) {
            throw row.reject("not-a-soc-code", column, "expected a code such as 29-1141");
        }
        return code;
    }
}
