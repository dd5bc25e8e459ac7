package throughline.browse;

import java.util.List;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;

/// A sector: its pathways, the jobs with most openings, the programs with most awards.
///
/// @param occupations     those with most openings a year
/// @param programs        those with most awards
/// @param allOccupations  address of all of them
/// @param allPrograms     address of all of them
public record SectorPage(
        SectorLine sector,
        List<ResultRow> occupations,
        List<ResultRow> programs,
        String allOccupations,
        String allPrograms)
        implements Page {
    public SectorPage {
        occupations = List.copyOf(occupations);
        programs = List.copyOf(programs);
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        sector.title(),
                        shell.text("browse.sector.description", sector.title(), shell.regionName()),
                        "sectors")
                .withCrumbs(SectorDesk.above(shell));
    }
}
