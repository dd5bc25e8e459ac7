package throughline.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import throughline.drawings.Drawing;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.MapMaker;
import throughline.maps.Maps;
import throughline.maps.StepWords;
import throughline.region.Region;
import throughline.web.Language;
import throughline.web.Texts;

/// Career maps of an installation: model, layout and SVG of maps of about 60 and 300 steps, all maps of the region on
/// all processors, crossings and lengths of lines beside Graphviz's `dot`, and, from a running server, what is kept
/// and posters.
///
/// Arguments: home folder of an installation that is not running; a folder for the graphs that `bench/elk.mjs` lays
/// out with elkjs; the address of a server of a copy of that home, or nothing.
public final class MapBench {
    private static final int ROUNDS = 500;
    private static final int COMPARED = 20;
    private static final Texts TEXTS = Texts.load(Language.EN);

    private final Region region;
    private final MapMaker maker;
    private final PrintWriter out;

    private MapBench(Region region, PrintWriter out) {
        this.region = region;
        this.maker = MapMaker.of(region, LocalDate.of(2026, 11, 27));
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var bench = new MapBench(Installation.region(Path.of(arguments[0])), out);
        bench.single(60);
        bench.single(300);
        bench.compare(Path.of(arguments[1]));
        bench.all();
        if (arguments.length > 2) {
            bench.served(arguments[2], bench.nearest(60));
        }
    }

    private Drawing draw(CareerMap map) {
        return Drawing.of(map, new StepWords(region, Language.EN, TEXTS), TEXTS, Language.EN);
    }

    private CareerMap make(Subject subject, View view) {
        return maker.make(subject, view).orElseThrow();
    }

    private static Stream<Subject> subjects(Region region) {
        return Stream.of(
                        Subject.Kind.SECTOR,
                        Subject.Kind.PATHWAY,
                        Subject.Kind.SCHOOL,
                        Subject.Kind.OCCUPATION,
                        Subject.Kind.PROGRAM)
                .flatMap(kind -> Maps.subjects(region, kind).stream());
    }

    /// The subject of the pathway whose whole map is nearest to a size.
    private Subject nearest(int size) {
        return Maps.subjects(region, Subject.Kind.PATHWAY).stream()
                .min(Comparator.comparingInt(subject ->
                        Math.abs(make(subject, View.PUBLIC.withAll()).steps().size() - size)))
                .orElseThrow();
    }

    private void single(int size) {
        var subject = nearest(size);
        var steps = make(subject, View.PUBLIC.withAll()).steps().size();
        // Large maps are warm sooner.
        var rounds = 18_000 / size;
        var times = new long[rounds];
        var work = new long[rounds];
        var threads = ManagementFactory.getThreadMXBean();
        var bytes = 0;
        for (var round = -rounds / 2; round < rounds; round++) {
            var worked = threads.getCurrentThreadCpuTime();
            var began = System.nanoTime();
            var svg = draw(make(subject, View.PUBLIC.withAll())).inline(UnaryOperator.identity());
            var time = System.nanoTime() - began;
            bytes = svg.getBytes(StandardCharsets.UTF_8).length;
            if (round >= 0) {
                times[round] = time;
                work[round] = threads.getCurrentThreadCpuTime() - worked;
            }
        }
        report("fresh, " + subject.path() + "?all=yes", times);
        report("    time of the processor", work);
        out.printf(
                Locale.ROOT,
                "    %d steps, %,.0f steps/s, SVG %,d bytes%n",
                steps,
                steps * 1e9 * rounds / Arrays.stream(work).sum(),
                bytes);
    }

    private void report(String what, long[] times) {
        Arrays.sort(times);
        out.printf(
                Locale.ROOT,
                "%-60s p50 %8.2f ms  p99 %8.2f ms%n",
                what,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6);
    }

    private void all() {
        var subjects = subjects(region).toList();
        var steps = new LongAdder();
        var bytes = new LongAdder();
        var began = System.nanoTime();
        subjects.parallelStream().forEach(subject -> {
            var map = make(subject, View.PUBLIC);
            steps.add(map.steps().size());
            bytes.add(draw(map).inline(UnaryOperator.identity()).length());
        });
        var seconds = (System.nanoTime() - began) / 1e9;
        out.printf(
                Locale.ROOT,
                "all %,d maps on %d processors: %.1f s, %,.0f maps/s, %,.0f steps/s, %,d MB of SVG%n",
                subjects.size(),
                Runtime.getRuntime().availableProcessors(),
                seconds,
                subjects.size() / seconds,
                steps.sum() / seconds,
                bytes.sum() >> 20);
    }

    /// The pathways with most lines, ours beside `dot`.
    private void compare(Path folder) throws IOException, InterruptedException {
        out.printf(
                "%-55s %6s %6s %9s %9s %9s %11s %11s%n",
                "map", "steps", "lines", "cross", "seen", "dot", "px", "dot px");
        var maps = Maps.subjects(region, Subject.Kind.PATHWAY).stream()
                .map(subject -> make(subject, View.PUBLIC))
                .sorted(Comparator.comparingInt((CareerMap map) -> -map.ways().size()))
                .limit(COMPARED)
                .toList();
        var drawings = new ArrayList<Drawing>();
        var notMore = 0;
        for (var map : maps) {
            var drawing = draw(map);
            var dot = DotGraph.lay(drawing);
            drawings.add(drawing);
            notMore += drawing.crossings() <= dot.crossings() ? 1 : 0;
            out.printf(
                    Locale.ROOT,
                    "%-55s %6d %6d %9d %9d %9d %,11d %,11d%n",
                    map.subject().path(),
                    map.steps().size(),
                    map.ways().size(),
                    drawing.crossings(),
                    drawing.crossingsSeen(),
                    dot.crossings(),
                    drawing.lengthSeen(),
                    dot.length());
        }
        out.printf("not more crossings than dot: %d of %d%n", notMore, maps.size());
        ElkGraphs.write(drawings, folder.resolve("graphs.json"));
    }

    private void served(String url, Subject subject) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var path : List.of(
                    "/maps/" + subject.path() + ".svg?all=yes",
                    "/maps/" + subject.path() + "?all=yes",
                    "/posters/" + subject.path() + ".pdf")) {
                var request = HttpRequest.newBuilder(URI.create(url + path)).build();
                var times = new long[path.startsWith("/posters") ? 20 : ROUNDS];
                for (var round = -5; round < times.length; round++) {
                    var began = System.nanoTime();
                    var answer = client.send(request, BodyHandlers.ofByteArray());
                    var time = System.nanoTime() - began;
                    if (answer.statusCode() != 200) {
                        throw new IOException(path + ": " + answer.statusCode());
                    }
                    if (round >= 0) {
                        times[round] = time;
                    }
                }
                report("served again, " + path, times);
            }
        }
    }
}
