package throughline.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.Cluster;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.Method;
import throughline.labor.OccupationGroups;
import throughline.region.Occupation;
import throughline.region.Projection;
import throughline.web.Format;
import throughline.web.Visit;
import throughline.web.Words;

/// Makes the pages that unfold the gap of one occupation and of the programs of one code.
final class GapUnfolding {
    /// As much as a page of 100 KB holds; what is beyond is named and linked.
    private static final int CONTRIBUTIONS = 8;

    private static final int ROWS = 10;
    private static final int REACHED = 10;
    private static final int PROGRAM_ROWS = 80;
    private static final int MEMBERS = 30;
    private static final int SKILLED = 5;

    private final Visit visit;
    private final RegionGaps gaps;
    private final GapQuery query;
    private final MarkRules rules;
    private final GapNames names;

    GapUnfolding(Visit visit, RegionGaps gaps, GapQuery query, MarkRules rules) {
        this.visit = visit;
        this.gaps = gaps;
        this.query = query;
        this.rules = rules;
        this.names = GapNames.of(visit);
    }

    private String parameters() {
        return query.parameters(RegionGaps.areas(gaps.region()).getFirst());
    }

    GapOccupationPage page(Occupation occupation) {
        var explanation = Explanation.of(gaps, occupation);
        var line = explanation.line();
        var projection = explanation.projection();
        var codes = explanation.contributions().stream()
                .map(one -> one.group().code())
                .toList();
        var contributions = explanation.contributions().stream()
                .sorted(Comparator.comparing((Explanation.Contribution one) -> one.given(query.method()))
                        .reversed()
                        .thenComparing(one -> one.group().network().key()))
                .map(one -> contribution(
                        one,
                        occupation,
                        Collections.frequency(codes, one.group().code()) > 1))
                .toList();
        var row = GapListing.row(
                names,
                line,
                query,
                projection == null ? null : projection.entryEducation(),
                projection == null ? null : projection.medianHourlyCents(),
                List.of());
        var methods = new ArrayList<GapOccupationPage.MethodLine>();
        for (var method : Method.values()) {
            methods.add(new GapOccupationPage.MethodLine(
                    GapNames.key(method),
                    GapNames.hundredths(line.supply(method)),
                    GapNames.hundredths(line.gap(method))));
        }
        var shown = Math.min(CONTRIBUTIONS, contributions.size());
        return new GapOccupationPage(
                occupation.soc(),
                names.title(occupation),
                "/occupations/" + occupation.soc(),
                gaps.area(),
                parameters(),
                projection != null,
                things(OccupationGroups.members(occupation.soc())),
                OccupationGroups.groupOf(occupation.soc())
                        .filter(gaps.outlook()::containsKey)
                        .flatMap(soc -> things(List.of(soc)).stream().findFirst())
                        .orElse(null),
                row,
                GapChart.of(LongStream.of(row.low(), row.high(), 0)),
                projection == null ? null : openings(projection, line.openings()),
                contributions.subList(0, shown),
                contributions.subList(shown, contributions.size()),
                methods,
                GapNames.hundredths(explanation.brief().gap()),
                cluster(explanation.cluster()),
                projection == null ? null : whatIf(occupation),
                marks(occupation),
                List.of(
                        Trend.ofOpenings(names, occupation, gaps.area()),
                        Trend.of(gaps.region(), names, codes(explanation)),
                        Trend.ofWages(names, occupation, gaps.area())),
                SkillsView.of(Skills.of(gaps.region(), occupation), names),
                GapListing.sources(gaps, names));
    }

    /// What a program of the completers asked for would change.
    private GapOccupationPage.@Nullable What whatIf(Occupation occupation) {
        var completers = visit.parameter("completers");
        if (!completers.matches("[1-9][0-9]{0,3}")) {
            return null;
        }
        var what = WhatIf.of(gaps, occupation, Integer.parseInt(completers));
        var after = what.after().getFirst();
        var methods = new ArrayList<GapOccupationPage.MethodLine>();
        for (var method : Method.values()) {
            methods.add(new GapOccupationPage.MethodLine(
                    GapNames.key(method),
                    GapNames.hundredths(after.supply(method)),
                    GapNames.hundredths(after.gap(method))));
        }
        return new GapOccupationPage.What(
                what.completers(),
                GapNames.hundredths(after.possible().low()),
                GapNames.hundredths(after.possible().high()),
                methods,
                GapNames.hundredths(what.placed()));
    }

    private List<GapOccupationPage.Thing> things(List<String> socs) {
        return socs.stream()
                .flatMap(soc -> gaps.region().findOccupation(soc).stream())
                .map(one -> new GapOccupationPage.Thing(names.title(one), GapNames.path(one)))
                .toList();
    }

    private static Set<String> codes(Explanation explanation) {
        var codes = new TreeSet<String>();
        explanation.contributions().forEach(one -> codes.add(one.group().code()));
        return codes;
    }

    private GapOccupationPage.Openings openings(Projection projection, Fraction openings) {
        var exits = projection.exitsTenths();
        var transfers = projection.transfersTenths();
        return new GapOccupationPage.Openings(
                GapNames.hundredths(openings),
                projection.baseYear() + "–" + projection.endYear(),
                exits == null ? null : (Long) (exits * 10),
                transfers == null ? null : (Long) (transfers * 10),
                names.education(projection.entryEducation()),
                names.cite(projection.sourceId()));
    }

    private GapOccupationPage.Contribution contribution(
            Explanation.Contribution one, Occupation occupation, boolean repeated) {
        var given = new ArrayList<GapOccupationPage.MethodLine>();
        for (var method : Method.values()) {
            given.add(
                    new GapOccupationPage.MethodLine(GapNames.key(method), GapNames.hundredths(one.given(method)), 0));
        }
        var rows = rows(List.of(one.group()));
        var reached = reached(one.reached(), occupation.soc());
        return new GapOccupationPage.Contribution(
                GapNames.printed(one.group().code()),
                names.title(one.group().code()),
                repeated ? kinds(one.group()) : List.of(),
                GapNames.path(one.group().code()),
                GapNames.hundredths(one.group().supply()),
                rows.subList(0, Math.min(ROWS, rows.size())),
                Math.max(0, rows.size() - ROWS),
                reached.subList(0, Math.min(REACHED, reached.size())),
                Math.max(0, reached.size() - REACHED),
                given);
    }

    private List<Words> kinds(AwardSupply.Group group) {
        return group.rows().stream()
                .map(SupplyRow::awardType)
                .filter(Objects::nonNull)
                .distinct()
                .map(names::award)
                .toList();
    }

    private List<GapOccupationPage.AwardRow> rows(List<AwardSupply.Group> groups) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.average().signum() > 0 || row.suppressed())
                .sorted(Comparator.comparing(SupplyRow::average).reversed())
                .map(row -> new GapOccupationPage.AwardRow(
                        names.title(gaps.region().organizations().get(row.organizationId())),
                        row.awardType() == null ? null : names.award(row.awardType()),
                        row.years().stream()
                                .map(year -> new GapOccupationPage.Year(year.schoolYear(), year.awards()))
                                .toList(),
                        GapNames.hundredths(row.average()),
                        names.cite(row.sourceId())))
                .toList();
    }

    /// The occupation in question first, then those that take a share.
    private List<GapOccupationPage.Reached> reached(List<Explanation.Reached> reached, String soc) {
        return reached.stream()
                .sorted(Comparator.comparing(
                        (Explanation.Reached one) -> !one.occupation().soc().equals(soc)))
                .map(one -> new GapOccupationPage.Reached(
                        one.occupation().soc(),
                        names.title(one.occupation()),
                        GapNames.path(one.occupation()),
                        one.occupation().soc().equals(soc),
                        GapNames.hundredths(one.openings()),
                        GapNames.via(one.link()),
                        one.link().reasons(),
                        one.link().sourceIds().stream().map(names::cite).toList()))
                .toList();
    }

    private GapOccupationPage.@Nullable Cluster cluster(@Nullable Cluster cluster) {
        return cluster == null || cluster.occupations().size() < 2
                ? null
                : new GapOccupationPage.Cluster(
                        cluster.groups().size(),
                        cluster.occupations().size(),
                        GapNames.hundredths(cluster.demand()),
                        GapNames.hundredths(cluster.supply()),
                        GapNames.hundredths(cluster.gap()),
                        cluster.occupations().size() > MEMBERS ? List.of() : things(cluster.occupations()));
    }

    private List<GapOccupationPage.Mark> marks(Occupation occupation) {
        var marks = new Marks(gaps.region(), gaps.area(), LocalDate.now(Format.ZONE));
        return rules.all().stream()
                .map(rule -> mark(marks.apply(rule, occupation)))
                .toList();
    }

    private GapOccupationPage.Mark mark(Marks.Marked marked) {
        var rule = marked.rule();
        return new GapOccupationPage.Mark(
                Words.name(names.language(), rule.title(names.language().tag())),
                GapNames.key(marked.verdict()),
                rule.publisher(),
                rule.source(),
                rule.edition(),
                marked.findings().stream()
                        .filter(distinct())
                        .map(finding -> new GapOccupationPage.Finding(
                                finding.measure().key(),
                                value(finding),
                                finding.threshold(),
                                finding.sourceId() < 0 ? null : names.cite(finding.sourceId())))
                        .toList());
    }

    private @Nullable String value(Marks.Finding finding) {
        if (finding.measure() == Measure.ENTRY_EDUCATION) {
            var words = names.education(finding.value());
            return words == null ? null : words.value();
        }
        return finding.value() == null ? null : finding.value().replaceFirst("\\.0$", "");
    }

    /// The first finding of each measure: a rule may ask for one number twice.
    private static Predicate<Marks.Finding> distinct() {
        var seen = EnumSet.noneOf(Measure.class);
        return finding -> seen.add(finding.measure());
    }

    /// The page of a code, if programs of it make awards.
    Optional<GapProgramPage> page(String code) {
        var groups = gaps.supply().of(code).stream()
                .filter(group -> group.code().equals(code))
                .toList();
        var apart = gaps.supply().apart().stream()
                .filter(one -> one.code().equals(code))
                .toList();
        return groups.isEmpty() && apart.isEmpty() ? Optional.empty() : Optional.of(page(code, groups, apart));
    }

    private GapProgramPage page(String code, List<AwardSupply.Group> groups, List<AwardSupply.Apart> apart) {
        var supply = groups.stream().map(AwardSupply.Group::supply).reduce(Fraction.ZERO, Fraction::plus);
        var socs = new TreeSet<String>();
        groups.forEach(group -> socs.addAll(group.network().occupations()));
        var rows = rows(groups);
        var lines = gaps.lines(socs).stream()
                .sorted(Comparator.comparing(RegionGaps.Line::openings)
                        .reversed()
                        .thenComparing(line -> line.occupation().soc()))
                .map(line -> {
                    var projection = gaps.outlook().get(line.occupation().soc());
                    return GapListing.row(
                            names,
                            line,
                            query,
                            projection == null ? null : projection.entryEducation(),
                            projection == null ? null : projection.medianHourlyCents(),
                            List.of());
                })
                .toList();
        var openings = gaps.network().demand(socs);
        var skills = lines.stream()
                .limit(SKILLED)
                .flatMap(line -> gaps.region().findOccupation(line.soc()).stream())
                .map(one -> Skills.ofCode(gaps.region(), one, code))
                .toList();
        var links = groups.isEmpty()
                ? List.<GapOccupationPage.Reached>of()
                : reached(Explanation.reached(gaps, groups.getFirst()), "");
        return new GapProgramPage(
                GapNames.printed(code),
                names.title(code),
                gaps.area(),
                parameters(),
                apart.isEmpty() ? "" : GapNames.key(apart.getFirst().purpose()),
                GapNames.hundredths(
                        apart.stream().map(AwardSupply.Apart::awards).reduce(Fraction.ZERO, Fraction::plus)),
                GapNames.hundredths(supply),
                GapNames.hundredths(openings),
                GapNames.hundredths(openings.minus(supply)),
                rows.subList(0, Math.min(PROGRAM_ROWS, rows.size())),
                Math.max(0, rows.size() - PROGRAM_ROWS),
                lines,
                links,
                GapChart.of(lines.stream().flatMapToLong(row -> LongStream.of(row.low(), row.high()))),
                Trend.of(gaps.region(), names, Set.of(code)),
                skills.stream().map(one -> SkillsView.summary(one, names)).toList(),
                skills.isEmpty() ? 0 : skills.getFirst().texts(),
                skills.isEmpty() ? 0 : skills.getFirst().detailed(),
                GapListing.sources(gaps, names));
    }
}
