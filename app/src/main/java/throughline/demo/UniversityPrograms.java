package throughline.demo;

import java.util.List;
import throughline.catalog.ProgramCourseFact;
import throughline.imports.Sink;

/// Bachelor's programs of universities.
final class UniversityPrograms {
    private static final List<String> SOPHOMORE = List.of("ENGL 101", "MATH 110", "COMM 101", "ETHN 101", "PSYC 101");
    private static final long YEARLY_COST_CENTS = 780_000;

    private final Scene scene;

    UniversityPrograms(Scene scene) {
        this.scene = scene;
    }

    void write(County county, Sink sink) {
        for (var university : county.universities()) {
            university.pathways().forEach(pathway -> program(university, pathway, sink));
        }
    }

    private void program(Campus university, Pathway pathway, Sink sink) {
        var key = Offers.bachelor(university, pathway);
        sink.add(ProgramDraft.of(key, university, pathway.bachelor(), "bachelors-degree")
                .about(Phrases.of("about.bachelor").about(pathway.bachelor()), Phrases.of("entry.transfer"))
                .leadsTo(pathway, pathway.socsFor(Education.B))
                .cip(pathway.cip())
                .units(12_000)
                .months(48)
                .cost(4 * YEARLY_COST_CENTS)
                .capacity(scene.dice("places", key).between(4, 30) * 10)
                .held("in-person", "day", "en")
                .fact());
        var position = 1;
        for (var code : SOPHOMORE) {
            sink.add(step(
                    key,
                    CourseDraft.key(university, GeneralCourse.named(code).universityCode()),
                    position,
                    1 + position / 3));
            position++;
        }
        for (var course : FieldCourse.university(pathway)) {
            var optional = course.number().equals("499") || course.number().equals("360");
            sink.add(
                    optional
                            ? new ProgramCourseFact(
                                    key,
                                    CourseDraft.key(university, pathway.prefix() + " " + course.number()),
                                    position++,
                                    8,
                                    null,
                                    "electives",
                                    1,
                                    false)
                            : step(
                                    key,
                                    CourseDraft.key(university, pathway.prefix() + " " + course.number()),
                                    position++,
                                    term(course.number())));
        }
    }

    private static int term(String number) {
        return switch (number) {
            case "300" -> 4;
            case "310", "320", "330" -> 5;
            case "331", "340", "350" -> 6;
            case "400", "450", "370" -> 7;
            default -> 8;
        };
    }

    private static ProgramCourseFact step(String key, String course, int position, int term) {
        return new ProgramCourseFact(key, course, position, term, null, null, null, true);
    }
}
