package throughline.explore;

import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;

/// All programs that lead to an occupation, or all of an institution, page by page.
///
/// @param of    what `thing` is: `occupation` or `institution`
public record ProgramsOfPage(String of, Ref thing, Listing<ProgramLine> listing, Sources sources) implements Page {
    static final String OCCUPATION = "occupation";
    static final String INSTITUTION = "institution";

    /// Address of the whole list of a thing.
    static String url(String thing) {
        return thing + "/programs";
    }

    @Override
    public Head head(Shell shell) {
        var name = thing.title().value();
        var first = new Head.Crumb(Summary.own(shell, "explore." + of + "s.title"), "/" + of + "s");
        return Head.of(
                        Summary.own(shell, "explore.programs.of." + of, name),
                        shell.text("explore.programs.of." + of + ".about", name, shell.regionName()),
                        of + "s")
                .withCrumbs(Summary.crumbs(first, thing));
    }
}
