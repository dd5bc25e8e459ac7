package throughline.explore;

import java.util.List;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Everything people in an occupation do and work with.
public record OccupationWorkPage(
        Ref occupation, List<Words> tasks, List<OccupationPage.Technology> technologies, Sources sources)
        implements Page {
    public OccupationWorkPage {
        tasks = List.copyOf(tasks);
        technologies = List.copyOf(technologies);
    }

    static String url(String soc) {
        return "/occupations/" + soc + "/work";
    }

    @Override
    public Head head(Shell shell) {
        var name = occupation.title().value();
        var first = new Head.Crumb(Summary.own(shell, "explore.occupations.title"), "/occupations");
        return Head.of(
                        Summary.own(shell, "explore.work.title", name),
                        shell.text("explore.work.about", name),
                        "occupations")
                .withCrumbs(Summary.crumbs(first, occupation));
    }
}
