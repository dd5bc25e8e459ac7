package throughline.atlas;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.maps.MapAddress;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// A map with high-school courses as the sheet that schools know as plan of study: a row for each grade and for what
/// comes after, a column for each subject, and below what goes with the courses.
///
/// @param rows grades and later parts of the way
/// @param foot what goes with the courses
public record MatrixPage(
        @JsonIgnore CareerMap map, @JsonIgnore Words title, List<Row> rows, List<Foot> foot) implements Page {
    public MatrixPage {
        rows = List.copyOf(rows);
        foot = List.copyOf(foot);
    }

    /// A row.
    ///
    /// @param cells one for each subject, in the order of [Subject]
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What is taken in a subject.
    ///
    /// @param more how many others there are
    public record Cell(List<Item> items, int more) {
        public Cell {
            items = List.copyOf(items);
        }
    }

    /// A step.
    public record Item(Words title, @Nullable String page) {}

    /// A list below the rows.
    ///
    /// @param name key of its heading
    public record Foot(String name, Cell cell) {}

    /// Columns of the sheet.
    enum Subject {
        ENGLISH,
        MATHEMATICS,
        SCIENCE,
        SOCIAL,
        OTHER,
        CAREER,
        ELECTIVE
    }

    /// Keys of the subjects.
    @JsonIgnore
    public List<String> subjects() {
        return List.of("english", "mathematics", "science", "social", "other", "career", "elective");
    }

    /// Address of the map, without language.
    public String path() {
        return MapAddress.of(map.subject(), map.view());
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("atlas.matrix.title", title.value())),
                        shell.text("atlas.matrix.lead"),
                        "maps")
                .withCrumbs(
                        new Head.Crumb(Words.name(shell.language(), shell.text("atlas.index.title")), "/maps"),
                        new Head.Crumb(title, path()))
                .unlisted();
    }
}
