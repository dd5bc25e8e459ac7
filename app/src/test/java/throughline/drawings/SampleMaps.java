package throughline.drawings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Choice;
import throughline.engine.map.Column;
import throughline.engine.map.Entry;
import throughline.engine.map.Exit;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.engine.map.Way;

/// Invented maps to draw: a small one with everything on it, hostile and overlong ones, and random ones of any
/// size.
public final class SampleMaps {
    private SampleMaps() {}

    /// Everything that can stand on a map, once.
    public static CareerMap welding() {
        var steps = List.of(
                step("activity/metal-day", Step.Kind.ACTIVITY, Column.EXPLORE, Lane.STEPS, 0, "Metal Day", activity()),
                step("course/w1", Step.Kind.COURSE, Column.HIGH_SCHOOL, Lane.STEPS, 9, "Welding 1", credits(1000)),
                step("course/w2", Step.Kind.COURSE, Column.HIGH_SCHOOL, Lane.STEPS, 10, "Welding 2", credits(1000)),
                step("credit/w", Step.Kind.EARLY_CREDIT, Column.HIGH_SCHOOL, Lane.CREDIT, 10, "WELD 100", units(300)),
                step("training/w", Step.Kind.TRAINING, Column.ADULT_SCHOOL, Lane.STEPS, 0, "Basic Welding", credits(0)),
                step("program/c", Step.Kind.CERTIFICATE, Column.CERTIFICATE, Lane.STEPS, 0, "Welding", units(1600)),
                step(
                        "credential/cw",
                        Step.Kind.CERTIFICATION,
                        Column.CERTIFICATE,
                        Lane.CREDENTIALS,
                        0,
                        "Certified Welder",
                        StepFacts.NONE),
                step("program/a", Step.Kind.DEGREE, Column.ASSOCIATE, Lane.STEPS, 0, "Welding Technology", units(6000)),
                missing("missing/transfer", Column.BACHELOR, Step.Missing.NO_TRANSFER),
                step("job/w", Step.Kind.JOB, Column.CAREER, Lane.STEPS, 1, "Welders", job(5_800_000L)),
                step("job/i", Step.Kind.JOB, Column.CAREER, Lane.STEPS, 1, "Construction Inspectors", job(9_100_000L)));
        var ways = List.of(
                way("activity/metal-day", "course/w1", Way.Kind.RECOMMENDED, Way.Reason.STATED),
                way("course/w1", "course/w2", Way.Kind.REQUIRED, Way.Reason.SEQUENCE),
                articulation("course/w2", "credit/w"),
                way("credit/w", "program/c", Way.Kind.GUARANTEED, Way.Reason.PART_OF),
                way("course/w2", "program/c", Way.Kind.RECOMMENDED, Way.Reason.SAME_PATHWAY),
                way("training/w", "program/c", Way.Kind.GUARANTEED, Way.Reason.NONCREDIT_TO_CREDIT),
                way("program/c", "program/a", Way.Kind.REQUIRED, Way.Reason.STACKS_ONTO),
                way("program/c", "credential/cw", Way.Kind.RECOMMENDED, Way.Reason.CREDENTIAL),
                way("program/c", "job/w", Way.Kind.REQUIRED, Way.Reason.STATED),
                way("program/a", "job/i", Way.Kind.RECOMMENDED, Way.Reason.CROSSWALK),
                way("job/w", "program/a", Way.Kind.RETURN, Way.Reason.CONTINUES_INTO),
                way("job/w", "job/i", Way.Kind.LATERAL, Way.Reason.RELATED_OCCUPATION));
        return new CareerMap(
                Subject.of(Subject.Kind.PATHWAY, "welding"),
                View.PUBLIC,
                new Label("Welding", "Soldadura"),
                Label.of("Welding and Materials Joining (CTE 174)"),
                List.of(),
                steps,
                ways,
                List.of(new Choice("jobs", List.of("job/w", "job/i"), 1, 2)),
                List.of(
                        new Entry(Entry.Audience.GRADE_9, List.of("course/w1")),
                        new Entry(Entry.Audience.ADULT_WITHOUT_DIPLOMA, List.of("training/w")),
                        new Entry(Entry.Audience.SOME_COLLEGE, List.of())),
                List.of(new Exit("program/c", List.of("credential/cw"), List.of("job/w"), List.of("program/a"))),
                Label.of("Marlin College"),
                LocalDate.of(2026, 9, 14));
    }

    /// One step.
    public static CareerMap single() {
        return of(
                "One step only",
                List.of(step("job/x", Step.Kind.JOB, Column.CAREER, Lane.STEPS, 0, "Aides", StepFacts.NONE)),
                List.of());
    }

    /// A program that leads to many more jobs than a screen is high.
    static CareerMap manyJobs(int jobs) {
        var steps = new ArrayList<Step>();
        var ways = new ArrayList<Way>();
        steps.add(step("program/p", Step.Kind.DEGREE, Column.ASSOCIATE, Lane.STEPS, 0, "Business", units(6000)));
        for (var number = 0; number < jobs; number++) {
            var id = "job/" + (100 + number);
            steps.add(step(id, Step.Kind.JOB, Column.CAREER, Lane.STEPS, 1, "Job " + number, job(5_000_000L)));
            ways.add(way("program/p", id));
        }
        return of("Many jobs", steps, ways);
    }

    /// Every column, and a course in each grade of high school, of which one is to be chosen.
    static CareerMap fourGrades() {
        var steps = new ArrayList<Step>();
        var ways = new ArrayList<Way>();
        for (var column : Column.values()) {
            if (column != Column.HIGH_SCHOOL) {
                steps.add(step(
                        "program/" + column.ordinal(),
                        Step.Kind.CERTIFICATE,
                        column,
                        Lane.STEPS,
                        0,
                        "Step " + column.ordinal(),
                        units(1200)));
            }
        }
        for (var name : List.of("1", "2", "3a", "3b", "4")) {
            steps.add(step(
                    "course/" + name,
                    Step.Kind.COURSE,
                    Column.HIGH_SCHOOL,
                    Lane.STEPS,
                    8 + name.charAt(0) - '0',
                    "Nursing " + name,
                    credits(1000)));
        }
        for (var pair : List.of("1 2", "2 3a", "2 3b", "3a 4", "3b 4")) {
            ways.add(way("course/" + pair.split(" ")[0], "course/" + pair.split(" ")[1]));
        }
        ways.add(way("course/4", "program/3"));
        steps.sort(CareerMap::place);
        return of("Nursing", steps, ways, List.of(new Choice("capstones", List.of("course/3a", "course/3b"), 1, 2)));
    }

    /// Titles that break drawings: markup, 5,000 signs, one endless word, Arabic, emoji, control signs.
    public static CareerMap hostile() {
        var titles = List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)> & 'quotes'",
                "An overlong title ".repeat(280),
                "Donaudampfschifffahrtsgesellschaftskapitänswitwe".repeat(3),
                "اللحام وتقنيات المعادن المتقدمة",
                "👩🏽‍🏭 Welding 🔥 for everybody 👨‍👩‍👧‍👦",
                "bell \u0007 and null \u0000 and lone \ud800 surrogate",
                "]]> <!-- --> &amp; {0}");
        var steps = new ArrayList<Step>();
        for (var number = 0; number < titles.size(); number++) {
            steps.add(step(
                    "program/h" + number,
                    Step.Kind.CERTIFICATE,
                    number < 4 ? Column.CERTIFICATE : Column.ASSOCIATE,
                    Lane.STEPS,
                    0,
                    titles.get(number),
                    units(1200)));
        }
        return of(titles.getFirst(), steps, List.of(way("program/h0", "program/h5"), way("program/h2", "program/h4")));
    }

    /// All steps in one column, with a cycle among them.
    public static CareerMap oneColumn() {
        var steps = new ArrayList<Step>();
        for (var number = 0; number < 5; number++) {
            steps.add(step(
                    "job/" + number, Step.Kind.JOB, Column.CAREER, Lane.STEPS, 0, "Job " + number, job(6_000_000L)));
        }
        return of(
                "Jobs",
                steps,
                List.of(
                        way("job/0", "job/1", Way.Kind.LATERAL, Way.Reason.RELATED_OCCUPATION),
                        way("job/1", "job/2", Way.Kind.REQUIRED, Way.Reason.STATED),
                        way("job/2", "job/1", Way.Kind.REQUIRED, Way.Reason.STATED)));
    }

    /// Four jobs that all lie beside one another, two more of which each lies beside one of them, and programs that
    /// lead on to one another in the same column.
    static CareerMap comparable() {
        var steps = new ArrayList<Step>();
        for (var number = 0; number < 4; number++) {
            steps.add(step(
                    "program/" + number,
                    Step.Kind.CERTIFICATE,
                    Column.CERTIFICATE,
                    Lane.STEPS,
                    0,
                    "Program " + number,
                    units(1200)));
        }
        for (var number = 0; number < 6; number++) {
            steps.add(step(
                    "job/" + number, Step.Kind.JOB, Column.CAREER, Lane.STEPS, 0, "Job " + number, job(6_000_000L)));
        }
        var ways = new ArrayList<Way>();
        for (var pair : List.of("01", "02", "03", "12", "13", "23", "45")) {
            var one = "job/" + pair.charAt(0);
            var other = "job/" + pair.charAt(1);
            ways.add(way(one, other, Way.Kind.LATERAL, Way.Reason.RELATED_OCCUPATION));
            ways.add(way(other, one, Way.Kind.LATERAL, Way.Reason.RELATED_OCCUPATION));
        }
        for (var pair : List.of("01", "02", "13", "31")) {
            ways.add(way(
                    "program/" + pair.charAt(0), "program/" + pair.charAt(1), Way.Kind.RECOMMENDED, Way.Reason.STATED));
        }
        ways.add(way("program/0", "job/0"));
        return of("Jobs", steps, ways);
    }

    /// A random map of a size: mostly short lines, some over several columns.
    public static CareerMap random(int size, long seed) {
        var random = new Random(seed);
        var steps = new ArrayList<Step>();
        var columns = Column.values();
        for (var number = 0; number < size; number++) {
            var column = columns[random.nextInt(columns.length)];
            var lane = random.nextInt(5) == 0 ? Lane.values()[1 + random.nextInt(4)] : Lane.STEPS;
            steps.add(step(
                    "step/" + number,
                    column == Column.CAREER ? Step.Kind.JOB : Step.Kind.CERTIFICATE,
                    column,
                    lane,
                    column == Column.HIGH_SCHOOL ? 9 + random.nextInt(2) : 0,
                    "Step " + number + " of "
                            + "a long name ".repeat(random.nextInt(4)).strip(),
                    column == Column.CAREER ? job(4_000_000L + random.nextInt(6_000_000)) : units(1600)));
        }
        steps.sort(CareerMap::place);
        var ways = new ArrayList<Way>();
        for (var step : steps) {
            var later = steps.stream()
                    .filter(other -> other.column().ordinal() > step.column().ordinal()
                            && other.column().ordinal() <= step.column().ordinal() + 1 + random.nextInt(2))
                    .toList();
            for (var count = 0; count < 1 + random.nextInt(2) && !later.isEmpty(); count++) {
                var other = later.get(random.nextInt(later.size()));
                ways.add(way(step.id(), other.id(), kind(random), Way.Reason.STATED));
            }
        }
        return of(
                "Random " + size + " by " + seed,
                steps,
                ways.stream().distinct().toList());
    }

    /// A random map whose titles break drawings.
    public static CareerMap hostile(int size, long seed) {
        var titles = hostile().steps().stream().map(step -> step.title().en()).toList();
        var random = new Random(seed);
        var map = random(size, seed);
        var steps = map.steps().stream()
                .map(step -> step(
                        step.id(),
                        step.kind(),
                        step.column(),
                        step.lane(),
                        step.part(),
                        titles.get(random.nextInt(titles.size())),
                        step.facts()))
                .toList();
        return of(titles.getFirst(), steps, map.ways());
    }

    /// A random map with many ways back, all of which have words on them.
    static CareerMap returning(int size, long seed) {
        var map = random(size, seed);
        var random = new Random(seed);
        var ways = new ArrayList<>(map.ways());
        for (var way : map.ways()) {
            if (random.nextInt(3) == 0) {
                ways.add(way(way.to(), way.from(), Way.Kind.RETURN, Way.Reason.CONTINUES_INTO));
            }
        }
        return of("Returns by " + seed, map.steps(), ways.stream().distinct().toList());
    }

    /// A random map with ways to and fro, also inside of columns.
    static CareerMap cyclic(int size, long seed) {
        var map = random(size, seed);
        var random = new Random(seed);
        var ways = new ArrayList<>(map.ways());
        for (var number = 0; number < size; number++) {
            var one = map.steps().get(random.nextInt(size)).id();
            var other = map.steps().get(random.nextInt(size)).id();
            ways.add(way(one, other));
            ways.add(way(other, one));
        }
        return of("Cycles by " + seed, map.steps(), ways.stream().distinct().toList());
    }

    private static Way.Kind kind(Random random) {
        return List.of(Way.Kind.REQUIRED, Way.Kind.RECOMMENDED, Way.Kind.GUARANTEED)
                .get(random.nextInt(3));
    }

    private static CareerMap of(String title, List<Step> steps, List<Way> ways) {
        return of(title, steps, ways, List.of());
    }

    private static CareerMap of(String title, List<Step> steps, List<Way> ways, List<Choice> choices) {
        return new CareerMap(
                Subject.of(Subject.Kind.PATHWAY, "sample"),
                View.PUBLIC,
                Label.of(title),
                null,
                List.of(),
                steps,
                ways,
                choices,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Way way(String from, String to) {
        return way(from, to, Way.Kind.REQUIRED, Way.Reason.STATED);
    }

    private static Way way(String from, String to, Way.Kind kind, Way.Reason reason) {
        return new Way(from, to, kind, Way.Terms.of(reason));
    }

    private static Way articulation(String from, String to) {
        var terms = new Way.Terms(
                Way.Reason.ARTICULATION, "B", 300, "weld-100", null, LocalDate.of(2028, 6, 30), null, 0, null);
        return new Way(from, to, Way.Kind.GUARANTEED, terms);
    }

    private static Step missing(String id, Column column, Step.Missing why) {
        return step(id, Step.Kind.MISSING, column, Lane.STEPS, 0, "No next step recorded", StepFacts.NONE, why);
    }

    private static Step step(
            String id, Step.Kind kind, Column column, Lane lane, int part, String title, StepFacts facts) {
        return step(id, kind, column, lane, part, title, facts, null);
    }

    private static Step step(
            String id,
            Step.Kind kind,
            Column column,
            Lane lane,
            int part,
            String title,
            StepFacts facts,
            Step.@Nullable Missing missing) {
        return new Step(
                id,
                kind,
                column,
                lane,
                part,
                0,
                Label.of(title),
                missing == null
                        ? List.of(new Step.Offer(
                                "marlin-college", Label.of("Marlin College"), "/institutions/marlin-college"))
                        : List.of(),
                missing == null ? "/" + id : null,
                facts,
                kind == Step.Kind.JOB ? Set.of(Step.Badge.IN_DEMAND, Step.Badge.LIVING_WAGE) : Set.of(),
                id.equals("program/c") ? Step.Standing.HERE : Step.Standing.NORMAL,
                Step.Remarks.NONE,
                missing,
                List.of());
    }

    private static StepFacts units(int hundredths) {
        return new StepFacts.Learning(hundredths, hundredths, null, 9, null, 92_000L, null, null, null);
    }

    private static StepFacts credits(int hundredths) {
        return new StepFacts.Learning(null, null, hundredths, null, 160, 0L, null, null, null);
    }

    private static StepFacts activity() {
        return new StepFacts.Activity("awareness", 4, 120, 7, 8);
    }

    private static StepFacts job(long cents) {
        return new StepFacts.Job(
                cents,
                false,
                "Marlin County",
                "2025-05",
                240,
                "Marlin County",
                "2022-2032",
                "Postsecondary certificate");
    }

    /// All hand-made maps.
    static List<CareerMap> all() {
        return List.of(welding(), single(), hostile(), oneColumn(), comparable(), random(60, 7), random(300, 7));
    }
}
