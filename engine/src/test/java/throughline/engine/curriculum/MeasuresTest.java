package throughline.engine.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.engine.Seeds;

class MeasuresTest {

    /// The unit example of basket weaving: published values.
    @Test
    void basketWeaving() {
        var measures = Measures.of(Sketch.of("A>C B>C D>C(co) C>E D>F G H"));
        assertThat(delays(measures)).containsExactly(3, 3, 3, 3, 3, 2, 1, 1);
        assertThat(blockings(measures)).containsExactly(2, 2, 1, 3, 0, 0, 0, 0);
        assertThat(centralities(measures)).containsExactly(0, 0, 9, 0, 0, 0, 0, 0);
        assertThat(measures.complexityTenths()).isEqualTo(270);
    }

    /// The seven-course example: published values.
    @Test
    void postmodern() {
        var measures = Measures.of(Sketch.of("A>B(co) A>C B>D C>D(co) C>E D>F D>G(co) G>F"));
        assertThat(delays(measures)).containsExactly(5, 5, 5, 5, 3, 5, 5);
        assertThat(blockings(measures)).containsExactly(6, 3, 4, 2, 0, 0, 1);
        assertThat(centralities(measures)).containsExactly(0, 9, 12, 18, 0, 0, 10);
        assertThat(measures.complexityTenths()).isEqualTo(490);
        assertThat(measures.longestChain()).isEqualTo(5);
    }

    @Test
    void diamond() {
        var measures = Measures.of(Sketch.of("A>B A>C B>D C>D"));
        assertThat(delays(measures)).containsExactly(3, 3, 3, 3);
        assertThat(blockings(measures)).containsExactly(3, 1, 1, 0);
        assertThat(centralities(measures)).containsExactly(0, 3, 3, 0);
    }

    /// Two thirds of 6, 4, 4 and 3, each rounded to one decimal: 4.0, 2.7, 2.7, 2.0. Rounding the sum gives
    /// 11.3.
    @Test
    void quarterComplexityIsRoundedPerCourse() {
        var measures = Measures.of(Sketch.of("A>B A>C B>D C>D", Curriculum.System.QUARTER));
        assertThat(measures.courses().stream().map(Measures.OfCourse::complexityTenths))
                .containsExactly(40L, 27L, 27L, 20L);
        assertThat(measures.complexityTenths()).isEqualTo(114);
    }

    @Test
    void namesTheCoursesOfACycle() {
        assertThatThrownBy(() -> Measures.of(Sketch.of("A>B B>C C>B C>D")))
                .isInstanceOfSatisfying(
                        CyclicCurriculum.class,
                        e -> assertThat(Sketch.ids(e.cycle())).containsExactly("B", "C"));
    }

    @Test
    void pathCountsDoNotOverflow() {
        var courses = new ArrayList<CurriculumCourse>();
        var requisites = new ArrayList<Requisite>();
        for (int v = 0; v < 160; v++) {
            courses.add(new CurriculumCourse("" + v, "" + v, "", "", 0, true));
            for (int u = (v / 2 - 1) * 2; v >= 2 && u < v / 2 * 2; u++) {
                requisites.add(new Requisite(u, v, Requisite.Kind.PRE));
            }
        }
        var measures = Measures.of(Curriculum.of("layers", Curriculum.System.SEMESTER, courses, requisites));
        // 2^80 paths of 80 courses, half of them through each course of a layer.
        assertThat(measures.courses().get(80).centrality())
                .isEqualTo(BigInteger.TWO.pow(79).multiply(BigInteger.valueOf(80)));
    }

    @TestFactory
    Stream<DynamicTest> agreesWithPathEnumeration() {
        return Seeds.of(300, random -> {
            var curriculum = random(random);
            var measures = Measures.of(curriculum);
            var paths = sourceToSinkPaths(curriculum);
            for (int v = 0; v < curriculum.size(); v++) {
                var course = v;
                var through =
                        paths.stream().filter(path -> path.contains(course)).toList();
                var measure = measures.courses().get(v);
                assertThat(measure.delay())
                        .isEqualTo(through.stream().mapToInt(List::size).max().orElseThrow());
                assertThat(measure.centrality().longValueExact())
                        .isEqualTo(through.stream()
                                .filter(path -> path.getFirst() != course && path.getLast() != course)
                                .mapToLong(List::size)
                                .sum());
                var reached = new HashSet<Integer>();
                paths.stream()
                        .filter(path -> path.contains(course))
                        .forEach(path -> reached.addAll(path.subList(path.indexOf(course) + 1, path.size())));
                assertThat(measure.blocking()).isEqualTo(reached.size());
            }
        });
    }

    static Curriculum random(Random random) {
        var size = 1 + random.nextInt(12);
        var courses = new ArrayList<CurriculumCourse>();
        var requisites = new ArrayList<Requisite>();
        for (int v = 0; v < size; v++) {
            courses.add(new CurriculumCourse("" + v, "" + v, "", "", 300, true));
            for (int u = 0; u < v; u++) {
                if (random.nextInt(4) == 0) {
                    requisites.add(new Requisite(u, v, Requisite.Kind.values()[random.nextInt(3)]));
                }
            }
        }
        return Curriculum.of("random", Curriculum.System.SEMESTER, courses, requisites);
    }

    private static List<List<Integer>> sourceToSinkPaths(Curriculum curriculum) {
        var paths = new ArrayList<List<Integer>>();
        for (int v = 0; v < curriculum.size(); v++) {
            if (curriculum.incoming().degree(v) == 0) {
                extend(curriculum, List.of(v), paths);
            }
        }
        return paths;
    }

    private static void extend(Curriculum curriculum, List<Integer> path, List<List<Integer>> paths) {
        var graph = curriculum.outgoing();
        var last = path.getLast();
        if (graph.degree(last) == 0) {
            paths.add(path);
        }
        for (int e = graph.offsets()[last]; e < graph.offsets()[last + 1]; e++) {
            var longer = new ArrayList<>(path);
            longer.add(graph.targets()[e]);
            extend(curriculum, longer, paths);
        }
    }

    private static List<Integer> delays(Measures measures) {
        return measures.courses().stream().map(Measures.OfCourse::delay).toList();
    }

    private static List<Integer> blockings(Measures measures) {
        return measures.courses().stream().map(Measures.OfCourse::blocking).toList();
    }

    private static List<Integer> centralities(Measures measures) {
        return measures.courses().stream()
                .map(course -> course.centrality().intValueExact())
                .toList();
    }
}
