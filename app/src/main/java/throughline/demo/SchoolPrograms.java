package throughline.demo;

import java.util.List;
import java.util.stream.Stream;
import throughline.catalog.ProgramCourseFact;
import throughline.imports.Sink;

/// Career pathways of high schools and classes of adult schools, with their courses in order.
final class SchoolPrograms {
    private static final List<String> LANGUAGES = List.of("en", "en", "en, es", "es");

    private final Scene scene;
    private final SchoolCourses courses;

    SchoolPrograms(Scene scene) {
        this.scene = scene;
        this.courses = new SchoolCourses(scene);
    }

    void write(County county, Sink sink) {
        for (var school : county.high()) {
            school.pathways().forEach(pathway -> pathway(school, pathway, sink));
        }
        for (var school : county.adult()) {
            adult(school, sink);
            school.pathways().forEach(pathway -> training(school, pathway, sink));
        }
    }

    private void pathway(Campus school, Pathway pathway, Sink sink) {
        var key = Offers.pathwayProgram(school, pathway);
        var steps = courses.steps(school, pathway);
        sink.add(ProgramDraft.of(key, school, title(key, pathway.field()), "pathway-completion")
                .about(Phrases.of("about.pathway"), Phrases.of("entry.grade"))
                .leadsTo(pathway, pathway.socsFor(Education.H))
                .months(steps.contains(3) ? 30 : 20)
                .capacity(scene.dice("places", key).between(2, 6) * 32)
                .cost(0)
                .fact());
        for (var step : steps) {
            var honorsChoice = step >= 3 && steps.contains(4);
            sink.add(new ProgramCourseFact(
                    key,
                    CourseDraft.key(school, SchoolCourses.code(pathway, step)),
                    step,
                    null,
                    9 + Math.min(step, 3),
                    honorsChoice ? "capstone" : null,
                    honorsChoice ? 1 : null,
                    !honorsChoice));
        }
        if (!steps.contains(3)) {
            scene.flaw(
                    DemoFlaw.Kind.NO_CAPSTONE,
                    "The pathway ends without a capstone course.",
                    List.of("program:" + key));
        }
    }

    private Titled title(String key, Titled title) {
        if (scene.dice("spanish", key).chance(6)) {
            scene.flaw(
                    DemoFlaw.Kind.MISSING_SPANISH, "The title has no Spanish translation.", List.of("program:" + key));
            return title.withoutSpanish();
        }
        return title;
    }

    private void adult(Campus school, Sink sink) {
        var groups = OtherCourses.ADULT.stream()
                .map(OtherCourses.AdultCourse::program)
                .distinct()
                .toList();
        for (var group : groups) {
            var key = Offers.general(school, group);
            var classes = OtherCourses.ADULT.stream()
                    .filter(course -> course.program().equals(group))
                    .toList();
            var hours =
                    classes.stream().mapToInt(OtherCourses.AdultCourse::hours).sum();
            sink.add(ProgramDraft.of(key, school, title(key, Phrases.of("adult." + group)), award(group))
                    .about(Phrases.of("about.adult"), Phrases.of("entry.adult"))
                    .top(classes.getFirst().top())
                    .hours(hours)
                    .months(Math.max(1, hours / 40))
                    .cost(0)
                    .held(
                            "in-person",
                            scene.dice("hours", key).pick(List.of("day, evening", "evening", "weekend")),
                            group.equals("citizenship") ? "en, es" : "en")
                    .fact());
            var position = 1;
            for (var course : classes) {
                sink.add(step(school, key, course.code(), position++));
            }
        }
    }

    private static String award(String group) {
        return switch (group) {
            case "diploma" -> "adult-high-school-diploma";
            case "equivalency" -> "high-school-equivalency";
            default -> "adult-school-certificate";
        };
    }

    private void training(Campus school, Pathway pathway, Sink sink) {
        var key = Offers.training(school, pathway);
        var dice = scene.dice("training", key);
        sink.add(ProgramDraft.of(key, school, title(key, pathway.training()), "noncredit-144-192-hours")
                .about(Phrases.of("about.training").about(pathway.field()), Phrases.of("entry.adult"))
                .leadsTo(pathway, pathway.socsFor(Education.H))
                .hours(144)
                .months(dice.between(3, 5))
                .cost(dice.chance(70) ? 0 : dice.between(3, 12) * 2500L)
                .capacity(24)
                .held(
                        dice.chance(15) ? "hybrid" : "in-person",
                        dice.pick(List.of("evening", "evening", "evening, weekend", "day", "open entry")),
                        dice.pick(LANGUAGES))
                .fact());
        Stream.of(1, 2).forEach(part -> sink.add(step(school, key, OtherCourses.trainingCode(pathway, part), part)));
    }

    private static ProgramCourseFact step(Campus school, String key, String code, int position) {
        return new ProgramCourseFact(key, CourseDraft.key(school, code), position, position, null, null, null, true);
    }
}
