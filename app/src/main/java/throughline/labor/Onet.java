package throughline.labor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.SourceInfo;

/// What all files of the O*NET database share: terms, code shape, release.
final class Onet {
    static final String SCHEME = "onet-soc";

    /// Release in a file name as O*NET writes it, for example `db_30_0` or `onet30`.
    private static final Pattern RELEASE = Pattern.compile("(?:db_?|onet_?)(\\d{2})(?:[_.](\\d))?(?!\\d)");

    private Onet() {}

    static SourceInfo source(String table) {
        return new SourceInfo(
                "O*NET Database: " + table,
                "U.S. Department of Labor, Employment and Training Administration",
                "CC BY 4.0",
                "This page includes information from the O*NET Database by the U.S. Department of Labor, "
                        + "Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. "
                        + "O*NET® is a trademark of USDOL/ETA. Throughline has modified some of this information: "
                        + "it selects, orders and links it.",
                "https://www.onetcenter.org/database.html");
    }

    /// The release that the file name states; otherwise release 29, if the file has the key column of the
    /// arrangement made from that release.
    static Edition edition(String part, FileName file, Row firstRow) {
        var named = RELEASE.matcher(file.value().toLowerCase(java.util.Locale.ROOT));
        if (named.find()) {
            var minor = Optional.ofNullable(named.group(2)).orElse("0");
            return new Edition(part, "O*NET " + named.group(1) + "." + minor, day(Integer.parseInt(named.group(1))));
        }
        return firstRow.columns().contains("PK")
                ? new Edition(part, "O*NET 29", day(29))
                : new Edition(part, "O*NET, release not stated", LocalDate.of(2000, 1, 1));
    }

    /// Major releases come out every August: 29 in 2024.
    private static LocalDate day(int major) {
        return LocalDate.of(2024 + major - 29, 8, 31);
    }

    /// An O*NET-SOC code such as `29-1141.00`.
    static String code(Row row, String column) {
        var code = row.required(column);
        if (!code.matches("\\d{2}-\\d{4}\\.\\d{2}")) {
            throw row.reject("not-an-onet-code", column, "expected a code such as 29-1141.00");
        }
        return code;
    }

    /// The SOC 2018 occupation that an O*NET occupation details.
    static String soc(String onetCode) {
        return onetCode.substring(0, 7);
    }
}
