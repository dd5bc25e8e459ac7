package throughline.region;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.agreements.SignedStore.Signed;

/// One imported edition of a public dataset: what stands behind a fact on a page.
///
/// @param id          release id; stable over Region versions
/// @param kind        import kind, for example `coe-demand`
/// @param part        what part of the kind it covers, or empty
/// @param vintage     edition as people say it, for example `2023-2033`
/// @param asOf        the day the data describe at the latest
/// @param attribution sentence the license asks to show, if any
/// @param owner       who answers for the facts
/// @param confirmedOn day the owner last said they are still true, if ever
/// @param synthetic   invented for the demonstration region
/// @param explained   rows of the file that are not used, by reason
public record Source(
        long id,
        String kind,
        String part,
        String title,
        String publisher,
        String vintage,
        LocalDate asOf,
        String license,
        @Nullable String attribution,
        @Nullable String url,
        String owner,
        @Nullable LocalDate confirmedOn,
        boolean synthetic,
        String fileName,
        long rowsIn,
        long rowsUsed,
        long rowsExplained,
        Map<String, Long> explained,
        Instant importedAt) {
    /// What stands behind facts that organizations added here.
    static Source ofAdded(Profile profile, LocalDate day) {
        return new Source(
                0,
                "added-facts",
                "",
                "Facts added here",
                profile.name(),
                day.toString(),
                day,
                "facts stated by the organizations that added them",
                null,
                null,
                profile.name(),
                null,
                profile.demonstration(),
                "",
                0,
                0,
                0,
                Map.of(),
                Instant.EPOCH);
    }

    /// What stands behind agreements that were signed here.
    static Source ofAgreements(Profile profile, List<Signed> agreements) {
        var last = agreements.stream()
                .map(one -> one.agreement().signedAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var day = LocalDate.ofInstant(last, ZoneOffset.UTC);
        return new Source(
                0,
                "signed-agreements",
                "",
                "Agreements signed here",
                profile.name(),
                day.toString(),
                day,
                "facts stated by the organizations that signed",
                null,
                null,
                profile.name(),
                day,
                profile.demonstration(),
                "",
                agreements.size(),
                agreements.size(),
                0,
                Map.of(),
                last);
    }
}
