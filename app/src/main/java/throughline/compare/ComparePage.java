package throughline.compare;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Subject;
import throughline.explore.Ref;
import throughline.explore.Sources;
import throughline.maps.MapAddress;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Up to four things side by side, a row for each question, rows that differ marked.
///
/// @param columns     what is compared
/// @param rows        rows of which something is known
/// @param left        names in the address that are unknown or too many
/// @param found       what was searched for to be added
/// @param suggestions what may be added to what is there
public record ComparePage(
        List<Column> columns,
        List<Row> rows,
        List<String> left,
        String words,
        List<Addition> found,
        List<Addition> suggestions,
        Sources sources)
        implements Page {
    static final int MOST = 4;

    public ComparePage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        left = List.copyOf(left);
        found = List.copyOf(found);
        suggestions = List.copyOf(suggestions);
    }

    /// A thing that is compared.
    ///
    /// @param key     its name in the address
    /// @param kind    `program`, `occupation` or `institution`
    /// @param at      who offers it, if it is a program
    /// @param without address of the page without it
    public record Column(
            String key, String kind, Ref thing, @Nullable String at, String without) {
        /// What it is called where its column is not seen: programs of many schools have one title.
        public String name() {
            var title = thing.title().value();
            return at == null ? title : title + ", " + at;
        }
    }

    /// A question and the answer of each thing, in the order of the columns.
    ///
    /// @param differs what is known of at least two is not the same
    public record Row(String key, boolean differs, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// An answer: lines, or none when nothing is known.
    ///
    /// @param applies false where the question makes no sense for the thing
    public record Cell(boolean applies, List<Line> lines) {
        static final Cell UNKNOWN = new Cell(true, List.of());
        static final Cell NONE = new Cell(false, List.of());

        public Cell {
            lines = List.copyOf(lines);
        }

        static Cell of(Line... lines) {
            return new Cell(true, List.of(lines));
        }
    }

    /// A line of an answer.
    ///
    /// @param url  address it leads to, if any
    /// @param cite source of a number
    public record Line(
            Words text, @Nullable String url, @Nullable Cite cite) {}

    /// Something to add, with the address of the page that has it too.
    public record Addition(String kind, Ref thing, @Nullable String place, String with) {}

    /// Address of the map of everything that is compared, or empty.
    public String map() {
        var subjects = columns.stream()
                .map(column -> column.thing().url())
                .filter(Objects::nonNull)
                .map(url -> url.substring(1).replaceFirst("^institutions/", "schools/"))
                .collect(Collectors.joining(","));
        return Subject.parse("selection/" + subjects).map(MapAddress::of).orElse("");
    }

    public boolean full() {
        return columns.size() >= MOST;
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("compare.title")),
                        shell.text("compare.lead", MOST),
                        "compare")
                .unlisted();
    }
}
