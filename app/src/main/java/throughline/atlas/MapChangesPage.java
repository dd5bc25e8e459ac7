package throughline.atlas;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.drawings.Drawing;
import throughline.web.Format;
import throughline.web.Head;
import throughline.web.Html;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// What changed on a map since earlier editions of its sources.
///
/// @param path     address of the map, without language
/// @param since    the earlier day; null when there is no earlier edition
/// @param days     all earlier days that can be chosen
/// @param sources  sources that had another edition then, as sentences
/// @param isNew    whether the earlier map does not exist, so that everything is new
/// @param sections what came, went and changed; empty when nothing did
/// @param drawing  the changes as a picture, where it is not too large
public record MapChangesPage(
        @JsonIgnore Words title,
        String path,
        @Nullable LocalDate since,
        List<LocalDate> days,
        List<String> sources,
        boolean isNew,
        List<Section> sections,
        @JsonIgnore @Nullable Drawing drawing)
        implements Page {
    public MapChangesPage {
        days = List.copyOf(days);
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
    }

    /// Changes of one sort.
    ///
    /// @param key  end of the key of its heading, for example `added`
    /// @param more how many are not said
    public record Section(String key, int all, List<Item> items, int more) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /// A step or way that changed.
    ///
    /// @param to      where a way leads, or null for a step
    /// @param phrases what is not as it was
    public record Item(
            String kind,
            Words title,
            @Nullable Words to,
            @Nullable String page,
            List<String> phrases) {
        public Item {
            phrases = List.copyOf(phrases);
        }
    }

    /// The day in words.
    public String day(Shell shell, LocalDate day) {
        return Format.of(shell.language()).date(day);
    }

    /// The drawing with links in the language of the page.
    public Html inline(Shell shell) {
        return drawing == null ? Html.NONE : Html.svg(drawing.inline(shell::url));
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("atlas.changes.title", title.value())),
                        shell.text("atlas.changes.lead"),
                        "maps")
                .withCrumbs(
                        new Head.Crumb(Words.name(shell.language(), shell.text("atlas.index.title")), "/maps"),
                        new Head.Crumb(title, path))
                .unlisted();
    }
}
