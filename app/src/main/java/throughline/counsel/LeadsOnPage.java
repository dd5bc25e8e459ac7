package throughline.counsel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.explore.AgreementLine;
import throughline.explore.Connection;
import throughline.explore.ProgramLine;
import throughline.explore.Ref;
import throughline.explore.Sources;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Everything that leads on from a school, and what a counselor hands out.
///
/// @param steps     programs of the school with what its owner states to come next
/// @param pathways  pathways for packets: those of the school, or those around it where none of its own are known
/// @param own       whether the pathways are the school's own
/// @param next      institutions nearby that go on in the same pathways
/// @param papers    paper sizes for packets
/// @param deadlines what must be claimed or signed up for by when, as agreements state
public record LeadsOnPage(
        String slug,
        Ref school,
        @Nullable String place,
        List<Step> steps,
        List<AgreementLine> credit,
        List<Pathway> pathways,
        boolean own,
        List<Next> next,
        List<Activity> activities,
        List<Ref> supports,
        List<Deadline> deadlines,
        List<String> papers,
        Sources sources)
        implements Page {
    public LeadsOnPage {
        steps = List.copyOf(steps);
        credit = List.copyOf(credit);
        pathways = List.copyOf(pathways);
        next = List.copyOf(next);
        activities = List.copyOf(activities);
        supports = List.copyOf(supports);
        deadlines = List.copyOf(deadlines);
        papers = List.copyOf(papers);
    }

    /// A program with its next steps.
    public record Step(ProgramLine program, @Nullable Ref pathway, List<Connection> next) {
        public Step {
            next = List.copyOf(next);
        }
    }

    /// A pathway that a sheet can be made of.
    public record Pathway(String slug, Words title) {}

    /// An institution that goes on in pathways of the school.
    ///
    /// @param pathways how many of them
    public record Next(
            Ref institution, Words kind, @Nullable Double miles, int pathways) {}

    public record Activity(Ref activity, String stage) {}

    /// Something with a date or a rule of time.
    ///
    /// @param by    the rule, as the agreement words it
    /// @param until last day of the agreement
    public record Deadline(
            Words what, @Nullable Words by, @Nullable LocalDate until) {}

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        new Words(
                                shell.text(
                                        "counsel.school.title", school.title().value()),
                                shell.language()),
                        shell.text("counsel.school.lead", school.title().value()),
                        "counselors")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("counsel.title")), "/counselors"));
    }
}
