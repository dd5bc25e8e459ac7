package throughline.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.imports.Sink;

/// Courses of adult schools and universities.
final class OtherCourses {
    static final List<AdultCourse> ADULT = Table.read("adult-courses", AdultCourse::of);
    private static final int TRAINING_HOURS = 72;

    private final Scene scene;

    OtherCourses(Scene scene) {
        this.scene = scene;
    }

    void write(Sink sink) {
        scene.counties().forEach(county -> {
            county.adult().forEach(school -> adult(school, sink));
            county.universities().forEach(university -> university(university, sink));
        });
    }

    private void adult(Campus school, Sink sink) {
        for (var course : ADULT) {
            sink.add(noncredit(school, course.code(), course.title(), course.hours(), course.top())
                    .requires(course.requires())
                    .fact());
        }
        for (var pathway : school.pathways()) {
            for (var part = 1; part <= 2; part++) {
                var title = new Titled(
                        pathway.training().en() + ", Part " + part,
                        pathway.training().es() + ", parte " + part);
                sink.add(noncredit(school, trainingCode(pathway, part), title, TRAINING_HOURS, pathway.top())
                        .career(pathway, null)
                        .requires(part == 1 ? null : trainingCode(pathway, 1))
                        .fact());
            }
        }
    }

    static String trainingCode(Pathway pathway, int part) {
        return pathway.prefix() + " N" + part;
    }

    private CourseDraft noncredit(Campus school, String code, Titled title, int hours, String top) {
        return CourseDraft.of(school, code, title)
                .hours(hours)
                .college(top, "E", "N", !top.startsWith("0"))
                .terms("fall, spring, summer")
                .updated(
                        LocalDate.of(scene.dice("updated", school.slug() + code).between(2020, 2026), 8, 1));
    }

    private void university(Campus university, Sink sink) {
        for (var course : GeneralCourse.ALL) {
            if (!course.basic()) {
                sink.add(CourseDraft.of(university, course.universityCode(), course.title())
                        .units(course.unitsHundredths(), course.unitsHundredths())
                        .terms("fall, spring")
                        .fact());
            }
        }
        for (var pathway : university.pathways()) {
            for (var course : FieldCourse.university(pathway)) {
                sink.add(CourseDraft.of(university, pathway.prefix() + " " + course.number(), course.title())
                        .units(course.unitsMinHundredths(), course.unitsMaxHundredths())
                        .career(pathway, null)
                        .terms("fall, spring")
                        .requires(course.requires())
                        .fact());
            }
        }
    }

    /// A class of adult schools.
    record AdultCourse(
            String code,
            Titled title,
            int hours,
            String top,
            String program,
            @Nullable String requires) {
        static AdultCourse of(NamedCsvRecord row) {
            var requires = row.getField("requires").replace(" | placement", " | \"placement test\"");
            return new AdultCourse(
                    row.getField("code"),
                    Titled.of(row.getField("title"), row.getField("title_es")),
                    Integer.parseInt(row.getField("hours")),
                    row.getField("top"),
                    row.getField("program"),
                    requires.isEmpty() ? null : requires);
        }
    }
}
