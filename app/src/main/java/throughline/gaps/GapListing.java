package throughline.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.Cluster;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.Method;
import throughline.web.Cite;
import throughline.web.Format;
import throughline.web.Visit;
import throughline.web.Words;

/// Makes the page of many gaps.
final class GapListing {
    private static final int PER_PAGE = 25;
    private static final int LEFT_OUT = 8;

    /// Programs or jobs of a cluster that are named.
    private static final int NAMED = 4;

    private final Visit visit;
    private final List<String> areas;
    private final MarkRules rules;
    private final GapTable table;
    private final GapQuery query;
    private final GapNames names;

    GapListing(Visit visit, List<String> areas, MarkRules rules, GapTable table) {
        this.visit = visit;
        this.areas = areas;
        this.rules = rules;
        this.table = table;
        this.query = table.query();
        this.names = GapNames.of(visit);
    }

    GapsPage page(int asked) {
        var gaps = table.gaps();
        var all = table.rows();
        var pages = Math.max(1, Math.ceilDiv(all.size(), PER_PAGE));
        var page = Math.min(asked, pages);
        var rows = all.subList((page - 1) * PER_PAGE, Math.min(all.size(), page * PER_PAGE)).stream()
                .map(this::row)
                .toList();
        var together = gaps.network().gap(table.socs());
        return new GapsPage(
                parameters(),
                gaps.area(),
                GapNames.key(query.method()),
                selects(),
                query.wageDollars(),
                all.size(),
                rows,
                GapChart.of(rows.stream().flatMapToLong(row -> LongStream.of(row.low(), row.high()))),
                new GapsPage.Together(
                        GapNames.hundredths(gaps.network().demand(table.socs())),
                        GapNames.hundredths(together.low()),
                        GapNames.hundredths(together.high())),
                structure(),
                GapNames.hundredths(gaps.supply().apart().stream()
                        .map(AwardSupply.Apart::awards)
                        .reduce(Fraction.ZERO, Fraction::plus)),
                bySector(),
                table.leftOut().stream().limit(LEFT_OUT).map(this::row).toList(),
                alignment(),
                institution(),
                page > 1 ? address(page - 1) : null,
                page < pages ? address(page + 1) : null,
                page,
                pages,
                sources(gaps, names));
    }

    /// By pathway where one sector is asked for.
    private Alignment alignment() {
        return names.region().sectors().stream()
                .filter(sector -> sector.number() == query.sector())
                .findFirst()
                .map(sector -> Alignment.of(table.gaps(), names, sector, text("gaps.align.nopathway")))
                .orElseGet(() -> Alignment.of(table.gaps(), names));
    }

    private GapsPage.Structure structure() {
        var structure = table.gaps().structure();
        return new GapsPage.Structure(
                GapNames.hundredths(structure.shortage()),
                GapNames.hundredths(structure.surplus()),
                structure.saturated().stream()
                        .sorted(Comparator.comparing(Cluster::gap)
                                .thenComparing(cluster -> cluster.groups().getFirst()))
                        .map(this::saturated)
                        .toList());
    }

    private GapsPage.Saturated saturated(Cluster cluster) {
        var codes = cluster.groups().stream()
                .map(key -> Objects.requireNonNull(
                                table.gaps().supply().groups().get(key))
                        .code())
                .distinct()
                .toList();
        return new GapsPage.Saturated(
                codes.stream()
                        .limit(NAMED)
                        .map(code -> new GapOccupationPage.Thing(names.title(code), GapNames.path(code)))
                        .toList(),
                Math.max(0, codes.size() - NAMED),
                cluster.occupations().stream()
                        .limit(NAMED)
                        .flatMap(soc -> names.region().findOccupation(soc).stream())
                        .map(job -> new GapOccupationPage.Thing(names.title(job), GapNames.path(job)))
                        .toList(),
                Math.max(0, cluster.occupations().size() - NAMED),
                GapNames.hundredths(cluster.supply()),
                GapNames.hundredths(cluster.demand()));
    }

    private List<GapsPage.SectorRow> bySector() {
        if (query.sector() > 0 || query.program() != null) {
            return List.of();
        }
        var groups = GapGroups.sectors(table.gaps(), query, table.rules(), LocalDate.now(Format.ZONE));
        return names.region().sectors().stream()
                .filter(sector -> groups.containsKey(sector.number()))
                .map(sector -> {
                    var group = Objects.requireNonNull(groups.get(sector.number()));
                    return new GapsPage.SectorRow(
                            Words.of(names.language(), sector.title(), sector.titleEs()),
                            "/gaps" + query.withSector(sector.number()).parameters(areas.getFirst()),
                            GapNames.hundredths(group.openings()),
                            GapNames.hundredths(group.received().getOrDefault(query.method(), Fraction.ZERO)),
                            GapNames.hundredths(group.gap(query.method())),
                            GapNames.hundredths(group.possible().low()),
                            GapNames.hundredths(group.possible().high()));
                })
                .toList();
    }

    private String parameters() {
        return query.parameters(areas.getFirst());
    }

    private String address(int page) {
        var parameters = parameters();
        return "/gaps" + parameters + (page == 1 ? "" : (parameters.isEmpty() ? "?" : "&") + "page=" + page);
    }

    private @Nullable Words institution() {
        return query.basis().institutions().stream()
                .findFirst()
                .flatMap(slug -> names.region().findOrganization(slug))
                .map(names::title)
                .orElse(null);
    }

    GapRow row(GapTable.Row row) {
        var shown = new LinkedHashMap<String, Words>();
        row.marks().stream()
                .filter(mark -> mark.verdict() == Marks.Verdict.YES)
                .forEach(mark -> shown.putIfAbsent(mark.rule().mark(), mark(mark.rule())));
        return row(
                names,
                row.line(),
                query,
                row.projection() == null ? null : row.projection().entryEducation(),
                row.medianHourlyCents(),
                List.copyOf(shown.values()));
    }

    private Words mark(MarkRule rule) {
        return Words.name(
                names.language(),
                visit.texts()
                        .find("gaps.mark." + rule.mark())
                        .orElse(rule.title(names.language().tag())));
    }

    static GapRow row(
            GapNames names,
            RegionGaps.Line line,
            GapQuery query,
            @Nullable String education,
            @Nullable Long medianHourlyCents,
            List<Words> marks) {
        return new GapRow(
                line.occupation().soc(),
                names.title(line.occupation()),
                GapNames.path(line.occupation()),
                GapNames.hundredths(line.openings()),
                GapNames.hundredths(line.supply(query.method())),
                GapNames.hundredths(line.gap(query.method())),
                GapNames.hundredths(line.possible().low()),
                GapNames.hundredths(line.possible().high()),
                names.education(education),
                medianHourlyCents,
                marks);
    }

    private List<GapsPage.Select> selects() {
        var basis = query.basis();
        var selects = new ArrayList<GapsPage.Select>();
        selects.add(new GapsPage.Select(
                "area",
                areas.stream()
                        .map(area -> new GapsPage.Choice(
                                area.equals(areas.getFirst()) ? "" : area,
                                Words.name(names.language(), areaName(area)),
                                area.equals(basis.area())))
                        .toList()));
        var sectors = new ArrayList<GapsPage.Choice>();
        sectors.add(new GapsPage.Choice("", text("gaps.sector.all"), query.sector() == 0));
        names.region()
                .sectors()
                .forEach(sector -> sectors.add(new GapsPage.Choice(
                        Integer.toString(sector.number()),
                        Words.of(names.language(), sector.title(), sector.titleEs()),
                        sector.number() == query.sector())));
        selects.add(new GapsPage.Select("sector", sectors));
        selects.add(maybe("entry", Entry.values(), query.entry()));
        var choices = new ArrayList<GapsPage.Choice>();
        choices.add(new GapsPage.Choice("", text("gaps.rule.all"), query.rule() == null));
        rules.all()
                .forEach(rule -> choices.add(new GapsPage.Choice(
                        rule.id(),
                        Words.name(names.language(), rule.title(names.language().tag()) + " (" + rule.edition() + ")"),
                        rule.id().equals(query.rule()))));
        selects.add(new GapsPage.Select("rule", choices));
        selects.add(counties());
        selects.add(choices("supply", Basis.Providers.values(), basis.providers()));
        selects.add(choices("vintage", Basis.Vintage.values(), basis.vintage()));
        selects.add(choices("links", Basis.Crosswalk.values(), basis.crosswalk()));
        selects.add(
                choices("method", new Method[] {Method.PROPORTIONAL, Method.EQUAL, Method.BALANCED}, query.method()));
        selects.add(choices("sort", GapQuery.Sort.values(), query.sort()));
        return selects;
    }

    private GapsPage.Select counties() {
        var counties = new ArrayList<GapsPage.Choice>();
        counties.add(
                new GapsPage.Choice("", text("gaps.county.all"), query.basis().county() == null));
        names.region()
                .profile()
                .counties()
                .forEach(county -> counties.add(new GapsPage.Choice(
                        county,
                        Words.name(names.language(), county),
                        county.equals(query.basis().county()))));
        return new GapsPage.Select("county", counties);
    }

    private String areaName(String area) {
        return visit.texts().find("explore.area." + area.replace(' ', '-')).orElse(area);
    }

    private <E extends Enum<E>> GapsPage.Select maybe(String name, E[] values, @Nullable E chosen) {
        var choices = new ArrayList<GapsPage.Choice>();
        choices.add(new GapsPage.Choice("", text("gaps." + name + ".all"), chosen == null));
        for (var value : values) {
            choices.add(new GapsPage.Choice(
                    GapNames.key(value), text("gaps." + name + "." + GapNames.key(value)), value == chosen));
        }
        return new GapsPage.Select(name, choices);
    }

    /// The first value is the usual one.
    private <E extends Enum<E>> GapsPage.Select choices(String name, E[] values, E chosen) {
        return new GapsPage.Select(
                name,
                Arrays.stream(values)
                        .map(value -> new GapsPage.Choice(
                                value == values[0] ? "" : GapNames.key(value),
                                text("gaps." + name + "." + GapNames.key(value)),
                                value == chosen))
                        .toList());
    }

    private Words text(String key) {
        return Words.name(names.language(), visit.texts().text(key));
    }

    /// Sources of openings and awards, each once.
    static List<Cite> sources(RegionGaps gaps, GapNames names) {
        var sources = new ArrayList<Cite>();
        gaps.outlook().values().stream()
                .map(projection -> projection.sourceId())
                .distinct()
                .sorted()
                .map(names::cite)
                .forEach(sources::add);
        gaps.supply().bySource().keySet().stream().map(Cite::of).forEach(sources::add);
        return sources;
    }
}
