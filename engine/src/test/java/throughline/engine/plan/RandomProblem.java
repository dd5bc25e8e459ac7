package throughline.engine.plan;

import java.util.ArrayList;
import java.util.Random;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.Requisite;

/// Small random problems, a good part of them without a plan.
final class RandomProblem {
    private RandomProblem() {}

    static TermProblem of(Random random) {
        var size = 1 + random.nextInt(6);
        var termCount = 1 + random.nextInt(4);
        var courses = new ArrayList<CurriculumCourse>();
        for (int v = 0; v < size; v++) {
            var name = String.valueOf((char) ('A' + v));
            var credits = random.nextInt(8) == 0 ? 150 : 100 * random.nextInt(5);
            courses.add(new CurriculumCourse(name, name, "", "", credits, true));
        }
        var requisites = new ArrayList<Requisite>();
        for (int i = random.nextInt(size + 1); i > 0; i--) {
            var from = random.nextInt(size);
            var to = random.nextInt(size);
            var forward = random.nextInt(20) > 0;
            var kind = Requisite.Kind.values()[Math.max(0, random.nextInt(6) - 3)];
            if (from != to) {
                requisites.add(
                        forward
                                ? new Requisite(Math.min(from, to), Math.max(from, to), kind)
                                : new Requisite(from, to, kind));
            }
        }
        var total =
                courses.stream().mapToInt(CurriculumCourse::creditsHundredths).sum();
        var average = total / termCount / 100;
        var terms = new ArrayList<TermLimits>();
        var sameForAll = random.nextInt(3) > 0;
        TermLimits limits = null;
        for (int t = 0; t < termCount; t++) {
            if (limits == null || !sameForAll) {
                var min = 100L * Math.max(0, average - random.nextInt(5));
                var max = min + 100L * random.nextInt(6);
                var minCourses = random.nextInt(6) == 0 ? 1 : 0;
                var maxCourses = random.nextInt(3) == 0 ? minCourses + 1 + random.nextInt(2) : Integer.MAX_VALUE;
                limits = new TermLimits(min, max, minCourses, maxCourses);
            }
            terms.add(limits);
        }
        var offered = new ArrayList<Long>();
        for (int v = 0; v < size; v++) {
            offered.add(random.nextInt(5) == 0 ? 0b0101L << random.nextInt(2) : -1L);
        }
        return new TermProblem(
                Curriculum.of("random", Curriculum.System.SEMESTER, courses, requisites), terms, offered);
    }
}
