package throughline.personas;

import java.util.List;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// One invented person against every pathway, in sentences.
public record PersonaPage(HeatMapPage.Person person, List<Line> lines) implements Page {
    public PersonaPage {
        lines = List.copyOf(lines);
    }

    /// A pathway with what becomes of the person there.
    public record Line(Words title, String path, String grade, String mark, String sentence) {}

    @Override
    public Head head(Shell shell) {
        return Head.of(person.title(), person.about().value(), "")
                .withCrumbs(
                        new Head.Crumb(Words.name(shell.language(), shell.text("personas.title")), "/who-can-get-in"));
    }
}
