package throughline.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.App;
import throughline.engine.gap.AverageRule;
import throughline.engine.gap.Demand;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.GapNetwork;
import throughline.engine.gap.Method;
import throughline.engine.gap.ProgramGroup;
import throughline.gaps.Gaps;
import throughline.platform.Database;
import throughline.platform.DatabaseSettings;
import throughline.platform.Home;
import throughline.platform.Progress;
import throughline.region.Region;
import throughline.region.RegionRefresh;

/// All gaps of a region at once, beside a straightforward query for the proportional method alone on the same data.
///
/// Arguments: a home folder with the real region imported, rounds (default 15).
public final class GapBench {
    private static final String AREA = "San Diego-Imperial";

    /// Mean from the first year with an award to the last, row by row; codes to occupations through the crosswalks;
    /// each occupation its share by openings. Awards for transfer and school are left out as the product does.
    private static final String PROPORTIONAL = """
            with awards as (
                select a.source_row, a.top_code, a.school_year, a.awards,
                    sum(a.awards) over (partition by a.source_row order by a.school_year) as so_far
                from program_awards a join current_release r on r.id = a.release_id
                where r.kind = 'coe-supply'
                    and a.organization_ref = any(:colleges)
                    and a.award_type not in ('associate-degree-for-transfer', 'adult-high-school-diploma')
                    and a.top_code !~ '^(04(?!30)|126000|15|17|19(?!20)|20|22(?!0610)|49)'
            ), rows as (
                select source_row, top_code, sum(awards)::numeric / count(*) as supply
                from awards where so_far > 0 group by source_row, top_code
            ), supply as (
                select top_code, sum(supply) as supply from rows group by top_code
            ), demand as (
                select p.soc_code, p.openings_tenths / 10.0 as openings
                from labor_projection p join current_release r on r.id = p.release_id
                where r.kind = 'coe-demand' and p.area = :area and p.openings_tenths > 0
            ), link as (
                select distinct t.from_code as top_code, c.to_code as soc_code
                from crosswalk t
                join crosswalk c on c.from_scheme = 'cip2020' and c.to_scheme = 'soc2018' and c.from_code = t.to_code
                where t.from_scheme = 'top' and t.to_scheme = 'cip2020'
            ), shared as (
                select l.top_code, l.soc_code, s.supply * d.openings
                    / sum(d.openings) over (partition by l.top_code) as given
                from link l join supply s on s.top_code = l.top_code join demand d on d.soc_code = l.soc_code
            )
            select d.soc_code, round(d.openings - coalesce(sum(g.given), 0), 2) as gap
            from demand d left join shared g on g.soc_code = d.soc_code
            group by d.soc_code, d.openings order by d.soc_code
            """;

    private static final int WARM_UP = 100;
    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private final JdbcClient database;
    private final PrintWriter out;
    private final int rounds;

    private GapBench(DataSource dataSource, PrintWriter out, int rounds) {
        this.database = JdbcClient.create(dataSource);
        this.out = out;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) {
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        LoggingSystem.get(GapBench.class.getClassLoader()).beforeInitialize();
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (var open = Database.open(
                        new Home(Path.of(arguments[0])), new DatabaseSettings.Embedded(), Progress.silent());
                var application = application(open.dataSource())) {
            var region = application.getBean(RegionRefresh.class).refresh();
            var bench = new GapBench(open.dataSource(), out, rounds);
            bench.database.sql("analyze").update();
            bench.region(region);
            bench.statewide();
            bench.growth();
        }
    }

    private static ConfigurableApplicationContext application(DataSource dataSource) {
        var spring = new SpringApplication(App.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                context -> context.registerBean(DataSource.class, () -> dataSource));
        return spring.run("--logging.level.throughline=warn");
    }

    private void region(Region region) {
        var start = System.nanoTime();
        Gaps.proportional(region, AREA, true);
        out.println(
                "the first time, classes loaded and awards read: " + (System.nanoTime() - start) / 1_000_000 + " ms");
        var colleges = region.organizations().stream()
                .filter(one -> one.type().equals("community-college"))
                .flatMap(one -> one.identifiers().stream())
                .filter(identifier -> identifier.startsWith("ccc:"))
                .toArray(String[]::new);
        var ours = new ArrayList<SortedMap<String, BigDecimal>>();
        var sql = new ArrayList<SortedMap<String, BigDecimal>>();
        time("region, all methods, intervals and flow", () -> ours.add(Gaps.proportional(region, AREA, true)));
        time("region with all institutions", () -> Gaps.proportional(region, AREA, false));
        time("query, proportional method alone", () -> sql.add(query(colleges)));
        var same = 0;
        var other = new TreeSet<String>();
        for (var entry : sql.getLast().entrySet()) {
            var own = ours.getLast().get(entry.getKey());
            if (own != null && own.subtract(entry.getValue()).abs().compareTo(new BigDecimal("0.011")) <= 0) {
                same++;
            } else {
                other.add(entry.getKey());
            }
        }
        out.println(same + " of " + sql.getLast().size() + " gaps of the query are the same; others: " + other);
    }

    private SortedMap<String, BigDecimal> query(String[] colleges) {
        var gaps = new TreeMap<String, BigDecimal>();
        database.sql(PROPORTIONAL)
                .param("colleges", colleges)
                .param("area", AREA)
                .query((row, _) -> gaps.put(row.getString(1), row.getBigDecimal(2)))
                .list();
        return gaps;
    }

    /// All 118 colleges against the openings of each of the ten areas: each a network of its own.
    private void statewide() {
        var links = new TreeMap<String, Set<String>>();
        database.sql("""
                        select distinct t.from_code, c.to_code from crosswalk t
                        join crosswalk c on c.from_scheme = 'cip2020' and c.to_scheme = 'soc2018' and c.from_code = t.to_code
                        where t.from_scheme = 'top' and t.to_scheme = 'cip2020'
                        """)
                .query((row, _) -> links.computeIfAbsent(row.getString(1), _ -> new TreeSet<>())
                        .add(row.getString(2)))
                .list();
        var years = new TreeMap<Integer, List<Long>>();
        var keys = new TreeMap<Integer, String>();
        var colleges = new TreeSet<String>();
        database.sql("""
                        select a.source_row, a.top_code, a.organization_ref, coalesce(a.awards, 0) from program_awards a
                        join current_release r on r.id = a.release_id
                        where r.kind = 'coe-supply'
                        order by a.source_row, a.school_year
                        """)
                .query((row, _) -> {
                    keys.put(row.getInt(1), row.getString(2));
                    colleges.add(row.getString(3));
                    return years.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
                            .add(row.getLong(4));
                })
                .list();
        var supply = new TreeMap<String, Fraction>();
        years.forEach((row, awards) -> supply.merge(
                java.util.Objects.requireNonNull(keys.get(row)),
                AverageRule.FIRST_AWARD_TO_LAST_YEAR.average(awards),
                Fraction::plus));
        var groups = new ArrayList<ProgramGroup>();
        supply.forEach((key, awards) -> groups.add(new ProgramGroup(key, awards, links.getOrDefault(key, Set.of()))));
        var demands = new TreeMap<String, List<Demand>>();
        database.sql("""
                        select p.area, p.soc_code, p.openings_tenths from labor_projection p
                        join current_release r on r.id = p.release_id
                        where r.kind = 'coe-demand' and p.openings_tenths >= 0
                        """)
                .query((row, _) -> demands.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(new Demand(row.getString(2), Fraction.of(row.getLong(3), 10))))
                .list();
        out.println(groups.size() + " program codes of " + colleges.size() + " colleges, "
                + groups.stream().mapToInt(group -> group.occupations().size()).sum() + " links, " + demands.size()
                + " areas");
        time("statewide, one area after the other", () -> demands.values().forEach(area -> everything(groups, area)));
        for (var part : List.of(4, 2, 1)) {
            var some = groups.subList(0, groups.size() / part);
            time(
                    "one area, "
                            + some.stream()
                                    .mapToInt(group -> group.occupations().size())
                                    .sum() + " links",
                    () -> everything(some, demands.firstEntry().getValue()));
        }
    }

    /// Networks of random links, five for each group, with as many occupations as groups.
    private void growth() {
        for (var size : List.of(1_000, 4_000, 16_000)) {
            var random = new Random(size);
            var demands = new ArrayList<Demand>();
            var groups = new ArrayList<ProgramGroup>();
            for (var i = 0; i < size; i++) {
                demands.add(new Demand("o" + i, Fraction.of(1 + random.nextInt(400), 10)));
                var reached = new TreeSet<String>();
                for (var link = 0; link < 5; link++) {
                    reached.add("o" + random.nextInt(size));
                }
                groups.add(new ProgramGroup("p" + i, Fraction.of(1 + random.nextInt(120), 6), reached));
            }
            time("random network, " + size * 5 + " links", () -> everything(groups, demands));
        }
    }

    private static void everything(List<ProgramGroup> groups, List<Demand> area) {
        var network = GapNetwork.of(groups, area);
        for (var method : Method.values()) {
            network.received(method);
        }
        area.forEach(demand -> network.gap(demand.occupation()));
        network.structure();
        network.clusters();
    }

    private void time(String name, Runnable work) {
        var millis = new double[rounds];
        var begun = System.nanoTime();
        for (var i = 0; i < Math.max(rounds, WARM_UP) || System.nanoTime() - begun < WARM_UP_NANOS; i++) {
            work.run();
        }
        for (var i = 0; i < rounds; i++) {
            var start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        out.println(String.format(
                Locale.ROOT,
                "%-45s p50 %8.1f ms   least %8.1f   most %8.1f",
                name,
                millis[rounds / 2],
                millis[0],
                millis[rounds - 1]));
    }
}
