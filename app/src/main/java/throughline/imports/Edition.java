package throughline.imports;

import java.time.LocalDate;

/// Which edition of a source a file is. Files of the same kind, part and vintage replace each other; others
/// stand side by side.
///
/// @param part    what part of the kind the file covers, for example the college of a course file; empty when
/// it covers all
/// @param vintage as people say it, for example `2023-2033` or `O*NET 29`
/// @param asOf    the day that the data describe at the latest; orders vintages
public record Edition(String part, String vintage, LocalDate asOf) {
    public static Edition of(String vintage, LocalDate asOf) {
        return new Edition("", vintage, asOf);
    }
}
