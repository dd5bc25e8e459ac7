package throughline.interests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.explore.OccupationLine;
import throughline.explore.ProgramLine;
import throughline.explore.ProgramPage;
import throughline.explore.Ref;
import throughline.explore.Sources;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Where to begin for an occupation: the region's programs that lead to it from where somebody stands, nearest first.
///
/// @param standing where the person stands, or empty
/// @param zip      where the person lives, or empty
/// @param zipKnown whether the place of the ZIP code is known
/// @param stages   what lies ahead, by part of the system
/// @param back     address of the results it came from, if it did
/// @param hidden   parameters of the results that the form carries on: name and value in turn
public record WaysPage(
        OccupationLine line,
        @Nullable String level,
        String standing,
        List<String> standings,
        String zip,
        boolean zipKnown,
        List<Stage> stages,
        String all,
        @Nullable String back,
        List<Hidden> hidden,
        Sources sources)
        implements Page {
    public WaysPage {
        standings = List.copyOf(standings);
        stages = List.copyOf(stages);
        hidden = List.copyOf(hidden);
    }

    /// A parameter that a form carries on.
    public record Hidden(String name, String value) {}

    /// Programs of one part of the system.
    ///
    /// @param total how many there are; the list holds the nearest
    public record Stage(String segment, Words name, int total, List<Way> ways) {
        public Stage {
            ways = List.copyOf(ways);
        }
    }

    /// A program with what is known of time, money and manner.
    public record Way(
            ProgramLine line,
            ProgramPage.Facts facts,
            @Nullable String place,
            @Nullable Double miles) {}

    @Override
    public Head head(Shell shell) {
        var title = line.occupation().title();
        return Head.of(
                        new Words(shell.text("interests.ways.title", title.value()), shell.language()),
                        shell.text("interests.ways.lead", title.value(), shell.regionName()),
                        "interests")
                .withCrumbs(crumbs(shell));
    }

    private List<Head.Crumb> crumbs(Shell shell) {
        var first = new Head.Crumb(Words.name(shell.language(), shell.text("interests.title")), "/interests");
        Ref job = line.occupation();
        return job.url() == null ? List.of(first) : List.of(first, new Head.Crumb(job.title(), job.url()));
    }
}
