package throughline.personas;

import java.util.List;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// People against pathways: words and marks, colored as well.
public record HeatMapPage(List<Person> people, List<Row> rows) implements Page {
    public HeatMapPage {
        people = List.copyOf(people);
        rows = List.copyOf(rows);
    }

    /// An invented person.
    ///
    /// @param reached pathways with a program that the person can reach
    /// @param offered pathways with a program at all
    public record Person(Words title, Words about, String start, String path, int reached, int offered) {}

    /// A pathway.
    public record Row(Words title, String path, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param grade letter of the style, see the legend
    /// @param mark  a sign that needs no color
    /// @param brief months or the door that is shut
    /// @param money cost, empty where there is no route
    public record Cell(String grade, String mark, String brief, String money) {}

    @Override
    public Head head(Shell shell) {
        return Head.of(
                Words.name(shell.language(), shell.text("personas.title")),
                shell.text("personas.lead", shell.regionName()),
                "");
    }
}
