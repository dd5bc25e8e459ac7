package throughline.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import throughline.history.Edits;
import throughline.history.FactType;
import throughline.people.Membership;
import throughline.people.Role;
import throughline.region.Course;

/// Measures what people at the desk wait for, over HTTP on this machine: from sending a change until its map shows it,
/// and the answers of many editors who work at once, with the proof that none of their changes was lost.
///
/// Arguments: size of the demonstration (`region`), editors (200), seconds (60), seconds that an editor types (5).
final class EditorsLoad {
    private static final int SAVES = 12;

    private final DeskSite site;
    private final List<Course> courses;
    private final Random random = new Random(20261128);

    private EditorsLoad(DeskSite site) {
        this.site = site;
        this.courses = site.region().courses().stream()
                .filter(one -> one.title() != null)
                .limit(4_000)
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        var size = arguments.length > 0 ? arguments[0] : "region";
        var editors = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        var seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        var typing = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5;
        var load = new EditorsLoad(DeskSite.of(size));
        say("%d courses, seed 20261128", load.site.region().courses().size());
        load.untilTheMapShowsIt();
        load.manyAtOnce(editors, seconds, typing);
        Runtime.getRuntime().halt(0);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private DeskSite.Browser editor(int number) {
        var email = "editor" + number + "@example.org";
        site.account(email, new Membership(Role.REGIONAL_STAFF, Membership.REGION));
        var browser = site.browser();
        browser.signIn(email);
        return browser;
    }

    /// From the moment a title is sent until the map of its course has it.
    private void untilTheMapShowsIt() {
        var browser = editor(0);
        var times = new ArrayList<Long>();
        for (var i = 0; i < SAVES; i++) {
            var course = courses.get(random.nextInt(courses.size()));
            var form = browser.page("/desk/edit/courses/" + course.slug()).selectFirst("form.desk");
            var title = "Title of save " + i;
            var begun = System.nanoTime();
            browser.submit(form, Map.of("title", title, "step", "send"));
            while (!browser.get("/maps/courses/" + course.slug()).body().contains(title)) {
                LockSupport.parkNanos(10_000_000);
            }
            times.add(System.nanoTime() - begun);
        }
        report("save until the map shows it", times);
    }

    private static void report(String what, List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        say(
                "%s: %d times, median %d ms, p99 %d ms, slowest %d ms",
                what, sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static long at(long[] sorted, double share) {
        var index = (int) Math.ceil(share * sorted.length) - 1;
        return Duration.ofNanos(sorted[Math.clamp(index, 0, sorted.length - 1)]).toMillis();
    }

    /// Editors in pairs: both of a pair work on the same courses, on fields of their own and on a shared one.
    private void manyAtOnce(int editors, int seconds, int typing) throws InterruptedException {
        var browsers = new ArrayList<DeskSite.Browser>();
        for (var i = 0; i < editors; i++) {
            browsers.add(editor(i));
        }
        var opened = new ConcurrentLinkedQueue<Long>();
        var saved = new ConcurrentLinkedQueue<Long>();
        var published = new ConcurrentHashMap<String, Integer>();
        var conflicts = new AtomicInteger();
        var until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < editors; i++) {
                var number = i;
                threads.submit(() -> {
                    var mine = new Random(number);
                    LockSupport.parkNanos(
                            mine.nextLong(Duration.ofSeconds(typing).toNanos()));
                    for (var turn = 0; System.nanoTime() < until; turn++) {
                        work(browsers.get(number), number, turn, mine, typing, opened, saved, published, conflicts);
                    }
                });
            }
        }
        report("opening a form", List.copyOf(opened));
        report("saving a form", List.copyOf(saved));
        var all = new ArrayList<>(opened);
        all.addAll(saved);
        report("all requests", all);
        say("%.1f requests a second; %d conflicts shown", all.size() / (double) seconds, conflicts.get());
        lostUpdates(published);
    }

    private void work(
            DeskSite.Browser browser,
            int number,
            int turn,
            Random mine,
            int typing,
            ConcurrentLinkedQueue<Long> opened,
            ConcurrentLinkedQueue<Long> saved,
            ConcurrentHashMap<String, Integer> published,
            AtomicInteger conflicts) {
        var course = courses.get(number / 2 * 7 + turn % 3);
        var begun = System.nanoTime();
        var form = Jsoup.parse(
                        browser.get("/desk/edit/courses/" + course.slug()).body())
                .selectFirst("form.desk");
        opened.add(System.nanoTime() - begun);
        LockSupport.parkNanos(Duration.ofSeconds(typing).toNanos() / 2
                + mine.nextLong(Duration.ofSeconds(typing).toNanos()));
        var fields = new HashMap<String, String>();
        fields.put("step", "send");
        var column = turn % 4 == 3 ? "recommended_text" : number % 2 == 0 ? "description" : "prerequisite_text";
        fields.put(column, "Words " + turn + " of editor " + number);
        begun = System.nanoTime();
        var answer = browser.submit(form, fields);
        saved.add(System.nanoTime() - begun);
        if (answer.statusCode() == 303) {
            published.merge(course.key() + " " + column, 1, Integer::sum);
        } else if (answer.statusCode() == 200) {
            conflicts.incrementAndGet();
        } else {
            say("unexpected answer %d", answer.statusCode());
        }
    }

    /// Each change that was answered as published stands in the history, in one chain: each was written over the one
    /// before it.
    private void lostUpdates(Map<String, Integer> published) {
        var edits = site.bean(Edits.class);
        var lost = 0;
        var count = 0;
        for (var entry : published.entrySet()) {
            var space = entry.getKey().lastIndexOf(' ');
            var column = entry.getKey().substring(space + 1);
            var history = edits.historyOf(FactType.COURSE, entry.getKey().substring(0, space)).reversed().stream()
                    .filter(edit -> edit.field().equals(column))
                    .toList();
            count += entry.getValue();
            lost += Math.abs(history.size() - entry.getValue());
            for (var i = 1; i < history.size(); i++) {
                if (!history.get(i).before().equals(history.get(i - 1).value())) {
                    lost++;
                }
            }
        }
        say("%d changes published, %d lost", count, lost);
        if (lost > 0) {
            throw new AssertionError(Arrays.toString(new int[] {count, lost}));
        }
    }
}
