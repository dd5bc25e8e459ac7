package throughline.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// A pathway, in the order of a person's way: where one can learn, by segment, and the jobs it leads to.
///
/// @param note        how sure its name and letter are
/// @param occupations those with most openings a year
/// @param courses     how many courses there are
/// @param allCourses  address of all of them
public record PathwayPage(
        SectorLine sector,
        SectorLine.PathwayLine pathway,
        @Nullable Words note,
        List<Stage> stages,
        List<ResultRow> occupations,
        String allOccupations,
        int courses,
        String allCourses)
        implements Page {
    public PathwayPage {
        stages = List.copyOf(stages);
        occupations = List.copyOf(occupations);
    }

    /// Programs of one segment.
    ///
    /// @param programs those with most awards
    /// @param total    how many there are
    /// @param all      address of all of them
    public record Stage(String segment, List<ResultRow> programs, int total, String all) {
        public Stage {
            programs = List.copyOf(programs);
        }
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        pathway.title(),
                        shell.text("browse.pathway.description", pathway.title(), shell.regionName()),
                        "sectors")
                .withCrumbs(SectorDesk.above(shell), new Head.Crumb(sector.title(), sector.path()));
    }
}
