package throughline.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// California's industry sectors and pathways with state pathway codes and how sure each is.
@Component
final class SectorKind implements TableKind {
    SectorKind() {}

    @Override
    public String id() {
        return "ca-sectors";
    }

    @Override
    public SourceInfo source() {
        return Publishers.california(
                "CTE industry sectors and pathways",
                "California Department of Education",
                "https://www.cde.ca.gov/ci/ct/sf/ctemcstandards.asp");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of(
                "sector_no", "sector", "pathway_letter", "pathway", "calpads_code", "code_status", "name_status");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Edition.of("2013 names", LocalDate.of(2013, 1, 1));
    }

    @Override
    public void read(Row row, Sink sink) {
        if (row.text("sector_no").isEmpty()) {
            row.leaveOut("introductory-code", "999 marks introductory courses; it is never a student's pathway");
            return;
        }
        var sector = row.whole("sector_no").orElseThrow();
        var letter = row.required("pathway_letter");
        if (sector < 1 || sector > 15 || !letter.matches("[A-Z]")) {
            throw row.reject("unknown-sector", "sector_no", "expected a sector from 1 to 15 and a letter");
        }
        if (letter.equals("A")) {
            sink.add(new CodeFact("ca-sector", "" + sector, row.required("sector"), null, null, "sector", null));
        }
        sink.add(new CodeFact(
                "ca-pathway", sector + letter, row.required("pathway"), null, note(row), "pathway", "" + sector));
    }

    private static String note(Row row) {
        var note = new StringJoiner("; ");
        row.text("calpads_code").ifPresent(code -> note.add("Pathway code " + code));
        row.text("code_status").ifPresent(status -> note.add("code " + status));
        row.text("name_status").ifPresent(status -> note.add("name " + status));
        return note.toString();
    }
}
