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

/// A career map as a table, a row for each step in reading order.
///
/// @param more steps that only the file names
public record MapTablePage(
        @JsonIgnore CareerMap map, @JsonIgnore Words title, List<Row> rows, int more) implements Page {
    public MapTablePage {
        rows = List.copyOf(rows);
    }

    /// A step.
    ///
    /// @param lane  empty where the map has one only
    /// @param nexts where it leads
    public record Row(
            String column,
            String lane,
            String kind,
            Words title,
            @Nullable String page,
            List<String> facts,
            List<Words> places,
            List<Next> nexts) {
        public Row {
            facts = List.copyOf(facts);
            places = List.copyOf(places);
            nexts = List.copyOf(nexts);
        }
    }

    /// The steps that lines of one kind lead to.
    public record Next(String way, List<Words> titles) {
        public Next {
            titles = List.copyOf(titles);
        }
    }

    /// Address of the map, without language.
    public String path() {
        return MapAddress.of(map.subject(), map.view());
    }

    /// Address of the whole as a file.
    public String file(String ending) {
        var path = path();
        var query = path.indexOf('?');
        return query < 0 ? path + "." + ending : path.substring(0, query) + "." + ending + path.substring(query);
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("atlas.table.title", title.value())),
                        shell.text("atlas.table.lead"),
                        "maps")
                .withCrumbs(
                        new Head.Crumb(Words.name(shell.language(), shell.text("atlas.index.title")), "/maps"),
                        new Head.Crumb(title, path()))
                .unlisted();
    }
}
