package throughline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A certificate, certification, license, degree, diploma or badge that somebody issues.
///
/// @param passRateHundredths of those who take its exam the share that pass, in hundredths of a percent
/// @param passRateYear       year in which they were counted
public record CredentialFact(
        String key,
        String name,
        @Nullable String nameEs,
        String kind,
        @Nullable String issuerRef,
        @Nullable String issuerName,
        @Nullable String description,
        List<String> socCodes,
        @Nullable String website,
        @Nullable Integer passRateHundredths,
        @Nullable Integer passRateYear)
        implements Fact {
    public static final FactTable TABLE = FactTable.of(
            "credential",
            "key",
            "name",
            "name_es",
            "kind",
            "issuer_ref",
            "issuer_name",
            "description",
            "soc_codes",
            "website",
            "pass_rate_hundredths",
            "pass_rate_year");

    public CredentialFact {
        socCodes = List.copyOf(socCodes);
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(key)
                .text(name)
                .text(nameEs)
                .text(kind)
                .text(issuerRef)
                .text(issuerName)
                .text(description)
                .texts(socCodes)
                .text(website)
                .number(passRateHundredths)
                .number(passRateYear);
    }
}
