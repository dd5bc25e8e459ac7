package throughline.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.platform.Failure;

/// Writes what was said about files as CSV, to be sent to whoever can mend the source.
final class ImportReport {
    private ImportReport() {}

    static void write(Path target, List<ImportOutcome> outcomes) {
        try (var csv = CsvWriter.builder().build(target, StandardCharsets.UTF_8)) {
            csv.writeRecord("file", "outcome", "row", "column", "value", "code", "severity", "message");
            outcomes.forEach(outcome -> write(csv, outcome));
        } catch (IOException e) {
            throw new Failure("The report cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static void write(CsvWriter csv, ImportOutcome outcome) {
        switch (outcome) {
            case ImportOutcome.Imported imported -> issues(csv, imported.file(), "imported", imported.issues());
            case ImportOutcome.Checked checked -> issues(csv, checked.file(), "could be imported", checked.issues());
            case ImportOutcome.Refused refused -> issues(csv, refused.file(), "refused", refused.issues());
            case ImportOutcome.Unchanged unchanged -> file(csv, unchanged.file(), "imported before", "");
            case ImportOutcome.Unknown unknown -> file(csv, unknown.file(), "left alone", unknown.reason());
        }
    }

    private static void file(CsvWriter csv, String file, String outcome, String message) {
        csv.writeRecord(text(file), outcome, "", "", "", "", "", text(message));
    }

    private static void issues(CsvWriter csv, String file, String outcome, Issues issues) {
        if (issues.counts().isEmpty()) {
            file(csv, file, outcome, "");
        }
        for (var issue : issues.first()) {
            csv.writeRecord(
                    text(issue.file()),
                    outcome,
                    issue.row() == 0 ? "" : Integer.toString(issue.row()),
                    text(issue.column()),
                    text(issue.value()),
                    issue.code(),
                    issue.severity().name(),
                    text(issue.message()));
        }
        for (var count : issues.counts()) {
            var more = count.rows() - IssueLog.KEPT_PER_CODE;
            if (more > 0) {
                csv.writeRecord(
                        text(file),
                        outcome,
                        "",
                        "",
                        "",
                        count.code(),
                        count.severity().name(),
                        more + " more");
            }
        }
    }

    /// Keeps a sheet from taking text for a formula.
    private static String text(@Nullable String value) {
        return value == null ? "" : value.isEmpty() || "=+-@".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }
}
