package throughline.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToLongFunction;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.Measures;
import throughline.engine.curriculum.Requisite;

/// The published measures of curricula, beside the same measures by enumerating every path, as published tools do.
///
/// Arguments: curricula of 40 courses (default 10,000). Both ways must give the same totals.
public final class MeasuresBench {
    private static final int ROUNDS = 4;
    /// Time of the processor, as other work may run beside this.
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final PrintWriter out =
            new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        var count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        new MeasuresBench().run(count);
    }

    private void run(int count) {
        var random = new Random(1);
        var many = new ArrayList<Curriculum>();
        for (int number = 0; number < count; number++) {
            many.add(random(40, 2.0, random));
        }
        compare(count + " curricula of 40 courses", many);
        for (var courses : new int[] {1_250, 2_500, 5_000, 10_000}) {
            var large = List.of(random(courses, 2.0, random));
            out.printf(Locale.ROOT, "one of %,d courses: %.1f ms%n", courses, best(large, MeasuresBench::ours));
        }
        for (var layers : new int[] {6, 8, 10}) {
            compare(layers * 6 + " courses, each needs all six of the term before", List.of(dense(layers, 6)));
        }
    }

    private void compare(String what, List<Curriculum> curricula) {
        var ours = best(curricula, MeasuresBench::ours);
        var paths = best(curricula, MeasuresBench::byPaths);
        out.printf(Locale.ROOT, "%s: %.3f ms, by paths %.1f ms, %.0f times%n", what, ours, paths, paths / ours);
    }

    /// Milliseconds of the processor in the best round; all rounds must agree with the other way.
    private double best(List<Curriculum> curricula, ToLongFunction<Curriculum> measure) {
        var best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            var began = CPU.getCurrentThreadCpuTime();
            var sum = 0L;
            for (var curriculum : curricula) {
                sum += measure.applyAsLong(curriculum);
            }
            best = Math.min(best, (CPU.getCurrentThreadCpuTime() - began) / 1e6);
            if (sum == 0) {
                throw new IllegalStateException("no measure: " + sum);
            }
        }
        var first = curricula.getFirst();
        if (first.size() < 1_000 && ours(first) != byPaths(first)) {
            throw new IllegalStateException("the two ways differ: " + ours(first) + ", " + byPaths(first));
        }
        return best;
    }

    private static long ours(Curriculum curriculum) {
        var measures = Measures.of(curriculum);
        return measures.delay()
                + measures.blocking()
                + measures.courses().stream()
                        .mapToLong(course -> course.centrality().longValue())
                        .sum();
    }

    /// Every source-to-sink path, for delay and centrality, and a search from every course for blocking.
    private static long byPaths(Curriculum curriculum) {
        var walk = new Walk(curriculum);
        var sum = 0L;
        for (int course = 0; course < curriculum.size(); course++) {
            if (walk.into[course] == 0) {
                walk.from(course, 0);
            }
        }
        for (int course = 0; course < curriculum.size(); course++) {
            sum += walk.delay[course] + walk.centrality[course] + walk.reached(course);
        }
        return sum;
    }

    private static final class Walk {
        final int[][] next;
        final int[] into;
        final long[] delay;
        final long[] centrality;
        private final int[] path;

        Walk(Curriculum curriculum) {
            var size = curriculum.size();
            var lists = new ArrayList<List<Integer>>();
            into = new int[size];
            for (int course = 0; course < size; course++) {
                lists.add(new ArrayList<>());
            }
            for (var requisite : curriculum.requisites()) {
                lists.get(requisite.from()).add(requisite.to());
                into[requisite.to()]++;
            }
            next = lists.stream()
                    .map(list -> list.stream().mapToInt(to -> to).toArray())
                    .toArray(int[][]::new);
            delay = new long[size];
            centrality = new long[size];
            path = new int[size];
        }

        void from(int course, int depth) {
            path[depth] = course;
            if (next[course].length == 0) {
                for (int at = 0; at <= depth; at++) {
                    delay[path[at]] = Math.max(delay[path[at]], depth + 1L);
                    if (at > 0 && at < depth) {
                        centrality[path[at]] += depth + 1L;
                    }
                }
            }
            for (var to : next[course]) {
                from(to, depth + 1);
            }
        }

        int reached(int course) {
            var seen = new boolean[next.length];
            var stack = new ArrayList<>(List.of(course));
            var count = -1;
            while (!stack.isEmpty()) {
                var at = stack.removeLast();
                if (!seen[at]) {
                    seen[at] = true;
                    count++;
                    for (var to : next[at]) {
                        stack.add(to);
                    }
                }
            }
            return count;
        }
    }

    /// Courses in order, with so many requisites each on average, none farther back than eight courses.
    private static Curriculum random(int courses, double requisites, Random random) {
        var edges = new ArrayList<Requisite>();
        for (int to = 1; to < courses; to++) {
            for (int back = 1; back <= Math.min(8, to); back++) {
                if (random.nextDouble() < requisites / 8) {
                    edges.add(new Requisite(to - back, to, Requisite.Kind.PRE));
                }
            }
        }
        return curriculum(courses, edges);
    }

    private static Curriculum dense(int layers, int width) {
        var edges = new ArrayList<Requisite>();
        for (int to = width; to < layers * width; to++) {
            for (int from = (to / width - 1) * width; from < to / width * width; from++) {
                edges.add(new Requisite(from, to, Requisite.Kind.PRE));
            }
        }
        return curriculum(layers * width, edges);
    }

    private static Curriculum curriculum(int size, List<Requisite> edges) {
        var courses = new ArrayList<CurriculumCourse>();
        for (int number = 0; number < size; number++) {
            courses.add(new CurriculumCourse("c" + number, "", "", "", 300, true));
        }
        return Curriculum.of("made", Curriculum.System.SEMESTER, courses, edges);
    }
}
