package throughline.explore;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.engine.requisite.Requisite;

/// What must be done before or beside a course, as an and/or expression. Every part is a record of one shape,
/// so that templates and clients need no distinction of types.
///
/// @param kind   `course`, `words` (for a person to judge), `all` (every part is needed) or `any` (one part is
///               enough)
/// @param course the course, for kind `course`
/// @param grade  lowest grade, if one is asked
/// @param words  the words, for kind `words`
/// @param parts  the parts of `all` and `any`
public record Requirement(
        String kind,
        @Nullable Ref course,
        @Nullable String grade,
        @Nullable String words,
        List<Requirement> parts) {
    public Requirement {
        parts = List.copyOf(parts);
    }

    /// @param courses finds the course that a code means
    static Requirement of(Requisite requisite, Function<String, Ref> courses) {
        return switch (requisite) {
            case Requisite.CourseRef(var code, var grade) ->
                new Requirement("course", courses.apply(code), grade, null, List.of());
            case Requisite.Text(var text) -> new Requirement("words", null, null, text, List.of());
            case Requisite.All(var parts) -> new Requirement("all", null, null, null, of(parts, courses));
            case Requisite.Any(var parts) -> new Requirement("any", null, null, null, of(parts, courses));
        };
    }

    private static List<Requirement> of(List<Requisite> parts, Function<String, Ref> courses) {
        return parts.stream().map(part -> of(part, courses)).toList();
    }
}
