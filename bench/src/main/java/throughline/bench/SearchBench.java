package throughline.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.App;
import throughline.demo.DemoLoader;
import throughline.demo.DemoRegion;
import throughline.demo.DemoSize;
import throughline.finder.Finder;
import throughline.finder.FinderAnswer;
import throughline.finder.FinderQuery;
import throughline.finder.Finders;
import throughline.platform.Database;
import throughline.platform.DatabaseSettings;
import throughline.platform.Home;
import throughline.platform.Progress;
import throughline.region.RegionRefresh;

/// The Finder beside PostgreSQL's full text search with trigrams, over the same things, with the judged queries.
///
/// Arguments: counties of the demonstration state (default 6, about 100,000 things; 58 for all), rounds (default 20),
/// the file of queries. PostgreSQL gives the best twenty and nothing else; the Finder gives its whole answer: the best
/// twenty mixed, the total, and the counts of every facet. Uses a database of its own in a temporary folder.
public final class SearchBench {
    private static final int BEST = 20;
    private static final int PAGES_COMPARED = 5;
    /// Of the queries for which both find something, so many must share a result.
    private static final double SHARED = 0.6;
    /// PostgreSQL is asked at most so often, as it takes long.
    private static final int POSTGRES_ROUNDS = 3;

    private static final long SEED = 4;

    private final Finder finder;
    private final DataSource dataSource;
    private final List<String> queries;
    private final PrintWriter out;

    private SearchBench(Finder finder, DataSource dataSource, List<String> queries, PrintWriter out) {
        this.finder = finder;
        this.dataSource = dataSource;
        this.queries = queries;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var counties = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 6;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        var file = Path.of(arguments.length > 2 ? arguments[2] : "app/src/test/resources/finder/judged-queries.csv");
        LoggingSystem.get(SearchBench.class.getClassLoader()).beforeInitialize();
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var folder = Files.createTempDirectory("search-bench");
        try (var database = Database.open(new Home(folder), new DatabaseSettings.Embedded(), Progress.silent());
                var application = application(database.dataSource())) {
            application.getBean(DemoLoader.class).load(region(counties), Progress.silent());
            restrict(database.dataSource(), counties);
            application.getBean(RegionRefresh.class).refresh();
            var finder = application.getBean(Finders.class).get();
            new SearchBench(finder, database.dataSource(), queries(file), out).run(rounds);
        }
    }

    private static DemoRegion region(int counties) {
        return new DemoRegion(counties <= 2 ? DemoSize.REGION : DemoSize.STATE, DemoRegion.DEFAULT_SEED);
    }

    /// The first counties of the state only.
    private static void restrict(DataSource dataSource, int counties) {
        var names = region(counties).counties().stream().limit(counties).toList();
        JdbcClient.create(dataSource)
                .sql("update setting set value = :names where key = 'region.counties'")
                .param("names", String.join(",", names))
                .update();
    }

    private static AnnotationConfigApplicationContext application(DataSource dataSource) {
        var context = new AnnotationConfigApplicationContext();
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AssignableTypeFilter(App.class));
        scanner.scan("throughline");
        context.registerBean(DataSource.class, () -> dataSource);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.refresh();
        return context;
    }

    private static List<String> queries(Path file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            var queries = new ArrayList<String>();
            csv.forEach(row -> queries.add(row.getField("query")));
            return queries;
        }
    }

    private void run(int rounds) throws SQLException {
        var documents = new SearchDocuments(finder.region());
        out.printf(
                Locale.ROOT,
                "%,d documents, %d queries, heap at most %,d MB%n",
                documents.write(dataSource),
                queries.size(),
                Runtime.getRuntime().maxMemory() >> 20);
        try (var connection = dataSource.getConnection()) {
            compare(connection, documents);
            warmUp();
            var times = time(rounds, query -> finder.search(FinderQuery.of(query)));
            report("Finder, whole answer", times.passed());
            report("Finder, time of the processor", times.processor());
            report(
                    "PostgreSQL, best twenty",
                    time(Math.min(rounds, POSTGRES_ROUNDS), query -> documents.search(connection, query, BEST))
                            .passed());
        }
    }

    /// Both must give sensible answers that have something in common.
    private void compare(Connection connection, SearchDocuments documents) throws SQLException {
        var both = 0;
        var shared = 0;
        var onlyFinder = 0;
        var onlyPostgres = 0;
        for (var query : queries) {
            var found = new HashSet<String>();
            for (var page = 1; page <= PAGES_COMPARED; page++) {
                names(finder.search(FinderQuery.of(query).withPage(page)), found);
            }
            var theirs = documents.search(connection, query, BEST);
            if (!found.isEmpty() && !theirs.isEmpty()) {
                both++;
                shared += theirs.stream().anyMatch(found::contains) ? 1 : 0;
            } else if (!found.isEmpty()) {
                onlyFinder++;
            } else if (!theirs.isEmpty()) {
                onlyPostgres++;
            }
        }
        out.printf(
                Locale.ROOT,
                "queries answered by both %d (with a shared result %d), by the Finder only %d, by PostgreSQL only %d%n",
                both,
                shared,
                onlyFinder,
                onlyPostgres);
        if (shared < SHARED * both) {
            throw new IllegalStateException("the answers have too little in common");
        }
    }

    private static void names(FinderAnswer answer, Set<String> names) {
        answer.hits().forEach(hit -> names.add(SearchDocuments.name(hit.kind(), hit.id())));
    }

    private void warmUp() {
        for (var i = 0; i < 10; i++) {
            queries.forEach(query -> finder.search(FinderQuery.of(query)));
        }
    }

    /// Something that is asked for a query.
    private interface Search {
        Object of(String query) throws SQLException;
    }

    /// Nanoseconds of each search, sorted.
    ///
    /// @param passed    as somebody who waits for the answer sees it
    /// @param processor what the asking thread worked, which other work on the machine changes little
    private record Times(long[] passed, long[] processor) {}

    /// Asks all queries, in another order each round.
    private Times time(int rounds, Search search) throws SQLException {
        var order = new ArrayList<>(queries);
        var random = new Random(SEED);
        var threads = ManagementFactory.getThreadMXBean();
        var times = new Times(new long[rounds * order.size()], new long[rounds * order.size()]);
        var at = 0;
        for (var round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (var query : order) {
                var worked = threads.getCurrentThreadCpuTime();
                var started = System.nanoTime();
                if (search.of(query) == null) {
                    throw new IllegalStateException("no answer to " + query);
                }
                times.passed()[at] = System.nanoTime() - started;
                times.processor()[at++] = threads.getCurrentThreadCpuTime() - worked;
            }
        }
        Arrays.sort(times.passed());
        Arrays.sort(times.processor());
        return times;
    }

    /// Milliseconds in which half and 99 of 100 are answered.
    private void report(String name, long[] times) {
        out.printf(Locale.ROOT, "| %s | %.2f | %.2f |%n", name, share(times, 50), share(times, 99));
    }

    private static double share(long[] sorted, int percent) {
        return sorted[(int) ((long) sorted.length * percent / 100)] / 1e6;
    }
}
