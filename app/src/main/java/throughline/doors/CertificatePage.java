package throughline.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.explore.OccupationLine;
import throughline.explore.ProgramLine;
import throughline.explore.Ref;
import throughline.explore.Sources;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// For somebody who has a certificate or license already: what it counts for and what comes next.
///
/// @param words  what was searched for
/// @param found  what may be meant
/// @param known  certificates and licenses to choose from, while nothing is searched for
/// @param have   what the person has, once chosen
/// @param at     where a program was finished
/// @param plan   address of "Plan my way" with what the person has filled in
/// @param stated next steps that an owner states
/// @param higher programs in the same field with a higher award; nobody states that they count it
/// @param jobs   what it leads to as it is
public record CertificatePage(
        String words,
        List<Match> found,
        List<Match> known,
        @Nullable Ref have,
        @Nullable Ref at,
        String plan,
        List<Step> stated,
        List<ProgramLine> higher,
        List<OccupationLine> jobs,
        Sources sources)
        implements Page {
    public CertificatePage {
        found = List.copyOf(found);
        known = List.copyOf(known);
        stated = List.copyOf(stated);
        higher = List.copyOf(higher);
        jobs = List.copyOf(jobs);
    }

    /// A credential or program that may be meant.
    public record Match(Words title, @Nullable String place, String url) {}

    /// A next step that its owner states.
    public record Step(Ref to, @Nullable Words condition) {}

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("doors.certificate.title")),
                        shell.text("doors.certificate.lead"),
                        "doors")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("doors.title")), "/doors"));
    }
}
