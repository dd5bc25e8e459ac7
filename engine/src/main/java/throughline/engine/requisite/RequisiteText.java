package throughline.engine.requisite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import throughline.engine.requisite.Requisite.CourseRef;
import throughline.engine.requisite.Requisite.Text;

/// Reads prerequisites as catalogs print them, and only where there is one way to understand them: courses
/// joined by "and" alone or by "or" alone, each with its own minimum grade. Everything else stays words.
public final class RequisiteText {
    private static final String COURSE = "[A-Z][A-Z&/]{1,9}[ -]?C?[0-9]{1,4}[A-Z]{0,3}";
    private static final String GRADE =
            "(?:a )?(?:minimum )?(?:grade of )?[\"'“]?([ABC][+-]?)[\"'”]? or (?:better|higher)";

    private static final Pattern INTRODUCTION =
            Pattern.compile("(?i)^(?:prerequisites?: *)?(?:(?:successful )?completion of )?");
    private static final Pattern NOTHING = Pattern.compile("(?i)none|no prerequisites?");
    private static final Pattern CONNECTOR = Pattern.compile(", *(?:and|or) |, *| and | or | & ");

    /// The grade stands in parentheses behind its course: it belongs to that course alone.
    private static final Pattern GRADE_BESIDE = Pattern.compile("(" + COURSE + ") \\((?i:" + GRADE + ")\\)");

    /// The grade stands before or behind in the sentence: with several courses its reach is unclear.
    private static final Pattern GRADE_BEFORE = Pattern.compile("(?i:" + GRADE + ") in (" + COURSE + ")");

    private static final Pattern GRADE_BEHIND = Pattern.compile("(" + COURSE + "),? with (?i:" + GRADE + ")");
    private static final Pattern ITEM =
            Pattern.compile("([A-Z][A-Z&/]{1,9})[ -]?(C?[0-9]{1,4}[A-Z]{0,3})(?: \\[(.+)\\])?");

    private RequisiteText() {}

    /// Reads a sentence; what is not understood safely comes back whole as [Text].
    public static Requisite read(String sentence) {
        var text = RequisiteParser.fold(sentence).replaceAll("[.;]+$", "");
        if (text.isEmpty() || NOTHING.matcher(text).matches()) {
            return Requisite.NONE;
        }
        return understand(INTRODUCTION.matcher(text).replaceFirst(""))
                .orElseGet(() -> new Text(RequisiteParser.fold(sentence)));
    }

    private static Optional<Requisite> understand(String text) {
        var reaching = GRADE_BEFORE.matcher(text).results().count()
                + GRADE_BEHIND.matcher(text).results().count();
        var marked = GRADE_BESIDE.matcher(text).replaceAll("$1 [$2]");
        marked = GRADE_BEFORE.matcher(marked).replaceAll("$2 [$1]");
        marked = GRADE_BEHIND.matcher(marked).replaceAll("$1 [$2]");

        var parts = new ArrayList<Requisite>();
        for (var item : CONNECTOR.split(marked)) {
            var part = part(item);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        if (parts.size() == 1) {
            return Optional.of(parts.getFirst());
        }
        if (reaching != 0 && reaching != parts.size()) {
            return Optional.empty();
        }
        return joined(marked, parts);
    }

    private static Optional<Requisite> joined(String marked, List<Requisite> parts) {
        var and = marked.contains(" and ") || marked.contains(" & ");
        var or = marked.contains(" or ");
        if (and == or) {
            return Optional.empty();
        }
        if (and) {
            return parts.stream().allMatch(CourseRef.class::isInstance)
                    ? Optional.of(Requisite.all(parts))
                    : Optional.empty();
        }
        return Optional.of(Requisite.any(parts));
    }

    private static Optional<Requisite> part(String item) {
        var course = ITEM.matcher(item);
        if (course.matches()) {
            return Optional.of(new CourseRef(course.group(1) + " " + course.group(2), course.group(3)));
        }
        var words = item.toLowerCase(Locale.ROOT);
        return words.equals("equivalent") || words.equals("the equivalent") || words.equals("consent of instructor")
                ? Optional.of(new Text(words))
                : Optional.empty();
    }
}
