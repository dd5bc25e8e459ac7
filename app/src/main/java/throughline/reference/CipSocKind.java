package throughline.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Which occupations an instructional program prepares for, by NCES and BLS; many to many.
@Component
final class CipSocKind implements TableKind {
    CipSocKind() {}

    @Override
    public String id() {
        return "cip-soc";
    }

    @Override
    public SourceInfo source() {
        return Publishers.nces("CIP 2020 to SOC 2018 crosswalk");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("CIP2020Code", "CIP2020Title", "SOC2018Code", "SOC2018Title");
    }

    /// The other sheets repeat the same pairs in other orders.
    @Override
    public Optional<String> sheet() {
        return Optional.of("CIP-SOC");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Edition.of("CIP 2020, SOC 2018", LocalDate.of(2020, 1, 1));
    }

    @Override
    public void read(Row row, Sink sink) {
        var cip = row.required("CIP2020Code");
        var soc = row.required("SOC2018Code");
        if (!Cip.isCode(cip)) {
            throw row.reject("not-a-cip-code", "CIP2020Code", "expected a code such as 51.3801, with its zeros");
        }
        if (!Soc.isCode(soc)) {
            throw row.reject("not-a-soc-code", "SOC2018Code", "expected a code such as 29-1141");
        }
        if (soc.equals("99-9999") || cip.equals("99.9999")) {
            row.leaveOut("no-match", "99-9999 and 99.9999 say that there is no match; they are not codes");
            return;
        }
        sink.add(new CrosswalkFact(Cip.SCHEME, cip, Soc.SCHEME, soc, null));
    }
}
