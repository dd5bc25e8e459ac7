package throughline.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// What one source says of an organization: school, college, district, employer and so on.
public record OrganizationFact(
        String ref,
        String name,
        @Nullable String nameEs,
        String type,
        @Nullable String parentRef,
        @Nullable String street,
        @Nullable String city,
        @Nullable String zip,
        @Nullable String county,
        @Nullable String state,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String gradeLow,
        @Nullable String gradeHigh,
        @Nullable Boolean publicSector,
        String status,
        @Nullable LocalDate closedOn)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "organization",
            "ref",
            "name",
            "name_es",
            "type",
            "parent_ref",
            "street",
            "city",
            "zip",
            "county",
            "state",
            "latitude",
            "longitude",
            "website",
            "phone",
            "grade_low",
            "grade_high",
            "public_sector",
            "status",
            "closed_on");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(ref)
                .text(name)
                .text(nameEs)
                .text(type)
                .text(parentRef)
                .text(street)
                .text(city)
                .text(zip)
                .text(county)
                .text(state)
                .number(latitude)
                .number(longitude)
                .text(website)
                .text(phone)
                .text(gradeLow)
                .text(gradeHigh)
                .flag(publicSector)
                .text(status)
                .date(closedOn);
    }
}
