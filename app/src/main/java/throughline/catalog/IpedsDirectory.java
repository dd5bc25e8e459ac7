package throughline.catalog;

import java.time.LocalDate;
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

/// Colleges, universities and trade schools that report to the federal government (IPEDS, file HD).
@Component
final class IpedsDirectory implements TableKind {
    @Override
    public String id() {
        return "ipeds-directory";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "IPEDS Institutional Characteristics: Directory Information",
                "National Center for Education Statistics",
                "public domain (US federal work)",
                null,
                "https://nces.ed.gov/ipeds/use-the-data");
    }

    @Override
    public Stage stage() {
        return Stage.ORGANIZATIONS;
    }

    @Override
    public List<String> signature() {
        return List.of("UNITID", "INSTNM", "OPEID", "SECTOR", "CYACTIVE", "LONGITUD", "LATITUDE");
    }

    /// The file nowhere says its year; NCES names it after the autumn of the collection (`hd2024`).
    @Override
    public Edition edition(FileName file, Row firstRow) {
        return SchoolYears.yearIn(file)
                .map(year -> Edition.of(SchoolYears.of(year), LocalDate.of(year, 12, 31)))
                .orElseGet(SchoolYears::undated);
    }

    @Override
    public Optional<String> key(Fact fact) {
        return Keys.of(fact);
    }

    @Override
    public void read(Row row, Sink sink) {
        var ref = Names.ref("unitid", row.required("UNITID"));
        var closedOn =
                row.text("CLOSEDAT").filter(date -> !date.startsWith("-")).flatMap(_ -> row.date("CLOSEDAT"));
        sink.add(new OrganizationFact(
                ref,
                Names.fold(row.required("INSTNM")),
                null,
                type(row),
                null,
                row.text("ADDR").orElse(null),
                row.text("CITY").orElse(null),
                row.text("ZIP").orElse(null),
                row.text("COUNTYNM").orElse(null),
                row.text("STABBR").orElse(null),
                row.decimal("LATITUDE").orElse(null),
                row.decimal("LONGITUD").orElse(null),
                Names.website(row, "WEBADDR").orElse(null),
                null,
                null,
                null,
                row.required("CONTROL").equals("1"),
                status(row, closedOn.isPresent()),
                closedOn.orElse(null)));
        row.text("OPEID")
                .filter(opeid -> !opeid.startsWith("-"))
                .ifPresent(opeid -> sink.add(new OrganizationIdentifierFact(ref, Names.ref("opeid", opeid))));
    }

    private static String status(Row row, boolean closed) {
        return switch (row.required("CYACTIVE")) {
            case "1" -> closed ? "closed" : "active";
            case "2" -> "pending";
            default -> "closed";
        };
    }

    /// The sector alone would call a community college with one bachelor's program a university; INSTCAT 3
    /// and 4 are the institutions that award mainly associate degrees and certificates.
    private static String type(Row row) {
        var lowerDivision = List.of("3", "4").contains(row.text("INSTCAT").orElse(""));
        return switch (row.required("SECTOR")) {
            case "0" ->
                row.text("F1SYSNAM").orElse("").contains("Community College") ? "college-district" : "central-office";
            case "1" -> lowerDivision ? "community-college" : "university";
            case "4" -> lowerDivision ? "community-college" : "adult-school";
            case "2", "3" -> "university";
            case "5", "6", "8", "9" -> "career-college";
            case "7" -> "adult-school";
            default -> "other";
        };
    }
}
