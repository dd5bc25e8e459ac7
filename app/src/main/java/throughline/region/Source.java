package throughline.region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        Instant importedAt) {}
