package throughline.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.Fraction;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Texts;
import throughline.web.Words;

/// Makes a gap report of a table: for the whole region, or what the query narrows it to.
final class GapReportMaker {
    private static final int LISTED = 15;
    private static final int ADVICE = 5;
    private static final int NAMED = 3;

    private final GapTable table;
    private final RegionGaps gaps;
    private final Region region;
    private final Language language;
    private final Texts texts;
    private final Format format;
    private final GapNames names;
    private final LocalDate day;
    private final String scope;

    /// @param scope what the report is about besides the area, or empty
    GapReportMaker(GapTable table, Language language, String scope, LocalDate day) {
        this.table = table;
        this.gaps = table.gaps();
        this.region = gaps.region();
        this.language = language;
        this.texts = Texts.load(language);
        this.format = Format.of(language);
        this.names = new GapNames(region, language);
        this.scope = scope;
        this.day = day;
    }

    GapReport make() {
        return new GapReport(
                language.tag(),
                texts.text("gaps.report.title", gaps.area()),
                scope,
                format.date(day),
                Stream.of(Language.values())
                        .sorted(Comparator.comparing(other -> !other.equals(language)))
                        .map(this::summary)
                        .toList(),
                tables(),
                advice(),
                labels(),
                sectors(),
                footing());
    }

    /// What a table is narrowed to, in words.
    static String scope(GapTable table, Language language) {
        var region = table.gaps().region();
        var names = new GapNames(region, language);
        var parts = new ArrayList<String>();
        region.sectors().stream()
                .filter(one -> one.number() == table.query().sector())
                .map(one -> Words.of(language, one.title(), one.titleEs()).value())
                .forEach(parts::add);
        var county = table.query().basis().county();
        if (county != null) {
            parts.add(Texts.load(language).text("gaps.county.one", county));
        }
        table.query().basis().institutions().stream()
                .flatMap(slug -> region.findOrganization(slug).stream())
                .map(one -> names.title(one).value())
                .forEach(parts::add);
        return String.join(", ", parts);
    }

    /// What everybody should know, in a language of its own.
    private GapReport.Summary summary(Language other) {
        var words = other == language ? texts : Texts.load(other);
        var numbers = Format.of(other);
        var named = new GapNames(region, other);
        var sentences = new ArrayList<String>();
        var together = gaps.network().gap(table.socs());
        sentences.add(words.text(
                together.determined() ? "gaps.report.all.certain" : "gaps.report.all",
                table.rows().size(),
                gaps.area(),
                numbers.number(whole(gaps.network().demand(table.socs()))),
                numbers.number(whole(together.low())),
                numbers.number(whole(together.high()))));
        var scarce = rows(row -> row.line().possible().low().signum() > 0);
        var over = rows(row -> row.line().possible().high().signum() < 0);
        sentences.add(words.text("gaps.report.short", scarce.size(), few(scarce, named, Long.MAX_VALUE)));
        over.sort(Comparator.comparing(row -> row.line().possible().high()));
        sentences.add(
                over.isEmpty()
                        ? words.text("gaps.report.over.none")
                        : words.text("gaps.report.over", over.size(), few(over, named, Long.MAX_VALUE)));
        sentences.add(words.text("gaps.report.open", table.rows().size() - scarce.size() - over.size()));
        sentences.add(words.text("gaps.report.means"));
        return new GapReport.Summary(other.tag(), words.text("gaps.report.summary"), sentences);
    }

    private static String few(List<GapTable.Row> rows, GapNames named, long most) {
        return rows.stream()
                .limit(Math.min(NAMED, most))
                .map(row -> named.title(row.line().occupation()).value())
                .collect(Collectors.joining("; "));
    }

    private ArrayList<GapTable.Row> rows(Predicate<GapTable.Row> which) {
        return table.rows().stream()
                .filter(which)
                .sorted(Comparator.comparing(
                                (GapTable.Row row) -> row.line().possible().low())
                        .reversed())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<GapReport.Table> tables() {
        var scarce = rows(row -> row.line().possible().low().signum() > 0);
        var over = rows(row -> row.line().possible().high().signum() < 0);
        over.sort(Comparator.comparing(row -> row.line().possible().high()));
        var open = rows(row -> row.line().possible().low().signum() <= 0
                && row.line().possible().high().signum() >= 0);
        open.sort(Comparator.comparing((GapTable.Row row) -> row.line().openings())
                .reversed());
        var tables = new ArrayList<GapReport.Table>();
        add(tables, "short", scarce);
        add(tables, "over", over);
        add(tables, "open", open);
        return tables;
    }

    private void add(List<GapReport.Table> tables, String style, List<GapTable.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var first = rows.subList(0, Math.min(LISTED, rows.size()));
        var chart = GapChart.of(first.stream()
                .flatMapToLong(row -> LongStream.of(
                        GapNames.hundredths(row.line().possible().low()),
                        GapNames.hundredths(row.line().possible().high()))));
        tables.add(new GapReport.Table(
                texts.text("gaps.report.table." + style, rows.size()),
                texts.text("gaps.report.note." + style, first.size(), rows.size()),
                first.stream().map(row -> row(row, style, chart)).toList()));
    }

    private GapReport.Row row(GapTable.Row row, String style, GapChart chart) {
        var line = row.line();
        var title = names.title(line.occupation());
        var wage = row.medianHourlyCents();
        var low = chart.position(GapNames.hundredths(line.possible().low()));
        var high = chart.position(GapNames.hundredths(line.possible().high()));
        return new GapReport.Row(
                row.soc(),
                title.value(),
                foreign(title),
                format.number(whole(line.openings())),
                format.number(whole(line.supply(table.query().method()))),
                format.number(whole(line.gap(table.query().method()))),
                line.possible().determined()
                        ? format.number(whole(line.possible().low()))
                        : texts.text(
                                "gaps.range",
                                format.number(whole(line.possible().low())),
                                format.number(whole(line.possible().high()))),
                wage == null ? "–" : format.exactDollars(wage),
                Integer.toString(low / 100),
                Integer.toString(Math.clamp((high - low) / 100, 1, 100 - Math.min(99, low / 100))),
                style);
    }

    private @Nullable String foreign(Words words) {
        return words.language() == language ? null : words.language().tag();
    }

    private List<GapReport.Advice> advice() {
        var words = new RecommendationWords(texts, format, names);
        var all = new Recommendations(gaps, day, Optional.empty())
                .list().stream()
                        .filter(one -> table.socs().contains(one.occupation().soc()))
                        .toList();
        var advice = new ArrayList<GapReport.Advice>();
        for (var kind : Recommendation.Kind.values()) {
            var of = all.stream().filter(one -> one.kind() == kind).toList();
            if (!of.isEmpty()) {
                advice.add(new GapReport.Advice(
                        texts.text("gaps.report.kind", words.kind(kind), of.size()),
                        texts.text("gaps.rec." + GapNames.key(kind) + ".means"),
                        of.stream()
                                .limit(ADVICE)
                                .map(one -> new GapReport.Line(
                                        names.title(one.occupation()).value(),
                                        words.reason(one) + " " + words.pay(one),
                                        one.institutions().stream()
                                                .map(who -> names.title(who).value())
                                                .collect(Collectors.joining(", ")),
                                        format.number(whole(one.score()))))
                                .toList()));
            }
        }
        return advice;
    }

    private Alignment alignment() {
        return region.sectors().stream()
                .filter(one -> one.number() == table.query().sector())
                .findFirst()
                .map(one -> Alignment.of(gaps, names, one, Words.name(language, texts.text("gaps.align.nopathway"))))
                .orElseGet(() -> Alignment.of(gaps, names));
    }

    private List<GapReport.Share> sectors() {
        var alignment = alignment();
        return alignment.parts().stream()
                .map(sector -> new GapReport.Share(
                        sector.title().value(),
                        share(sector.offerings(), alignment.offerings()),
                        share(sector.awards(), alignment.awards()),
                        share(sector.openings(), alignment.openings())))
                .toList();
    }

    private String share(long part, long whole) {
        return texts.text("gaps.align.cell", format.percent(Alignment.share(part, whole)), part);
    }

    private List<String> footing() {
        var footing = new ArrayList<String>();
        footing.add(texts.text("gaps.sources.rule"));
        footing.add(texts.text("gaps.sources.persons"));
        footing.add(texts.text("gaps.trust") + " " + texts.text("gaps.trust.words"));
        gaps.outlook().values().stream()
                .map(projection -> region.source(projection.sourceId()))
                .distinct()
                .forEach(source -> footing.add(
                        texts.text("gaps.report.openings", source.publisher(), source.title(), source.vintage())));
        gaps.supply()
                .bySource()
                .forEach((source, awards) -> footing.add(texts.text(
                        "gaps.report.awards",
                        source.publisher(),
                        source.title(),
                        source.vintage(),
                        format.number(whole(awards)))));
        for (var purpose : List.of(Purpose.TRANSFER, Purpose.SCHOOL)) {
            var sum = gaps.supply().apart().stream()
                    .filter(one -> one.purpose() == purpose)
                    .map(AwardSupply.Apart::awards)
                    .reduce(Fraction.ZERO, Fraction::plus);
            if (sum.signum() > 0) {
                footing.add(texts.text("gaps.apart." + GapNames.key(purpose), format.number(whole(sum))));
            }
        }
        footing.add(texts.text(
                "gaps.report.structure",
                format.number(whole(gaps.structure().shortage())),
                format.number(whole(gaps.structure().surplus()))));
        footing.add(texts.text("gaps.rec.score") + " " + texts.text("gaps.rec.score.words"));
        table.rules()
                .forEach(rule -> footing.add(
                        texts.text("gaps.report.rule", rule.title(language.tag()), rule.publisher(), rule.edition())));
        footing.add(texts.text("gaps.report.version", region.version()));
        return footing;
    }

    private GapReport.Labels labels() {
        return new GapReport.Labels(
                texts.text("gaps.col.job"),
                texts.text("gaps.col.openings"),
                texts.text("gaps.col.awards"),
                texts.text("gaps.col.gap"),
                texts.text("gaps.col.possible"),
                texts.text("gaps.report.picture"),
                texts.text("gaps.col.wage"),
                texts.text("gaps.rec.title"),
                texts.text("gaps.rec.who"),
                texts.text("gaps.rec.points"),
                texts.text(table.query().sector() > 0 ? "gaps.align.pathways" : "gaps.align"),
                texts.text("gaps.align.note"),
                texts.text(table.query().sector() > 0 ? "gaps.col.pathway" : "gaps.col.sector"),
                texts.text("gaps.align.offerings"),
                texts.text("gaps.align.awards"),
                texts.text("gaps.align.jobs"),
                texts.text("gaps.report.footing"),
                texts.text("gaps.trust"));
    }

    private static long whole(Fraction number) {
        return number.rounded(0).longValueExact();
    }
}
