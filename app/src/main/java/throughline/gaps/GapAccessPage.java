package throughline.gaps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Which pathways schools or a ZIP code can reach.
///
/// @param zip     ZIP code asked about, or empty
/// @param unknown whether its place is not known
/// @param schools schools that are counted
/// @param omitted open high schools without coordinates
/// @param lines   pathways, the most pupils out of reach first
/// @param chosen  the pathway whose schools are named, if any
/// @param from    what the ZIP code reaches
public record GapAccessPage(
        int miles,
        String zip,
        boolean unknown,
        int schools,
        int omitted,
        List<Line> lines,
        @Nullable Chosen chosen,
        List<Nearest> from,
        List<Cite> sources)
        implements Page {
    public GapAccessPage {
        lines = List.copyOf(lines);
        from = List.copyOf(from);
        sources = List.copyOf(sources);
    }

    /// @param path the same page with the schools of this pathway named
    public record Line(Words title, String path, int colleges, int near, int far, long pupils) {}

    /// @param map where the schools and the colleges are
    public record Chosen(Words title, List<School> far, long pupils, int uncounted, AccessMap map) {
        public Chosen {
            far = List.copyOf(far);
        }
    }

    /// @param pupils absent when no count is public
    public record School(
            Words name,
            String path,
            long tenthsOfMiles,
            Words nearest,
            @Nullable Integer pupils,
            @Nullable String year) {}

    public record Nearest(Words pathway, String path, Words college, String collegePath, long tenthsOfMiles) {}

    @Override
    public Head head(Shell shell) {
        var head = Head.of(
                        Words.name(shell.language(), shell.text("gaps.access.title")),
                        shell.text("gaps.access.description"),
                        "gaps")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("gaps.title")), "/gaps"));
        return chosen == null && zip.isEmpty() && miles == 15 ? head : head.unlisted();
    }
}
