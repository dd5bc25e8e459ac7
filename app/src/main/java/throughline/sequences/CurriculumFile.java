package throughline.sequences;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.DegreePlan;

/// A curriculum or degree plan as read from a file.
///
/// @param header  the lines above the courses, for example `Institution`, in their order
/// @param plan    terms of the courses, when the file has a `Term` column
/// @param outside requisites that name no course of the file
/// @param offered for each course the seasons in which it is offered; all where the file does not say
/// @param years   years of each a-g subject; empty where the file does not name subjects
/// @param missing columns that the file lacks and that say what nobody can guess
record CurriculumFile(
        Map<String, String> header,
        Curriculum curriculum,
        Optional<DegreePlan> plan,
        List<Outside> outside,
        List<Set<Season>> offered,
        Map<String, BigDecimal> years,
        List<String> missing) {
    CurriculumFile {
        missing = List.copyOf(missing);
        years = Collections.unmodifiableMap(new TreeMap<>(years));
        offered = List.copyOf(offered);
        outside = List.copyOf(outside);
    }

    /// A requisite that points outside the file.
    record Outside(int row, String course, String column, String id) {
        String text() {
            return "Row " + row + ", " + course + ": " + column + " names the course id \"" + id
                    + "\", which is not in the file.";
        }
    }

    /// What is odd about the file although it can be used.
    List<String> notes() {
        return Stream.concat(missingNotes(), outside.stream().map(one -> one.text() + " It is left out."))
                .toList();
    }

    /// A sentence for each column that is missing.
    Stream<String> missingNotes() {
        return missing.stream().map(column -> "There is no column " + column + "; every course counts as having none.");
    }

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
