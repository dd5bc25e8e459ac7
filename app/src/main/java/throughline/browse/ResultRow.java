package throughline.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.finder.Kind;
import throughline.web.Words;

/// A thing in a list: what it is, its name, where it is, what one gets, the numbers that matter.
///
/// @param code      code that people know it by, such as a course code
/// @param detail    award, kind of credential, kind of institution or sector
/// @param place     institution and city, or city
/// @param matched   other title, task or technology through which it was found
/// @param milesAway distance from the ZIP code asked for
public record ResultRow(
        Kind kind,
        Words title,
        String path,
        @Nullable String code,
        @Nullable Words detail,
        @Nullable String place,
        List<Figure> figures,
        @Nullable String matched,
        @Nullable Double milesAway) {
    public ResultRow {
        figures = List.copyOf(figures);
    }

    /// The name of the thing on the page that compares, if it can be compared.
    public @Nullable String compareKey() {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return switch (kind) {
            case PROGRAM -> "program:" + name;
            case OCCUPATION -> "occupation:" + name;
            case ORGANIZATION -> "institution:" + name;
            case COURSE, CREDENTIAL, PATHWAY, SECTOR, ACTIVITY, SUPPORT -> null;
        };
    }

    /// The row for a page whose title already says the detail.
    ResultRow withoutDetail() {
        return new ResultRow(kind, title, path, code, null, place, figures, matched, milesAway);
    }
}
