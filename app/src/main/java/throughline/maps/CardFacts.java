package throughline.maps;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.StepFacts;
import throughline.region.Course;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Wages;

/// The measured facts of a card: over all its offers the widest range of units, the lowest cost, the sum of awards.
final class CardFacts {
    /// Hours of a year of full-time work, by which the Bureau of Labor Statistics turns hourly into yearly wages.
    private static final int HOURS_A_YEAR = 2080;

    private static final int TENTHS = 10;

    private final Region region;

    CardFacts(Region region) {
        this.region = region;
    }

    StepFacts of(Card card) {
        var first = card.pieces.getFirst();
        return switch (first.type()) {
            case COURSE, CREDIT -> courses(card);
            case PROGRAM -> programs(card);
            case ACTIVITY -> activities(card);
            case OCCUPATION -> job(first.id());
            case CREDENTIAL, SUPPORT, ACCEPTED -> StepFacts.NONE;
        };
    }

    private StepFacts courses(Card card) {
        var courses = card.pieces.stream()
                .map(piece -> region.courses().get(piece.id()))
                .toList();
        return new StepFacts.Learning(
                least(courses, Course::unitsMinHundredths),
                most(
                        courses,
                        course -> course.unitsMaxHundredths() == null
                                ? course.unitsMinHundredths()
                                : course.unitsMaxHundredths()),
                least(courses, Course::creditsHundredths),
                null,
                least(courses, Course::hoursMin),
                null,
                null,
                null,
                null);
    }

    private StepFacts programs(Card card) {
        var programs = card.pieces.stream()
                .map(piece -> region.programs().get(piece.id()))
                .toList();
        var award = AwardKind.of(programs.getFirst().awardType());
        var low = least(programs, Program::unitsHundredths);
        var high = most(programs, Program::unitsHundredths);
        var year = programs.stream()
                .map(program -> Awarded.of(program).schoolYear())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        var awards = programs.stream()
                .map(Awarded::of)
                .filter(awarded -> Objects.equals(awarded.schoolYear(), year))
                .mapToInt(Awarded::count)
                .sum();
        return new StepFacts.Learning(
                low == null ? award.unitsLow() : low,
                high == null ? award.unitsHigh() : high,
                null,
                least(programs, Program::lengthMonths),
                least(programs, Program::lengthHours),
                least(programs, Program::costCents),
                year == null ? null : (Integer) awards,
                year,
                AwardKind.isTelling(programs.getFirst().awardType())
                        ? programs.getFirst().awardType()
                        : null);
    }

    private StepFacts activities(Card card) {
        var activities = card.pieces.stream()
                .map(piece -> region.activities().get(piece.id()))
                .toList();
        var places = activities.stream()
                .map(activity -> activity.places())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return new StepFacts.Activity(
                activities.getFirst().stage(),
                least(activities, activity -> activity.hours()),
                places == 0 ? null : (Integer) places,
                least(activities, activity -> activity.gradeLow()),
                most(activities, activity -> activity.gradeHigh()));
    }

    private StepFacts job(int id) {
        var job = region.occupations().get(id);
        var wages = region.wages(job);
        var outlook = region.outlook(job);
        Long median = null;
        var topCoded = false;
        if (wages != null) {
            var hourly = wages.hourlyP50();
            median = wages.annualP50() != null
                    ? wages.annualP50()
                    : hourly == null ? null : (Long) (hourly * HOURS_A_YEAR);
            topCoded = wages.topCoded().contains(wages.annualP50() == null ? "hourly_p50" : "annual_p50");
        }
        var openings = outlook == null ? null : outlook.openingsTenths();
        return new StepFacts.Job(
                median,
                topCoded,
                median == null || wages == null ? null : wages.area(),
                median == null || wages == null ? null : period(wages),
                openings == null ? null : (Integer) Math.toIntExact(Math.ceilDiv(openings - TENTHS / 2, TENTHS)),
                openings == null || outlook == null ? null : outlook.area(),
                openings == null || outlook == null ? null : outlook.baseYear() + "-" + outlook.endYear(),
                outlook == null ? null : outlook.entryEducation());
    }

    /// A period such as "May" is that of the edition it stands in.
    private String period(Wages wages) {
        return wages.period().chars().anyMatch(Character::isDigit)
                ? wages.period()
                : region.sources().get(wages.sourceId()).vintage();
    }

    static <T, N extends Comparable<N>> @Nullable N least(List<T> things, Function<T, @Nullable N> figure) {
        return things.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static <T, N extends Comparable<N>> @Nullable N most(List<T> things, Function<T, @Nullable N> figure) {
        return things.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
