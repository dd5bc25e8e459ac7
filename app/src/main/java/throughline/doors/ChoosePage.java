package throughline.doors;

import java.util.List;
import throughline.explore.OccupationLine;
import throughline.explore.Sources;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// A door where several things are marked and jobs come out.
///
/// @param door  `subjects` or `skills`
/// @param known occupations that have scores; 0 when no file with them was imported
/// @param jobs  most fitting first
public record ChoosePage(String door, List<Choice> choices, int known, List<Job> jobs, Sources sources)
        implements Page {
    public ChoosePage {
        choices = List.copyOf(choices);
        jobs = List.copyOf(jobs);
    }

    /// Something to mark.
    public record Choice(String key, boolean chosen) {}

    /// A job that comes out.
    public record Job(OccupationLine line, int programs) {}

    public boolean anyChosen() {
        return choices.stream().anyMatch(Choice::chosen);
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("doors." + door + ".title")),
                        shell.text("doors." + door + ".lead"),
                        "doors")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("doors.title")), "/doors"));
    }
}
