package throughline.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import throughline.region.Program;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Sentence;
import throughline.web.Texts;
import throughline.web.Words;

/// What the courses of a program add up to: the units that it asks for, and the courses that count for a-g.
final class Totals {
    private final Region region;
    private final Program program;
    private final Sequence sequence;

    Totals(Region region, Program program, Sequence sequence) {
        this.region = region;
        this.program = program;
        this.sequence = sequence;
    }

    /// Units that are missing however one chooses, in hundredths; 0 when there are enough or a course states none.
    /// Degrees are left out: general education, which they count as well, is no part of a sequence.
    long missingUnitsHundredths() {
        var asked = program.unitsHundredths();
        if (asked == null
                || !program.awardType().startsWith("certificate")
                || sequence.nodes().isEmpty()) {
            return 0;
        }
        var most = new ArrayList<Integer>();
        for (var node : sequence.nodes()) {
            var units = node.options().stream()
                    .map(id -> region.courses().get(id).unitsMaxHundredths())
                    .toList();
            if (units.stream().anyMatch(Objects::isNull)) {
                return 0;
            }
            most.add(units.stream()
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0));
        }
        return Math.max(0, asked - most.stream().mapToLong(Integer::longValue).sum());
    }

    /// Courses of the sequence that count for a-g, the subjects that the public universities ask of applicants.
    long agCourses() {
        return sequence.nodes().stream()
                .filter(node -> node.options().stream()
                        .allMatch(id -> region.courses().get(id).agSubject() != null))
                .count();
    }

    /// What does not fit, in words.
    List<String> problems(Texts texts, Format format) {
        var missing = missingUnitsHundredths();
        var asked = program.unitsHundredths();
        return missing == 0 || asked == null
                ? List.of()
                : List.of(
                        texts.text("grids.wrong.units", format.hundredths(asked - missing), format.hundredths(asked)));
    }

    /// What to know, in words.
    List<Sentence> measures(Texts texts, Language language, boolean byGrade) {
        return byGrade
                ? List.of(new Sentence(List.of(new Words(
                        texts.count(
                                "grids.ag", (int) agCourses(), sequence.nodes().size()),
                        language))))
                : List.of();
    }
}
