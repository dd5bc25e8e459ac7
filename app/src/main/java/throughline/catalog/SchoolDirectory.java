package throughline.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.Fact;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Public schools, districts and county offices of California with their state numbers (CDS codes).
///
/// The code is the tree: two digits of county, five of district, seven of school; seven zeros name the
/// district itself.
@Component
final class SchoolDirectory implements TableKind {
    private static final String DISTRICT_ITSELF = "0000000";

    @Override
    public String id() {
        return "cde-schools";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Public Schools and Districts Data Files",
                "California Department of Education",
                "public data of the State of California",
                null,
                "https://www.cde.ca.gov/ds/si/ds/pubschls.asp");
    }

    @Override
    public Stage stage() {
        return Stage.ORGANIZATIONS;
    }

    @Override
    public List<String> signature() {
        return List.of("CDSCode", "StatusType", "County", "District", "School", "DOCType", "SOCType");
    }

    @Override
    public Optional<String> newestBy() {
        return Optional.of("LastUpDate");
    }

    @Override
    public Edition edition(FileName file, Row row) {
        return SchoolYears.updatedOn(row, "LastUpDate");
    }

    @Override
    public Optional<String> key(Fact fact) {
        return Keys.of(fact);
    }

    @Override
    public void read(Row row, Sink sink) {
        var cds = row.required("CDSCode");
        if (!cds.matches("[0-9]{14}")) {
            throw row.reject("cds-code", "CDSCode", "14 digits, kept as text: leading zeros must not be lost");
        }
        var isDistrict = cds.endsWith(DISTRICT_ITSELF);
        var typeColumn = isDistrict ? "DOCType" : "SOCType";
        var type = Names.known(row, typeColumn).flatMap(SchoolTypes::named).orElseGet(() -> {
            row.warn("school-type", typeColumn, "This type of school is not known; the school is kept as `other`.");
            return "other";
        });
        var grades = Names.known(row, "GSserved").or(() -> Names.known(row, "GSoffered"));
        sink.add(new OrganizationFact(
                "cds:" + cds,
                Names.known(row, isDistrict ? "District" : "School")
                        .orElseThrow(() -> row.reject("empty-cell", "School", "the name of the school")),
                null,
                type,
                parent(cds, type),
                Names.known(row, "Street").orElse(null),
                Names.known(row, "City").orElse(null),
                Names.known(row, "Zip").orElse(null),
                row.required("County") + " County",
                Names.known(row, "State").orElse("CA"),
                coordinate(row, "Latitude"),
                coordinate(row, "Longitude"),
                Names.website(row, "WebSite").orElse(null),
                Names.known(row, "Phone").orElse(null),
                grades.map(served -> served.replaceFirst("-.*", "")).orElse(null),
                grades.map(served -> served.substring(served.lastIndexOf('-') + 1))
                        .orElse(null),
                true,
                status(row),
                Names.known(row, "ClosedDate")
                        .flatMap(_ -> row.date("ClosedDate"))
                        .orElse(null)));
        if (type.equals("county-office")) {
            sink.add(new OrganizationIdentifierFact("cds:" + cds, county(cds)));
        }
    }

    /// A school belongs to its district, a district to its county office, which is known by the county.
    private static @Nullable String parent(String cds, String type) {
        if (type.equals("county-office")) {
            return null;
        }
        return cds.endsWith(DISTRICT_ITSELF) ? county(cds) : "cds:" + cds.substring(0, 7) + DISTRICT_ITSELF;
    }

    private static String county(String cds) {
        return "cds-county:" + cds.substring(0, 2);
    }

    private static @Nullable Double coordinate(Row row, String column) {
        return Names.known(row, column)
                .flatMap(_ -> row.decimal(column))
                .filter(degrees -> degrees != 0)
                .orElse(null);
    }

    private static String status(Row row) {
        return switch (row.required("StatusType").toLowerCase(Locale.ROOT)) {
            case "active" -> "active";
            case "closed", "merged" -> "closed";
            case "pending" -> "pending";
            default -> throw row.reject("school-status", "StatusType", "Active, Closed, Merged or Pending");
        };
    }
}
