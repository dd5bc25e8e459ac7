package throughline.demo;

import java.util.List;
import throughline.catalog.CourseArticulationFact;
import throughline.imports.Sink;

/// Which general-education courses of colleges the universities of the county accept, and in place of what.
final class Articulations {
    private final Scene scene;

    Articulations(Scene scene) {
        this.scene = scene;
    }

    void write(Sink sink) {
        scene.counties().forEach(county -> {
            for (var university : county.universities()) {
                for (var college : county.colleges()) {
                    pair(university, college, sink);
                }
            }
        });
    }

    private void pair(Campus university, Campus college, Sink sink) {
        for (var course : GeneralCourse.ALL) {
            var dice = scene.dice("accepted", university.slug() + college.slug() + course.code());
            if (!course.basic() && dice.chance(55)) {
                var alternatives = course.code().equals("MATH 140") ? 2 : 1;
                sink.add(fact(university, college, course, 0, alternatives, List.of(course)));
                if (alternatives == 2) {
                    sink.add(fact(
                            university,
                            college,
                            course,
                            1,
                            2,
                            List.of(GeneralCourse.named("MATH 101"), GeneralCourse.named("MATH 104"))));
                }
            }
        }
    }

    private static CourseArticulationFact fact(
            Campus university,
            Campus college,
            GeneralCourse course,
            int alternative,
            int alternatives,
            List<GeneralCourse> together) {
        return new CourseArticulationFact(
                university.ref(),
                university.site().name(),
                course.universityCode(),
                course.title().en(),
                course.unitsHundredths(),
                college.ref(),
                alternative,
                alternatives,
                together.stream().map(GeneralCourse::code).toList(),
                together.stream().map(part -> part.title().en()).toList());
    }
}
