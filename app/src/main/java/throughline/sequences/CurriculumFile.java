package throughline.sequences;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.DegreePlan;

/// A curriculum or degree plan as read from a file.
///
/// @param header  the lines above the courses, for example `Institution`, in their order
/// @param plan    terms of the courses, when the file has a `Term` column
/// @param outside requisites that name no course of the file
/// @param offered for each course the seasons in which it is offered; all where the file does not say
record CurriculumFile(
        Map<String, String> header,
        Curriculum curriculum,
        Optional<DegreePlan> plan,
        List<Outside> outside,
        List<Set<Season>> offered) {
    CurriculumFile {
        offered = List.copyOf(offered);
        outside = List.copyOf(outside);
    }

    /// A requisite that points outside the file.
    record Outside(int row, String course, String column, String id) {}

    /// Why a file cannot be read: each problem with its row, so that the file can be mended.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        private final transient List<String> problems;

        Malformed(List<String> problems) {
            super(String.join("\n", problems));
            this.problems = List.copyOf(problems);
        }

        List<String> problems() {
            return problems;
        }
    }
}
