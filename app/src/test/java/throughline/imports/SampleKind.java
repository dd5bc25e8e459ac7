package throughline.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import throughline.reference.CodeFact;

/// A small kind for tests: codes with a title and a number of jobs.
final class SampleKind implements TableKind {
    static final String HEADER = "Code,Title,Jobs,Year";

    @Override
    public String id() {
        return "sample-codes";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo("Sample codes", "Sample office", "public domain", null, null);
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("Code", "Title", "Jobs");
    }

    @Override
    public Edition edition(FileName file, Row row) {
        var year = row.whole("Year").orElse(2026L).intValue();
        return Edition.of(Integer.toString(year), LocalDate.of(year, 1, 1));
    }

    @Override
    public Optional<String> key(Fact fact) {
        return fact instanceof CodeFact code ? Optional.of(code.code()) : Optional.empty();
    }

    @Override
    public void read(Row row, Sink sink) {
        var code = row.required("Code");
        if (code.equals("99")) {
            row.leaveOut("totals-row", "A row of totals.");
            return;
        }
        var jobs = row.whole("Jobs");
        sink.add(new CodeFact(
                "sample",
                code,
                row.required("Title"),
                null,
                jobs.map(String::valueOf).orElse(null),
                null,
                null));
    }
}
