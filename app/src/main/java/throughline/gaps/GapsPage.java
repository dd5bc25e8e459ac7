package throughline.gaps;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Gaps of many occupations: filters, picture, table, and the shares of the sectors. People a year in hundredths.
///
/// @param parameters query part of this question, `?` included
/// @param selects    the filters, in order
/// @param wage       median wage an hour at least, or 0
/// @param count      occupations found
/// @param together   what is certain of all occupations found together
/// @param structure  what is certain of the whole area
/// @param apart      awards a year that are not made for work
/// @param bySector   all jobs with openings by sector, as the filters leave them; empty where one sector is asked for
/// @param previous   address of the page before, if any
public record GapsPage(
        String parameters,
        String area,
        String method,
        List<Select> selects,
        int wage,
        int count,
        List<GapRow> rows,
        GapChart chart,
        Together together,
        Structure structure,
        long apart,
        List<SectorRow> bySector,
        List<GapRow> leftOut,
        Alignment alignment,
        @Nullable Words institution,
        @Nullable String previous,
        @Nullable String next,
        int page,
        int pages,
        List<Cite> sources)
        implements Page {
    public GapsPage {
        selects = List.copyOf(selects);
        rows = List.copyOf(rows);
        bySector = List.copyOf(bySector);
        leftOut = List.copyOf(leftOut);
        sources = List.copyOf(sources);
    }

    /// A filter with its choices.
    public record Select(String name, List<Choice> choices) {
        private static final Set<String> FIRST = Set.of("area", "sector", "entry", "sort");

        public Select {
            choices = List.copyOf(choices);
        }

        /// Whether most readers want it; the others stand behind a door.
        public boolean isFirst() {
            return FIRST.contains(name);
        }

        /// Whether something else than usual is chosen.
        boolean isUnusual() {
            return choices.stream()
                    .anyMatch(choice -> choice.chosen() && !choice.value().isEmpty());
        }
    }

    /// Whether the shares are those of the pathways of one sector.
    public boolean isByPathway() {
        return selects.stream().anyMatch(select -> select.name().equals("sector") && select.isUnusual());
    }

    /// Whether one of the choices behind the door was made.
    public boolean isNarrowed() {
        return wage > 0 || selects.stream().anyMatch(select -> !select.isFirst() && select.isUnusual());
    }

    /// A choice; the usual one has no value.
    public record Choice(String value, Words title, boolean chosen) {}

    public record Together(long openings, long low, long high) {}

    /// However awards are shared out.
    ///
    /// @param saturated programs with more awards than openings within their reach, the largest surplus first
    public record Structure(long shortage, long surplus, List<Saturated> saturated) {
        public Structure {
            saturated = List.copyOf(saturated);
        }
    }

    /// Programs that together have more awards than the jobs they lead to have openings.
    ///
    /// @param more     programs that are not named
    /// @param moreJobs jobs that are not named
    public record Saturated(
            List<GapOccupationPage.Thing> programs,
            int more,
            List<GapOccupationPage.Thing> jobs,
            int moreJobs,
            long awards,
            long openings) {
        public Saturated {
            programs = List.copyOf(programs);
            jobs = List.copyOf(jobs);
        }

        public long surplus() {
            return awards - openings;
        }
    }

    /// The jobs of a sector together.
    public record SectorRow(Words title, String path, long openings, long awards, long gap, long low, long high) {}

    @Override
    public Head head(Shell shell) {
        var head = Head.of(
                Words.name(shell.language(), shell.text("gaps.title")), shell.text("gaps.description", area), "gaps");
        return parameters.isEmpty() && page == 1 ? head : head.unlisted();
    }
}
