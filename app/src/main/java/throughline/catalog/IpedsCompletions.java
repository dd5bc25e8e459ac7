package throughline.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.Fact;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Awards by program of study (CIP) and award level at each college and university (IPEDS, file C_A).
@Component
final class IpedsCompletions implements TableKind {
    @Override
    public String id() {
        return "ipeds-completions";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "IPEDS Completions: Awards/degrees conferred by program",
                "National Center for Education Statistics",
                "public domain (US federal work)",
                null,
                "https://nces.ed.gov/ipeds/use-the-data");
    }

    @Override
    public Stage stage() {
        return Stage.CATALOG;
    }

    @Override
    public List<String> signature() {
        return List.of("UNITID", "CIPCODE", "MAJORNUM", "AWLEVEL", "CTOTALT");
    }

    /// The file nowhere says its year; NCES names it after the year in which the awards year ended:
    /// `c2024_a` counts awards from July 2023 to June 2024.
    @Override
    public Edition edition(FileName file, Row firstRow) {
        return SchoolYears.yearIn(file)
                .map(year -> SchoolYears.of(year - 1))
                .map(year -> Edition.of(year, SchoolYears.end(year)))
                .orElseGet(SchoolYears::undated);
    }

    @Override
    public Optional<String> key(Fact fact) {
        return Keys.of(fact);
    }

    @Override
    public void read(Row row, Sink sink) {
        var cip = row.required("CIPCODE");
        if (cip.equals("99") || cip.startsWith("99.")) {
            row.leaveOut("total-row", "CIP 99 is the total of the institution; its programs are rows of their own.");
            return;
        }
        if (!cip.matches("[0-9]{2}\\.[0-9]{4}")) {
            throw row.reject("cip-code", "CIPCODE", "a CIP code of the form 51.3801");
        }
        if (!row.required("MAJORNUM").equals("1")) {
            row.leaveOut("second-major", "Second majors are not awards of their own.");
            return;
        }
        var awardType = AwardTypes.ipedsLevel(row.required("AWLEVEL"))
                .orElseThrow(() -> row.reject("award-level", "AWLEVEL", "an IPEDS award level: 2-8 or 17-21"));
        var unitId = row.required("UNITID");
        var ref = Names.ref("unitid", unitId);
        var awards = AwardCounts.read(row, "CTOTALT");
        // The title is the code until the read model finds the words in the CIP table of its year.
        sink.add(ProgramFact.awardsReported(
                unitId + "/" + cip + "/" + awardType, ref, "CIP " + cip, awardType, null, cip));
        sink.add(new ProgramAwardsFact(ref, null, cip, awardType, sink.edition().vintage(), awards));
    }
}
