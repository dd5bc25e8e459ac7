package throughline.engine.requisite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What must be passed before something: courses, all of several, any of several, or words for a person.
///
/// The text form is compact and parses back: `(MATH 101 [C] & ENGL 101) | MATH 110`, a minimum grade in
/// brackets, words in quotes (`"audition"`), unusual course codes in braces (`{NURS 2B(R)}`), `none` for
/// nothing. `&` binds tighter than `|`. Both ends of `&` need a blank, as some codes hold it (`T&T 55`).
public sealed interface Requisite {
    /// Nothing is required.
    Requisite NONE = new All(List.of());

    /// All parts are needed: none at all, or two and more.
    record All(List<Requisite> parts) implements Requisite {
        public All {
            parts = List.copyOf(parts);
            if (parts.size() == 1) {
                throw new IllegalArgumentException("all of one part is that part: " + parts);
            }
        }
    }

    /// One part is enough, out of two or more.
    record Any(List<Requisite> parts) implements Requisite {
        public Any {
            parts = List.copyOf(parts);
            if (parts.size() < 2) {
                throw new IllegalArgumentException("a choice needs two parts: " + parts);
            }
        }
    }

    /// A course, passed at least with the minimum grade where one is named.
    record CourseRef(String code, @Nullable String minimumGrade) implements Requisite {
        public CourseRef {
            if (code.isBlank() || !code.equals(RequisiteParser.fold(code)) || code.contains("}")) {
                throw new IllegalArgumentException("not a course code: '" + code + "'");
            }
            if (minimumGrade != null && Grade.find(minimumGrade).isEmpty()) {
                throw new IllegalArgumentException("not a grade: '" + minimumGrade + "'");
            }
        }

        public static CourseRef of(String code) {
            return new CourseRef(code, null);
        }
    }

    /// Words that only a person can judge.
    record Text(String text) implements Requisite {
        public Text {
            if (text.isBlank()) {
                throw new IllegalArgumentException("empty text");
            }
        }
    }

    /// Whether a requisite is met; words make it unknown unless the courses alone decide.
    enum Verdict {
        MET,
        NOT_MET,
        UNKNOWN
    }

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException if it is not one; use [RequisiteParser#parse] where that is expected
    static Requisite parse(String text) {
        return switch (RequisiteParser.parse(text)) {
            case RequisiteParser.Valid(var requisite) -> requisite;
            case RequisiteParser.Invalid invalid ->
                throw new IllegalArgumentException(invalid.message() + " at " + invalid.position() + " in: " + text);
        };
    }

    /// All of the parts; one part is itself, no part is [#NONE].
    static Requisite all(List<Requisite> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    /// Any of the parts, at least one.
    static Requisite any(List<Requisite> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    /// The text form.
    default String print() {
        return RequisitePrinter.print(this);
    }

    /// The same requirement with nesting flattened, repetitions dropped and parts in a fixed order, so that
    /// equal requirements written differently are equal.
    default Requisite canonical() {
        return switch (this) {
            case CourseRef course -> course;
            case Text text -> text;
            case All all -> all(flattened(all));
            case Any any -> {
                var parts = flattened(any);
                yield parts.contains(NONE) ? NONE : any(parts);
            }
        };
    }

    private static List<Requisite> flattened(Requisite composite) {
        var parts = new TreeSet<Requisite>(Comparator.comparing(Requisite::print));
        var wanted = composite instanceof All;
        for (var part : composite.parts()) {
            var simple = part.canonical();
            if (wanted ? simple instanceof All : simple instanceof Any) {
                parts.addAll(simple.parts());
            } else {
                parts.add(simple);
            }
        }
        return new ArrayList<>(parts);
    }

    /// Direct parts; a course and words have none.
    default List<Requisite> parts() {
        return List.of();
    }

    /// All courses named anywhere inside, in the order of the text.
    default List<CourseRef> courses() {
        return switch (this) {
            case CourseRef course -> List.of(course);
            case Text _ -> List.of();
            case All(var parts) ->
                parts.stream().flatMap(part -> part.courses().stream()).toList();
            case Any(var parts) ->
                parts.stream().flatMap(part -> part.courses().stream()).toList();
        };
    }

    /// Judges by the grades earned so far, by course code.
    default Verdict judge(Map<String, String> grades) {
        return switch (this) {
            case Text _ -> Verdict.UNKNOWN;
            case CourseRef(var code, var minimumGrade) -> Grade.judge(grades.get(code), minimumGrade);
            case All(var parts) -> {
                var verdicts = parts.stream().map(part -> part.judge(grades)).toList();
                yield verdicts.contains(Verdict.NOT_MET)
                        ? Verdict.NOT_MET
                        : verdicts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.MET;
            }
            case Any(var parts) -> {
                var verdicts = parts.stream().map(part -> part.judge(grades)).toList();
                yield verdicts.contains(Verdict.MET)
                        ? Verdict.MET
                        : verdicts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.NOT_MET;
            }
        };
    }
}
