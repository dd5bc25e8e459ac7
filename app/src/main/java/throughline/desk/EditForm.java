package throughline.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.history.Edits;
import throughline.history.FactType;
import throughline.history.Field;
import throughline.history.Overlay;

/// The form of a fact as it was sent: what it showed, what was typed, what is wrong.
///
/// @param day when it is to be published, as it was typed
record EditForm(
        Map<String, String> was, Map<String, String> typed, Map<String, String> wrong, String reason, String day) {
    static final String DAY = "publish_on";
    private static final String WAS = "was.";
    private static final int REASON = 500;

    static EditForm read(List<Field> fields, Map<String, String> sent) {
        var was = new LinkedHashMap<String, String>();
        var typed = new LinkedHashMap<String, String>();
        var wrong = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var column = field.column();
            // What was left alone is not judged: imports may say what nobody could type.
            if (plain(sent.getOrDefault(WAS + column, "")).equals(plain(sent.getOrDefault(column, "")))) {
                continue;
            }
            var shown = field.stored(sent.getOrDefault(WAS + column, ""));
            var value = field.stored(sent.getOrDefault(column, ""));
            shown.ifPresent(text -> was.put(column, text));
            if (value.isPresent()) {
                typed.put(column, value.get());
            } else {
                wrong.put(column, sent.getOrDefault(column, ""));
            }
        }
        var day = sent.getOrDefault(DAY, "").strip();
        if (!day.isEmpty() && day(day) == null) {
            wrong.put(DAY, day);
        }
        var reason = sent.getOrDefault("reason", "").strip();
        return new EditForm(was, typed, wrong, reason.length() > REASON ? reason.substring(0, REASON) : reason, day);
    }

    /// Browsers send the ends of lines their own way.
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    Edits.Draft draft() {
        return new Edits.Draft(was, typed, reason, day(day));
    }

    /// The same with another reason.
    EditForm because(String words) {
        return new EditForm(was, typed, wrong, words.substring(0, Math.min(REASON, words.length())), day);
    }

    /// The same, judged by what a new fact must say.
    EditForm of(List<Field> fields, Edits.Fact fact) {
        if (!fact.isNew()) {
            return this;
        }
        var all = new LinkedHashMap<>(wrong);
        for (var field : fields) {
            if (field.required() && typed.getOrDefault(field.column(), "").isEmpty()) {
                all.putIfAbsent(field.column(), "");
            }
        }
        return new EditForm(was, typed, all, reason, day);
    }

    /// What would be shown if this were published.
    Overlay overlay(Things.Thing thing, Edits.Fact fact) {
        if (typed.isEmpty()) {
            return Overlay.NONE;
        }
        var values = new HashMap<>(typed);
        if (fact.isNew()) {
            values.put(FactType.PRESENCE.column(), "shown");
        }
        return Overlay.of(thing.type(), thing.key(), thing.reference(), values);
    }

    /// Fields that others changed after this form was opened, with what they are now.
    Map<String, String> theirs(List<Field> fields, Edits.Fact fact) {
        var theirs = new HashMap<String, String>();
        for (var field : fields) {
            var column = field.column();
            var now = fact.shown().getOrDefault(column, "");
            if (typed.containsKey(column)
                    && !now.equals(was.getOrDefault(column, now))
                    && !now.equals(typed.get(column))) {
                theirs.put(column, now);
            }
        }
        return theirs;
    }

    /// The lines of the form as it is shown first.
    static List<EditPage.Line> lines(List<Field> fields, Edits.Fact fact) {
        var lines = new ArrayList<EditPage.Line>();
        for (var field : fields) {
            var shown = field.typed(fact.shown().getOrDefault(field.column(), ""));
            var imported = field.typed(fact.imported().getOrDefault(field.column(), ""));
            lines.add(new EditPage.Line(
                    field.column(),
                    field.kind().name(),
                    field.required(),
                    field.choices(),
                    fact.isNew() ? FactType.usual(field) : shown,
                    shown,
                    imported,
                    "",
                    imported.equals(shown) || fact.imported().isEmpty() ? "" : "kept"));
        }
        return lines;
    }

    /// The lines of the form after it was sent and something stands in the way: what was typed stays.
    ///
    /// @param theirs what others made of fields meanwhile
    List<EditPage.Line> lines(List<Field> fields, Edits.Fact fact, Map<String, String> theirs) {
        var lines = new ArrayList<EditPage.Line>();
        for (var field : fields) {
            var column = field.column();
            var now = field.typed(fact.shown().getOrDefault(column, ""));
            var imported = field.typed(fact.imported().getOrDefault(column, ""));
            var mine = wrong.containsKey(column)
                    ? wrong.getOrDefault(column, "")
                    : field.typed(typed.getOrDefault(column, ""));
            var untouched =
                    typed.getOrDefault(column, "").equals(was.getOrDefault(column, "")) && !wrong.containsKey(column);
            lines.add(new EditPage.Line(
                    column,
                    field.kind().name(),
                    field.required(),
                    field.choices(),
                    untouched ? now : mine,
                    now,
                    imported,
                    wrong.containsKey(column) ? "wrong" : theirs.containsKey(column) ? "theirs" : "",
                    ""));
        }
        return lines;
    }
}
