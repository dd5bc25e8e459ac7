package throughline.engine.curriculum;

import java.util.ArrayList;
import java.util.List;

/// Curricula written as text for tests: `A>B A>C(co) C>D(strict) E`; courses in the order of their letters.
final class Sketch {
    private Sketch() {}

    static Curriculum of(String text) {
        return of(text, Curriculum.System.SEMESTER);
    }

    static Curriculum of(String text, Curriculum.System system) {
        var letters = text.chars()
                .filter(Character::isUpperCase)
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .toList();
        var requisites = new ArrayList<Requisite>();
        for (var word : text.trim().split("\\s+")) {
            if (word.contains(">")) {
                var kind = word.endsWith("(co)")
                        ? Requisite.Kind.CO
                        : word.endsWith("(strict)") ? Requisite.Kind.STRICT : Requisite.Kind.PRE;
                requisites.add(new Requisite(
                        letters.indexOf(word.substring(0, 1)), letters.indexOf(word.substring(2, 3)), kind));
            }
        }
        var courses = letters.stream()
                .map(letter -> new CurriculumCourse(letter, letter, "", "", 300, true))
                .toList();
        return Curriculum.of("sketch", system, courses, requisites);
    }

    static List<String> ids(List<CurriculumCourse> courses) {
        return courses.stream().map(CurriculumCourse::id).toList();
    }
}
