package throughline.imports;

import java.time.LocalDate;
import java.util.Optional;

/// What the operator wants of an import.
///
/// @param dryRun         everything is read, checked and offered to the database, and nothing is kept
/// @param kind           the kind that the files are said to be, instead of finding out
/// @param vintage        overrides the vintage that the file tells of itself
/// @param asOf           overrides the day that the file tells of itself
/// @param leaveOutErrors rows with errors are left out and counted, instead of refusing the file
/// @param actor          who imports, for the history
public record ImportOptions(
        boolean dryRun,
        Optional<String> kind,
        Optional<String> vintage,
        Optional<LocalDate> asOf,
        boolean leaveOutErrors,
        String actor) {
    public static ImportOptions by(String actor) {
        return new ImportOptions(false, Optional.empty(), Optional.empty(), Optional.empty(), false, actor);
    }

    public ImportOptions withDryRun(boolean value) {
        return new ImportOptions(value, kind, vintage, asOf, leaveOutErrors, actor);
    }

    public ImportOptions withKind(String value) {
        return new ImportOptions(dryRun, Optional.of(value), vintage, asOf, leaveOutErrors, actor);
    }

    public ImportOptions withEdition(Optional<String> vintageValue, Optional<LocalDate> asOfValue) {
        return new ImportOptions(dryRun, kind, vintageValue, asOfValue, leaveOutErrors, actor);
    }

    public ImportOptions withLeaveOutErrors(boolean value) {
        return new ImportOptions(dryRun, kind, vintage, asOf, value, actor);
    }

    Edition edition(Edition told) {
        return new Edition(told.part(), vintage.orElse(told.vintage()), asOf.orElse(told.asOf()));
    }
}
