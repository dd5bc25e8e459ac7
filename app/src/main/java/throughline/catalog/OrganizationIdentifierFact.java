package throughline.catalog;

import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// Another name (`scheme:value`) under which sources know the same organization.
public record OrganizationIdentifierFact(String organizationRef, String identifier) implements Fact {
    public static final FactTable TABLE = FactTable.of("organization_identifier", "organization_ref", "identifier");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(organizationRef).text(identifier);
    }
}
