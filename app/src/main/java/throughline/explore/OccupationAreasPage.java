package throughline.explore;

import java.util.List;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;

/// Pay and openings of an occupation in the areas that do not belong to the region.
public record OccupationAreasPage(
        Ref occupation, List<WageRow> wages, List<OccupationPage.Outlook> outlooks, Sources sources) implements Page {
    public OccupationAreasPage {
        wages = List.copyOf(wages);
        outlooks = List.copyOf(outlooks);
    }

    static String url(String soc) {
        return "/occupations/" + soc + "/areas";
    }

    @Override
    public Head head(Shell shell) {
        var name = occupation.title().value();
        var first = new Head.Crumb(Summary.own(shell, "explore.occupations.title"), "/occupations");
        return Head.of(
                        Summary.own(shell, "explore.areas.title", name),
                        shell.text("explore.areas.about", name),
                        "occupations")
                .withCrumbs(Summary.crumbs(first, occupation));
    }
}
