package throughline.maps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Column;
import throughline.engine.map.Step;
import throughline.engine.map.Step.Badge;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Subject;
import throughline.engine.map.Way;
import throughline.engine.requisite.Requisite;
import throughline.region.Course;

/// Rules about the courses of a program, their terms and units, and of the sequences of schools.
final class CourseRules {
    /// Half of an associate degree; limit of South Puget Sound Community College for maps of its programs.
    private static final int EARLY_UNITS = 3_000;

    private static final Load FULL = new Load(600, 1_800);
    /// Colleges of California call 12 units and more full-time.
    private static final Load PART = new Load(300, 1_199);
    /// The rest of the week is work.
    private static final Load APPRENTICE = new Load(100, 1_199);

    private static final Pattern PART_TIME = Pattern.compile("part[- ]?time|medio tiempo|tiempo parcial");
    private static final Pattern SEASON = Pattern.compile("fall|winter|spring|summer");
    private static final Pattern BASIC = Pattern.compile("(MATH|ENGL|ENG|STAT)\\b.*");

    private CourseRules() {}

    /// Units of a term that can be planned, in hundredths.
    record Load(int least, int most) {
        /// The pace that a program states by its award or its schedule; full-time where it states none.
        static Load of(String awardType, List<String> schedule) {
            if (awardType.contains("apprenticeship")) {
                return APPRENTICE;
            }
            return schedule.stream().anyMatch(word -> PART_TIME.matcher(word).find()) ? PART : FULL;
        }
    }

    static void check(Findings in) {
        stuck(in);
        sequence(in);
        var college = in.steps(step -> step.standing() == Step.Standing.HERE && step.column() != Column.HIGH_SCHOOL)
                .findFirst();
        if (in.about(Subject.Kind.PROGRAM) && college.isPresent()) {
            outside(in);
            terms(in);
        }
    }

    /// ML01 among alternatives: courses that wait for one another whichever of them one picks. What is not on the map
    /// or not a course is taken as had.
    private static void stuck(Findings in) {
        var waiting = new LinkedHashMap<Integer, Step>();
        for (var step : in.map.steps()) {
            var course = in.course(step);
            if (course != null) {
                waiting.put(course.id(), step);
            }
        }
        while (waiting.keySet().removeIf(id -> isOpen(in, id, waiting.keySet()))) {
            // Again, until no course comes free.
        }
        if (!waiting.isEmpty()
                && in.paths.circle(way -> way.kind() == Way.Kind.REQUIRED).isEmpty()) {
            var first = waiting.firstEntry().getValue();
            in.addSaid(LintRule.ML01, "lint.ml01.stuck", first, first.title(), waiting.size());
        }
    }

    private static boolean isOpen(Findings in, int id, Set<Integer> waiting) {
        var needs = in.index.needs(id);
        return MapIndex.requisite(in.index.region.courses().get(id))
                .map(requisite -> holds(
                        requisite,
                        reference -> needs.stream()
                                .filter(need -> need.reference().equals(reference))
                                .noneMatch(need -> waiting.contains(need.course()))))
                .orElse(true);
    }

    private static boolean holds(Requisite requisite, Predicate<Requisite.CourseRef> had) {
        return switch (requisite) {
            case Requisite.CourseRef reference -> had.test(reference);
            case Requisite.Text _ -> true;
            case Requisite.All(var parts) -> parts.stream().allMatch(part -> holds(part, had));
            case Requisite.Any(var parts) -> parts.stream().anyMatch(part -> holds(part, had));
        };
    }

    /// ML02: courses that courses of the program need and that the program does not have.
    private static void outside(Findings in) {
        var there = in.steps(step -> step.kind() == Step.Kind.COURSE)
                .map(Step::page)
                .toList();
        for (var step : in.map.steps()) {
            var course = in.course(step);
            if (course == null) {
                continue;
            }
            for (var need : in.index.needs(course.id())) {
                var needed = in.index.region.courses().get(need.course());
                if (need.required() && !there.contains("/courses/" + needed.slug())) {
                    in.add(LintRule.ML02, step, step.title(), needed.code());
                }
            }
        }
    }

    private static void terms(Findings in) {
        var chosen = in.map.choices().stream()
                .flatMap(choice -> choice.steps().stream())
                .toList();
        var units = new TreeMap<Integer, Integer>();
        for (var step : in.map.steps()) {
            var course = in.course(step);
            if (course != null && step.part() > 0) {
                offered(in, step, course);
                if (!chosen.contains(step.id())) {
                    units.merge(step.part(), units(step), Integer::sum);
                }
            }
        }
        for (var choice : in.map.choices()) {
            var options = choice.steps().stream().map(in.steps::get).toList();
            var part = options.getFirst() == null ? 0 : options.getFirst().part();
            if (part > 0) {
                var least = options.stream().mapToInt(CourseRules::units).min().orElse(0);
                units.merge(part, least * choice.minimum(), Integer::sum);
            }
        }
        // Without at least two terms there is no plan by terms to judge.
        if (units.size() > 1) {
            load(in, units);
            early(in, units);
        }
    }

    /// ML09: programs begin in fall, so odd terms are in fall and even ones in spring.
    private static void offered(Findings in, Step step, Course course) {
        var terms = course.termsOffered();
        if (terms == null || terms.isBlank()) {
            return;
        }
        var words = terms.toLowerCase(Locale.ROOT);
        var season = step.part() % 2 == 1 ? "fall" : "spring";
        var seasons = SEASON.matcher(words).find();
        if (seasons && !words.contains(season)) {
            in.add(LintRule.ML09, step, step.title(), step.part(), terms);
        }
    }

    /// ML08.
    private static void load(Findings in, TreeMap<Integer, Integer> units) {
        var load = in.index
                .region
                .findProgram(in.map.subject().key())
                .map(program -> Load.of(program.awardType(), program.schedule()))
                .orElse(FULL);
        units.forEach((term, sum) -> {
            var few = sum < load.least() && !term.equals(units.lastKey());
            if (few || sum > load.most()) {
                in.add(LintRule.ML08, null, term, decimal(sum), load.least() / 100, Math.ceilDiv(load.most(), 100));
            }
        });
    }

    /// ML07: the units of the terms before the course and its own; the other courses of its term may come after.
    private static void early(Findings in, TreeMap<Integer, Integer> units) {
        for (var step : in.map.steps()) {
            var course = in.course(step);
            if (course == null || !BASIC.matcher(course.code()).matches()) {
                continue;
            }
            var before = units.headMap(step.part()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            if (before + units(step) > EARLY_UNITS) {
                in.add(LintRule.ML07, step, step.title(), decimal(before));
            }
        }
    }

    private static int units(@Nullable Step step) {
        return step != null && step.facts() instanceof StepFacts.Learning learning && learning.unitsLow() != null
                ? learning.unitsLow()
                : 0;
    }

    private static String decimal(int hundredths) {
        return java.math.BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    /// ML10: on the map of a pathway for all schools together, on that of a school's program for the school.
    private static void sequence(Findings in) {
        var school = in.about(Subject.Kind.PROGRAM)
                && in.steps(step -> step.standing() == Step.Standing.HERE && step.kind() == Step.Kind.SCHOOL_PROGRAM)
                        .findAny()
                        .isPresent();
        if (!school && !in.about(Subject.Kind.PATHWAY)) {
            return;
        }
        List<Step> courses = in.steps(step -> step.kind() == Step.Kind.COURSE && step.column() == Column.HIGH_SCHOOL)
                .toList();
        var capstone = courses.stream().anyMatch(step -> step.badges().contains(Badge.CAPSTONE));
        if ((school || !courses.isEmpty()) && (courses.size() < 2 || !capstone)) {
            var here = in.steps(step -> step.standing() == Step.Standing.HERE).findFirst();
            in.add(LintRule.ML10, here.orElse(null), in.map.title(), courses.size());
        }
    }
}
