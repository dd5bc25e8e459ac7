package throughline.posters;

import java.util.List;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Asks how a poster of a map is wanted. The form leads straight to the PDF.
///
/// @param title  title of the map
/// @param map    path of the map
/// @param pdf    path of the PDF
/// @param papers keys of the sizes of paper
public record PosterPage(Words title, String map, String pdf, List<String> papers) implements Page {
    public PosterPage {
        papers = List.copyOf(papers);
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("poster.page.title", title.value())),
                        shell.text("poster.page.lead"),
                        "")
                .withCrumbs(new Head.Crumb(title, map))
                .unlisted();
    }
}
