package throughline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import throughline.imports.Sink;

/// Courses of community colleges, with the planted flaws of their catalogs.
final class CollegeCourses {
    private static final List<String> BOTH_TERMS =
            List.of("fall, spring", "fall, spring", "fall, spring", "fall, spring, summer");

    /// Places in the shuffled pathways of a college that bear a planted flaw.
    private static final int LOOPED = 0;

    private static final int MISSING_PREREQUISITE = 1;
    private static final int DEAD_END = 2;
    private static final int DOUBLED = 4;

    private final Scene scene;

    CollegeCourses(Scene scene) {
        this.scene = scene;
    }

    void write(Sink sink) {
        scene.counties()
                .forEach(county -> county.colleges().forEach(college -> {
                    GeneralCourse.ALL.forEach(
                            course -> sink.add(general(college, course).fact()));
                    var planted = scene.dice("planted", college.slug()).shuffle(college.pathways());
                    for (var pathway : college.pathways()) {
                        for (var course : FieldCourse.college(pathway)) {
                            sink.add(field(college, pathway, planted.indexOf(pathway), course)
                                    .fact());
                        }
                    }
                    flawed(college, planted, sink);
                }));
    }

    private CourseDraft general(Campus college, GeneralCourse course) {
        return CourseDraft.of(college, course.code(), course.title())
                .units(course.unitsHundredths(), course.unitsHundredths())
                .college(course.top(), "E", course.basic() ? "C" : "D", course.basic())
                .terms("fall, spring")
                .requires(course.requires())
                .controlNumber(controlNumber(college, course.code()))
                .updated(updated(college, course.code(), false));
    }

    private CourseDraft field(Campus college, Pathway pathway, int place, FieldCourse course) {
        var code = pathway.prefix() + " " + course.number();
        var requires = course.requires();
        if (place == LOOPED && course.number().equals("120")) {
            requires = pathway.prefix() + " 130";
            scene.flaw(
                    DemoFlaw.Kind.PREREQUISITE_LOOP,
                    "Each of the two courses requires the other.",
                    List.of(thing(college, pathway, "120"), thing(college, pathway, "130")));
        } else if (place == LOOPED && course.number().equals("130")) {
            requires = pathway.prefix() + " 120";
        } else if (place == MISSING_PREREQUISITE && course.number().equals("141")) {
            requires = pathway.prefix() + " 139 [C]";
            scene.flaw(
                    DemoFlaw.Kind.UNKNOWN_PREREQUISITE,
                    "The college has no course " + pathway.prefix() + " 139.",
                    List.of(thing(college, pathway, "141")));
        }
        var draft = CourseDraft.of(college, code, course.title())
                .units(course.unitsMinHundredths(), course.unitsMaxHundredths())
                .college(pathway.top(), course.sam(), "D", false)
                .career(pathway, null)
                .terms(terms(college, pathway, course.number()))
                .requires(requires)
                .controlNumber(controlNumber(college, code))
                .updated(updated(college, code, true));
        return course.number().equals("105") ? draft.together(pathway.prefix() + " 101") : draft;
    }

    /// In which terms a course is offered. Second-year courses are offered once a year.
    String terms(Campus college, Pathway pathway, String number) {
        var dice = scene.dice("terms", college.slug() + pathway.code() + number);
        return switch (number) {
            case "220" -> offeredInWrongTerm(college, pathway) ? "fall" : "spring";
            case "210" -> "fall";
            case "230", "295" -> "spring";
            default -> dice.pick(BOTH_TERMS);
        };
    }

    /// Whether the program places `220` in spring although the college offers it in fall only.
    boolean offeredInWrongTerm(Campus college, Pathway pathway) {
        return pathway.equals(college.pathways().getFirst())
                || scene.dice("wrong-term", college.slug() + pathway.code()).chance(2);
    }

    private void flawed(Campus college, List<Pathway> planted, Sink sink) {
        for (var pathway : planted.subList(DEAD_END, DOUBLED)) {
            sink.add(draft(
                            college,
                            pathway,
                            "88",
                            new Titled("Workshop in " + pathway.field().en(), null))
                    .fact());
            scene.flaw(
                    DemoFlaw.Kind.DEAD_END_COURSE,
                    "No program counts this course and no course asks for it.",
                    List.of(thing(college, pathway, "88")));
        }
        var doubled = planted.get(DOUBLED);
        sink.add(draft(college, doubled, "112", doubled.collegeTitles().get(1)).fact());
        scene.flaw(
                DemoFlaw.Kind.DUPLICATE_CONTENT,
                "Two courses have the same title, units and content.",
                List.of(thing(college, doubled, "110"), thing(college, doubled, "112")));
    }

    private CourseDraft draft(Campus college, Pathway pathway, String number, Titled title) {
        return CourseDraft.of(college, pathway.prefix() + " " + number, title)
                .units(300, 300)
                .college(pathway.top(), "C", "D", false)
                .career(pathway, null)
                .terms("fall")
                .updated(LocalDate.of(2022, 5, 15));
    }

    private LocalDate updated(Campus college, String code, boolean career) {
        var dice = scene.dice("updated", college.slug() + code);
        if (career && dice.below(200) == 0) {
            scene.flaw(
                    DemoFlaw.Kind.STALE_COURSE,
                    "Nobody has updated this course for more than ten years.",
                    List.of("course:" + CourseDraft.key(college, code)));
            return LocalDate.of(dice.between(2009, 2014), 5, 15);
        }
        return LocalDate.of(dice.between(2019, 2026), dice.between(1, 6), 15);
    }

    private String controlNumber(Campus college, String code) {
        var number = scene.dice("control-number", college.slug() + code).below(1_000_000);
        return "DEMO" + String.format(Locale.ROOT, "%06d", number);
    }

    static String thing(Campus college, Pathway pathway, String number) {
        return "course:" + CourseDraft.key(college, pathway.prefix() + " " + number);
    }

    /// Numbers of the field courses that no certificate names; degrees offer them as electives.
    static List<String> electives() {
        return Stream.of("102", "117", "118", "141", "195", "199", "230", "299").toList();
    }
}
