package throughline.explore;

import java.util.List;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;

/// Courses of one university that courses of one college satisfy.
public record AcceptedPage(Ref university, Ref college, List<CoursePage.Target> targets, Sources sources)
        implements Page {
    public AcceptedPage {
        targets = List.copyOf(targets);
    }

    static String url(String university, String college) {
        return "/institutions/" + university + "/accepts/" + college;
    }

    @Override
    public Head head(Shell shell) {
        var to = university.title().value();
        var from = college.title().value();
        var crumb = new Head.Crumb(Summary.own(shell, "explore.institutions.title"), "/institutions");
        return Head.of(
                        Summary.own(shell, "explore.accepted.title", to, from),
                        shell.text("explore.accepted.about", to, from),
                        "institutions")
                .withCrumbs(Summary.crumbs(crumb, university));
    }
}
