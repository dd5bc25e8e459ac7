package throughline.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.App;
import throughline.demo.DemoLoader;
import throughline.demo.DemoRegion;
import throughline.demo.DemoSize;
import throughline.platform.Database;
import throughline.platform.DatabaseSettings;
import throughline.platform.Home;
import throughline.platform.Progress;
import throughline.region.Region;
import throughline.region.RegionFollower;
import throughline.region.RegionRefresh;

/// The build of the Region and its search index from the database, beside PostgreSQL sending the same tables to a
/// reader that throws them away.
///
/// Arguments: size of the demonstration (default `region`), rounds (default 5), a folder to keep the database in
/// (default a temporary one).
public final class RegionBench {
    private static final List<String> TABLES = List.of(
            "organization",
            "organization_identifier",
            "course",
            "program",
            "program_course",
            "program_awards",
            "program_outcome",
            "pupil_count",
            "catalog_link",
            "agreement",
            "credential",
            "work_based_learning",
            "support_service",
            "course_articulation",
            "code",
            "crosswalk",
            "labor_projection",
            "labor_wage",
            "living_wage",
            "occupation_title",
            "occupation_task",
            "occupation_technology",
            "occupation_element",
            "occupation_related",
            "zip_place");

    private final DataSource dataSource;
    private final RegionRefresh refresh;
    private final Clock clock;
    private final PrintWriter out;

    private RegionBench(DataSource dataSource, RegionRefresh refresh, Clock clock, PrintWriter out) {
        this.dataSource = dataSource;
        this.refresh = refresh;
        this.clock = clock;
        this.out = out;
    }

    /// Notes when the Region is built and what belongs to it is about to be.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    private static final class Clock implements RegionFollower {
        private long built;

        @Override
        public Runnable prepare(Region next) {
            built = System.nanoTime();
            return () -> {};
        }
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var size = DemoSize.valueOf((arguments.length > 0 ? arguments[0] : "region").toUpperCase(Locale.ROOT));
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var home = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("region-bench");
        LoggingSystem.get(RegionBench.class.getClassLoader()).beforeInitialize();
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var clock = new Clock();
        try (var database = Database.open(new Home(home), new DatabaseSettings.Embedded(), Progress.silent());
                var application = application(database.dataSource(), clock)) {
            application
                    .getBean(DemoLoader.class)
                    .load(new DemoRegion(size, DemoRegion.DEFAULT_SEED), Progress.silent());
            new RegionBench(database.dataSource(), application.getBean(RegionRefresh.class), clock, out).run(rounds);
        }
    }

    private static ConfigurableApplicationContext application(DataSource dataSource, Clock clock) {
        var spring = new SpringApplication(App.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            context.registerBean(DataSource.class, () -> dataSource);
            context.registerBean(Clock.class, () -> clock);
        });
        return spring.run("--logging.level.throughline=warn");
    }

    private void run(int rounds) throws IOException, SQLException {
        out.printf(
                Locale.ROOT,
                "heap at most %,d MB, %d processors%n%8s %10s %10s %10s %12s%n",
                megabytes(Runtime.getRuntime().maxMemory()),
                Runtime.getRuntime().availableProcessors(),
                "round",
                "region s",
                "index s",
                "total s",
                "COPY out s");
        var bytes = 0L;
        for (var round = 1; round <= rounds; round++) {
            JdbcClient.create(dataSource)
                    .sql("insert into change (actor, action, detail) values ('bench', 'setting', '')")
                    .update();
            var began = System.nanoTime();
            var region = refresh.refresh();
            var ended = System.nanoTime();
            check(region);
            var scan = System.nanoTime();
            bytes = copyOut();
            out.printf(
                    Locale.ROOT,
                    "%8d %10.2f %10.2f %10.2f %12.2f%n",
                    round,
                    seconds(began, clock.built),
                    seconds(clock.built, ended),
                    seconds(began, ended),
                    seconds(scan, System.nanoTime()));
        }
        out.printf(Locale.ROOT, "%,d MB of rows; heap in use by Region and index: %,d MB%n", megabytes(bytes), held());
    }

    private void check(Region region) {
        var courses = JdbcClient.create(dataSource)
                .sql("select count(*) from course")
                .query(Long.class)
                .single();
        if (region.courses().size() != courses) {
            throw new IllegalStateException(region.courses().size() + " courses of " + courses);
        }
    }

    private long copyOut() throws IOException, SQLException {
        var counted = new OutputStream() {
            private long bytes;

            @Override
            public void write(int next) {
                bytes++;
            }

            @Override
            public void write(byte[] next, int from, int length) {
                bytes += length;
            }
        };
        try (var connection = dataSource.getConnection()) {
            for (var table : TABLES) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", counted);
            }
        }
        return counted.bytes;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    /// What the Region and its index hold.
    private static long held() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return megabytes(runtime.totalMemory() - runtime.freeMemory());
    }
}
