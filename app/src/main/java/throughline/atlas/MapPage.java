package throughline.atlas;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.drawings.Drawing;
import throughline.engine.map.CareerMap;
import throughline.engine.map.StepFacts;
import throughline.engine.map.StepsOnly;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.MapAddress;
import throughline.web.Head;
import throughline.web.Html;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// A career map: picture and outline.
///
/// @param schools schools at which the map can be seen
/// @param picture how the picture stands on the page
/// @param zoom    larger and closer maps
public record MapPage(
        CareerMap map,
        Outline outline,
        List<School> schools,
        Zoom zoom,
        @JsonIgnore Picture picture,
        @JsonIgnore Words title,
        boolean embedded)
        implements Page {
    public MapPage {
        schools = List.copyOf(schools);
    }

    /// A school that offers something on the map.
    public record School(String slug, String name) {}

    /// The line of markup that puts the map into another page.
    public String snippet(Shell shell) {
        return new Snippet(path(), title.value(), shell.language(), Snippet.HEIGHT).markup(shell);
    }

    /// How the picture stands on the page: a heavy one is loaded as an image, so that the page itself stays light; one
    /// of too many steps would show nothing.
    public sealed interface Picture {
        /// In the page, with links.
        record Inline(Drawing drawing) implements Picture {}

        /// A file beside the page.
        ///
        /// @param room classes that say how wide it must stay
        record Beside(int width, int height, String room) implements Picture {}

        /// Not drawn.
        record None() implements Picture {}
    }

    @Override
    public Head head(Shell shell) {
        var head = Head.of(
                Words.name(shell.language(), shell.text("atlas.map.title", title.value())),
                shell.text("atlas.map.description", title.value(), shell.regionName()),
                "maps");
        var maps = new Head.Crumb(Words.name(shell.language(), shell.text("atlas.index.title")), "/maps");
        var crumbs = new ArrayList<>(List.of(maps));
        zoom.chain().forEach(link -> crumbs.add(new Head.Crumb(link.title(), link.path())));
        var placed = head.withCrumbs(crumbs);
        var shown = isDrawn() ? placed.withImage(file("png")) : placed;
        return embedded ? shown.unlisted() : shown;
    }

    /// The drawing with links in the language of the page; no markup when it does not stand in the page.
    public Html inline(Shell shell) {
        return picture instanceof Picture.Inline(var drawing)
                ? Html.svg(embedded ? drawing.framed(shell::url) : drawing.inline(shell::url))
                : Html.NONE;
    }

    /// The picture as a file beside the page, or null.
    public Picture.@Nullable Beside beside() {
        return picture instanceof Picture.Beside beside ? beside : null;
    }

    /// Whether there is a picture at all.
    public boolean isDrawn() {
        return !(picture instanceof Picture.None);
    }

    /// What the lines of the picture in the page mean.
    public List<Sample> legend() {
        return picture instanceof Picture.Inline inline
                ? inline.drawing().legend().stream()
                        .map(line -> new Sample(Html.svg(line.svg()), line.word()))
                        .toList()
                : List.of();
    }

    /// A kind of line: how it looks and what it means.
    public record Sample(Html line, String word) {}

    /// Address of this map, without language.
    public String path() {
        return MapAddress.of(map.subject(), map.view());
    }

    /// Address of the drawing as a file.
    public String file() {
        return file("svg");
    }

    /// Address of the map in another form: `svg`, `png`, `csv`, `json`.
    public String file(String ending) {
        var path = path();
        var query = path.indexOf('?');
        return query < 0 ? path + "." + ending : path.substring(0, query) + "." + ending + path.substring(query);
    }

    /// Address of another page about the same map: `checks`.
    public String beside(String name) {
        return MapAddress.of(map.subject()) + "/" + name;
    }

    /// Whether there are such pages; a selection is the reader's own.
    public boolean hasKeepers() {
        return map.subject().kind() != Subject.Kind.SELECTION;
    }

    /// Whether there is a plan of study.
    @JsonIgnore
    public boolean hasPlan() {
        return map.subject().kind() != Subject.Kind.COURSE && MatrixMaker.fits(map);
    }

    /// Address of the page about putting the map into others, or of the table, with what is shown now.
    public String choosing(String name) {
        var path = path();
        var query = path.indexOf('?');
        return query < 0 ? path + "/" + name : path.substring(0, query) + "/" + name + path.substring(query);
    }

    /// Whether there is more than the page shows, or all of it is shown.
    public boolean isFolded() {
        return map.view().all()
                || map.steps().stream().anyMatch(step -> step.facts() instanceof StepFacts.Group group && group.more());
    }

    /// Address with or without everything that was folded away.
    public String toggled() {
        var view = map.view();
        return MapAddress.of(map.subject(), new View(!view.all(), view.staff(), view.school(), view.stepsOnly()));
    }

    /// Address with all lanes, or with just the steps.
    public String lanes() {
        var view = map.view();
        return MapAddress.of(map.subject(), view.withStepsOnly(!view.stepsOnly()));
    }

    /// Whether there is a lane that can be left out, or one is.
    public boolean hasLanes() {
        return map.view().stepsOnly()
                || StepsOnly.of(map).steps().size() < map.steps().size();
    }

    /// Address of the page about the subject itself, or empty.
    public String about() {
        var key = map.subject().key();
        return switch (map.subject().kind()) {
            case SECTOR -> "/sectors/" + key;
            case PATHWAY -> "/pathways/" + key;
            case PROGRAM -> "/programs/" + key;
            case COURSE -> "/courses/" + key;
            case OCCUPATION -> "/occupations/" + key;
            case SCHOOL -> "/institutions/" + key;
            case SELECTION -> "";
        };
    }

    /// Whether the school can be chosen.
    public boolean hasSchools() {
        return schools.size() > 1 && map.subject().kind() != Subject.Kind.SCHOOL;
    }
}
