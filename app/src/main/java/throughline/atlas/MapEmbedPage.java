package throughline.atlas;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import throughline.engine.map.CareerMap;
import throughline.maps.MapAddress;
import throughline.web.Head;
import throughline.web.Language;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// How to put a map into the pages of another site: size, language, school and what is shown, and the markup for it.
///
/// @param text   the language chosen for the map
/// @param height pixels
/// @param name   title of the map in the language chosen
public record MapEmbedPage(
        @JsonIgnore CareerMap map,
        @JsonIgnore Words title,
        List<MapPage.School> schools,
        @JsonIgnore Language text,
        int height,
        @JsonIgnore String name)
        implements Page {
    public MapEmbedPage {
        schools = List.copyOf(schools);
    }

    /// Address of the map, without language.
    public String path() {
        return MapAddress.of(map.subject(), map.view());
    }

    /// Address of this page with nothing chosen.
    public String here() {
        return MapAddress.of(map.subject()) + "/embed";
    }

    /// The line of markup for what is chosen.
    public String snippet(Shell shell) {
        return new Snippet(path(), name, text, height).markup(shell);
    }

    /// Where the map alone can be seen.
    public String alone(Shell shell) {
        return shell.absolute(text, "/embed" + path());
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("atlas.embed.title", title.value())),
                        shell.text("atlas.embed.lead"),
                        "maps")
                .withCrumbs(
                        new Head.Crumb(Words.name(shell.language(), shell.text("atlas.index.title")), "/maps"),
                        new Head.Crumb(title, path()))
                .unlisted();
    }
}
