package throughline.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.catalog.ProgramCourseFact;
import throughline.imports.Sink;

/// Certificates and degrees of community colleges, with their courses by term.
final class CollegePrograms {
    private static final long CENTS_PER_UNIT = 4600;
    private static final List<String> SCHEDULES =
            List.of("day", "day", "day, evening", "evening", "evening, weekend", "weekend");
    private static final List<String> MODALITIES = List.of("in-person", "in-person", "hybrid", "online");
    /// Transfer degrees outside of career pathways: key, TOP code, parts of the general-education pattern.
    private static final List<General> GENERAL = List.of(
            new General(
                    "liberal",
                    "490120",
                    List.of("english", "math", "science", "social", "humanities", "arts", "ethnic", "life")),
            new General("elementary", "490120", List.of("english", "math", "science", "arts", "ethnic")));

    private final Scene scene;
    private final Offers offers;
    private final CollegeCourses courses;

    CollegePrograms(Scene scene) {
        this.scene = scene;
        this.offers = new Offers(scene);
        this.courses = new CollegeCourses(scene);
    }

    void write(County county, Sink sink) {
        for (var college : county.colleges()) {
            for (var pathway : college.pathways()) {
                for (var step : offers.college(college, pathway)) {
                    program(county, college, pathway, step, sink);
                }
            }
            GENERAL.forEach(general -> general(college, general, sink));
        }
    }

    private void program(County county, Campus college, Pathway pathway, CollegeStep step, Sink sink) {
        var key = step.key(college, pathway);
        var dice = scene.dice("program", key);
        var units = step.units(pathway);
        sink.add(ProgramDraft.of(key, college, title(key, step.title(pathway)), step.award())
                .about(step.about(pathway), entry(county, pathway, step))
                .leadsTo(pathway, pathway.socsFor(step.education()))
                .units(units)
                .months(Math.max(4, units * 12 / 3000))
                .cost(units * CENTS_PER_UNIT / 100 + dice.between(2, 30) * 2500L)
                .capacity(pathway.clinical() ? 32 : dice.between(3, 8) * 12)
                .held(
                        pathway.clinical() ? "in-person" : dice.pick(MODALITIES),
                        dice.pick(SCHEDULES),
                        dice.chance(6) ? "en, es" : "en")
                .fact());
        var position = 1;
        for (var placed : step.courses(pathway)) {
            sink.add(new ProgramCourseFact(
                    key,
                    CourseDraft.key(college, placed.code()),
                    position++,
                    placed.term(),
                    null,
                    placed.required() ? null : placed.group(),
                    placed.required() ? null : Integer.valueOf(1),
                    placed.required()));
        }
        if (step.compareTo(CollegeStep.TECHNICIAN) > 0 && courses.offeredInWrongTerm(college, pathway)) {
            scene.flaw(
                    DemoFlaw.Kind.TERM_NEVER_OFFERED,
                    "The program places the course in its fourth term, in spring; the college offers it in fall only.",
                    List.of("program:" + key, CollegeCourses.thing(college, pathway, "220")));
        }
    }

    private static Titled entry(County county, Pathway pathway, CollegeStep step) {
        if (pathway.clinical() && step != CollegeStep.BASIC) {
            return Phrases.of("entry.clinical");
        }
        return Phrases.of(step.degree() || pathway.equals(county.closedToAdults()) ? "entry.diploma" : "entry.open");
    }

    private Titled title(String key, Titled title) {
        if (scene.dice("spanish", key).chance(6)) {
            scene.flaw(
                    DemoFlaw.Kind.MISSING_SPANISH, "The title has no Spanish translation.", List.of("program:" + key));
            return title.withoutSpanish();
        }
        return title;
    }

    private void general(Campus college, General general, Sink sink) {
        var key = Offers.general(college, general.key());
        sink.add(ProgramDraft.of(key, college, Phrases.of("general." + general.key()), "associate-degree-for-transfer")
                .about(Phrases.of("about.general"), Phrases.of("entry.open"))
                .top(general.top())
                .units(6000)
                .months(24)
                .cost(60 * CENTS_PER_UNIT + 60_000)
                .held("hybrid", "day, evening", "en")
                .fact());
        var position = 1;
        for (var area : general.areas()) {
            for (var course : GeneralCourse.in(area)) {
                var first = course.code().equals("ENGL 101");
                sink.add(new ProgramCourseFact(
                        key,
                        CourseDraft.key(college, course.code()),
                        position++,
                        first ? Integer.valueOf(1) : null,
                        null,
                        first ? null : area,
                        first ? null : minimum(area),
                        first));
            }
        }
    }

    private static @Nullable Integer minimum(String area) {
        return switch (area) {
            case "social", "science" -> 3;
            case "humanities", "arts" -> 2;
            default -> 1;
        };
    }

    private record General(String key, String top, List<String> areas) {}
}
