package throughline.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.history.Edits;
import throughline.history.FactType;

/// The form of a fact as it was sent: what it showed, what was typed, what is wrong.
record EditForm(Map<String, String> was, Map<String, String> typed, Map<String, String> wrong, String reason) {
    private static final String WAS = "was.";
    private static final int REASON = 500;

    static EditForm read(FactType type, Map<String, String> sent) {
        var was = new LinkedHashMap<String, String>();
        var typed = new LinkedHashMap<String, String>();
        var wrong = new LinkedHashMap<String, String>();
        for (var field : type.fields()) {
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
        var reason = sent.getOrDefault("reason", "").strip();
        return new EditForm(was, typed, wrong, reason.length() > REASON ? reason.substring(0, REASON) : reason);
    }

    /// Browsers send the ends of lines their own way.
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    Edits.Draft draft() {
        return new Edits.Draft(was, typed, reason);
    }

    /// The lines of the form as it is shown first.
    static List<EditPage.Line> lines(FactType type, Edits.Fact fact) {
        var lines = new ArrayList<EditPage.Line>();
        for (var field : type.fields()) {
            var shown = field.typed(fact.shown().getOrDefault(field.column(), ""));
            var imported = field.typed(fact.imported().getOrDefault(field.column(), ""));
            lines.add(new EditPage.Line(
                    field.column(),
                    field.kind().name(),
                    shown,
                    shown,
                    imported,
                    "",
                    imported.equals(shown) ? "" : "kept"));
        }
        return lines;
    }

    /// The lines of the form after it was sent and something stands in the way: what was typed stays.
    ///
    /// @param theirs what others made of fields meanwhile
    List<EditPage.Line> lines(FactType type, Edits.Fact fact, Map<String, String> theirs) {
        var lines = new ArrayList<EditPage.Line>();
        for (var field : type.fields()) {
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
                    untouched ? now : mine,
                    now,
                    imported,
                    wrong.containsKey(column) ? "wrong" : theirs.containsKey(column) ? "theirs" : "",
                    ""));
        }
        return lines;
    }
}
