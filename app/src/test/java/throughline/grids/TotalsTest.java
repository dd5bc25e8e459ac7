package throughline.grids;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import throughline.region.BuiltRegions;
import throughline.region.Program;

/// What the courses of programs of the demonstration add up to.
class TotalsTest {
    @Test
    void unitsAreMissingExactlyWhereTheLargestChoicesDoNotReachWhatIsAsked() {
        var region = BuiltRegions.demonstration();
        var judged = 0;
        for (var program : region.programs()) {
            var asked = program.unitsHundredths();
            if (asked == null
                    || !program.awardType().startsWith("certificate")
                    || program.sequence().isEmpty()) {
                continue;
            }
            var groups = program.sequence().stream()
                    .filter(step -> step.choiceGroup() != null)
                    .map(Program.SequenceStep::choiceGroup)
                    .distinct()
                    .count();
            var plain = program.sequence().stream()
                    .filter(step -> step.choiceGroup() == null)
                    .map(Program.SequenceStep::courseId)
                    .distinct()
                    .mapToLong(id -> region.courses().get(id).unitsMaxHundredths() == null
                            ? Integer.MIN_VALUE
                            : region.courses().get(id).unitsMaxHundredths())
                    .sum();
            if (groups == 0 && plain >= 0) {
                judged++;
                assertThat(new Totals(region, program, Sequence.of(region, program)).missingUnitsHundredths())
                        .as(program.slug())
                        .isEqualTo(Math.max(0, asked - plain));
            }
        }
        assertThat(judged).isPositive();
    }

    @Test
    void aSequenceThatLacksACourseFallsShortByIt() {
        var region = BuiltRegions.demonstration();
        var program = region.programs().stream()
                .filter(one -> one.awardType().startsWith("certificate")
                        && one.sequence().size() > 2
                        && one.unitsHundredths() != null
                        && one.sequence().stream()
                                .allMatch(step -> step.choiceGroup() == null
                                        && region.courses().get(step.courseId()).unitsMaxHundredths() != null))
                .findFirst()
                .orElseThrow();
        var whole = Sequence.of(region, program);
        var first = new Sequence(whole.nodes().subList(0, 1), whole.curriculum(), whole.outside());
        var units = region.courses().get(first.nodes().getFirst().course()).unitsMaxHundredths();
        assertThat(new Totals(region, program, first).missingUnitsHundredths())
                .isEqualTo(program.unitsHundredths() - units)
                .isPositive();
    }

    @Test
    void degreesAreNotJudgedForTheirGeneralEducation() {
        var region = BuiltRegions.demonstration();
        var degree = region.programs().stream()
                .filter(program -> program.awardType().equals("associate-degree")
                        && !program.sequence().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(new Totals(region, degree, Sequence.of(region, degree)).missingUnitsHundredths())
                .isZero();
    }
}
