package throughline.sequences;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.Requisite;

/// The requisites of each course as files write them: ids joined by semicolons, a column for each kind.
final class RequisiteCells {
    private final Map<Requisite.Kind, Map<Integer, String>> cells = new EnumMap<>(Requisite.Kind.class);

    RequisiteCells(Curriculum curriculum) {
        for (var requisite : curriculum.requisites()) {
            cells.computeIfAbsent(requisite.kind(), _ -> new HashMap<>())
                    .merge(
                            requisite.to(),
                            curriculum.courses().get(requisite.from()).id(),
                            (some, one) -> some + ";" + one);
        }
    }

    /// Prerequisites, corequisites and strict corequisites of a course.
    List<String> of(int course) {
        return List.of(
                cell(Requisite.Kind.PRE, course), cell(Requisite.Kind.CO, course), cell(Requisite.Kind.STRICT, course));
    }

    private String cell(Requisite.Kind kind, int course) {
        return cells.getOrDefault(kind, Map.of()).getOrDefault(course, "");
    }
}
