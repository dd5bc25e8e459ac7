package throughline.desk;

import java.util.List;
import java.util.stream.Stream;
import throughline.history.FactType;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// The form that changes a fact.
///
/// @param around  what else the form needs to know
/// @param publish whether what is sent is shown at once; else somebody reviews it
/// @param day     day of publication as typed, or empty
/// @param dayIsWrong whether that is no day
/// @param notice  key of what is said above the form, or empty
public record EditPage(
        String token,
        Things.Thing thing,
        Around around,
        List<Line> lines,
        String reason,
        String day,
        boolean dayIsWrong,
        boolean publish,
        String notice)
        implements PrivatePage {
    public EditPage {
        lines = List.copyOf(lines);
    }

    /// Whether everybody sees the fact: it stays as it is, can be retired, is about to be added, is retired.
    public enum Presence {
        FIXED,
        SHOWN,
        NEW,
        RETIRED
    }

    /// A value to choose and what it is called.
    public record Option(String value, String label) {}

    /// What stands around a fact.
    ///
    /// @param parts    facts of their own that belong to it: links, places of courses
    /// @param pathways all pathways, to choose from
    /// @param joins    whether links and places in its sequence can be added
    /// @param names    what else the organization has, to be linked to
    public record Around(
            Presence presence, List<Things.Thing> parts, List<Option> pathways, boolean joins, List<String> names) {
        public Around {
            parts = List.copyOf(parts);
            pathways = List.copyOf(pathways);
            names = List.copyOf(names);
        }
    }

    /// The kinds of links that can be added, and a place in the sequence of a program.
    public List<String> kinds() {
        return thing.type() == FactType.PROGRAM
                ? Stream.concat(Stream.of("step"), Things.LINKS.stream()).toList()
                : Things.LINKS;
    }

    /// A field.
    ///
    /// @param required whether it must say something
    /// @param choices  what can be chosen, empty when anything of the kind can be typed
    /// @param value    what stands in it
    /// @param was      what is shown to everybody now
    /// @param imported what the import says
    /// @param problem  `wrong` when the value cannot be read, `theirs` when somebody else changed it meanwhile
    /// @param mark     `kept` when a person's change is shown instead of the import
    public record Line(
            String column,
            String kind,
            boolean required,
            List<String> choices,
            String value,
            String was,
            String imported,
            String problem,
            String mark) {}

    @Override
    public Head head(Shell shell) {
        var title = around.presence() == Presence.NEW
                ? shell.text("desk.new." + thing.type().table())
                : shell.text("desk.edit.of", Desk.name(shell, thing));
        return Desk.headBelow(shell, "desk.edit").withTitle(Words.name(shell.language(), title));
    }
}
