package throughline.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import throughline.engine.gap.Fraction;
import throughline.region.Address;
import throughline.region.LivingWage;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Segment;

/// Derives recommendations from gaps. Every threshold stands here.
final class Recommendations {
    /// Fewer people a year are no recommendation.
    static final int FEWEST = 30;

    /// A job with awards for less than this share of its openings hardly has a program.
    private static final Fraction HARDLY = Fraction.of(1, 10);

    /// Awards that fell below this share of what they were are falling.
    private static final Fraction FALLEN = Fraction.of(2, 3);

    private static final int FEWEST_AWARDS = 20;
    private static final int INSTITUTIONS = 4;
    private static final Fraction LEAST_PAY = Fraction.of(1, 2);
    private static final Fraction MOST_PAY = Fraction.of(2);

    private final RegionGaps gaps;
    private final Region region;
    private final LocalDate day;
    private final Optional<Address> near;
    private final Map<String, Map<Integer, Fraction>> givers = new HashMap<>();
    private final Map<String, TreeMap<String, Long>> trends;
    private final Set<String> joined = new HashSet<>();

    /// @param near place whose nearest institutions are named; without it those with the most awards are
    Recommendations(RegionGaps gaps, LocalDate day, Optional<Address> near) {
        this.gaps = gaps;
        this.region = gaps.region();
        this.day = day;
        this.near = near;
        gaps.supply()
                .groups()
                .values()
                .forEach(group -> group.rows()
                        .forEach(row -> givers.computeIfAbsent(group.code(), _ -> new TreeMap<>())
                                .merge(row.organizationId(), row.average(), Fraction::plus)));
        this.trends = trends(region);
        region.agreements().stream().filter(one -> one.inForce(day)).forEach(one -> {
            joined.add(one.sendingId() + " " + one.receivingId());
            joined.add(one.receivingId() + " " + one.sendingId());
        });
    }

    /// All recommendations: by kind, then the highest score first, then by code.
    List<Recommendation> list() {
        var found = new ArrayList<Recommendation>();
        var marks = new Marks(region, gaps.area(), day);
        var middle = MarkRule.findShipped("middle-skill-2018").orElseThrow();
        for (var line : gaps.lines(gaps.outlook().keySet())) {
            var low = line.possible().low();
            var needsCollege = marks.apply(middle, line.occupation()).verdict() == Marks.Verdict.YES;
            if (low.compareTo(Fraction.of(FEWEST)) >= 0) {
                shortage(line, needsCollege, found);
            } else if (low.signum() < 0
                    && line.possible().high().signum() > 0
                    && needsCollege
                    && line.openings().compareTo(Fraction.of(FEWEST)) >= 0) {
                var swing = min(low.times(Fraction.of(-1)), line.possible().high());
                if (swing.compareTo(Fraction.of(FEWEST)) >= 0) {
                    found.add(make(Recommendation.Kind.WATCH, line, codes(line), swing, List.of(), 0, 0));
                }
            }
        }
        surplus(found);
        found.sort(Comparator.comparing(Recommendation::kind)
                .thenComparing(Comparator.comparing(Recommendation::score).reversed())
                .thenComparing(one -> one.occupation().soc()));
        return found;
    }

    private void shortage(RegionGaps.Line line, boolean needsCollege, List<Recommendation> found) {
        var low = line.possible().low();
        var most = line.openings().minus(low);
        var codes = codes(line);
        if (most.compareTo(line.openings().times(HARDLY)) < 0) {
            if (needsCollege) {
                found.add(make(Recommendation.Kind.START, line, codes, low, List.of(), 0, 0));
            }
            return;
        }
        var taught = codes.stream().filter(this::isTaughtAtColleges).toList();
        if (taught.isEmpty()) {
            return;
        }
        var falling = falling(taught);
        if (falling.isPresent()) {
            var years = falling.get();
            found.add(make(
                    Recommendation.Kind.REFRESH,
                    line,
                    taught,
                    low,
                    List.of(),
                    years.firstEntry().getValue(),
                    years.lastEntry().getValue()));
        } else {
            found.add(make(Recommendation.Kind.GROW, line, taught, low, List.of(), 0, 0));
        }
        var schools = unjoined(line, taught);
        if (!schools.isEmpty()) {
            found.add(make(Recommendation.Kind.CONNECT, line, taught, low, schools, 0, 0));
        }
    }

    /// Programs that lead only to jobs with more awards than openings for certain: one recommendation for the job with
    /// the most openings among them.
    private void surplus(List<Recommendation> found) {
        var over = new TreeMap<String, RegionGaps.Line>();
        for (var line : gaps.lines(gaps.reached())) {
            if (line.possible().high().compareTo(Fraction.of(-FEWEST)) <= 0) {
                over.put(line.occupation().soc(), line);
            }
        }
        for (var line : over.values()) {
            var only = codes(line).stream()
                    .filter(this::isTaughtAtColleges)
                    .filter(code -> gaps.supply().of(code).stream()
                            .flatMap(group -> group.network().occupations().stream())
                            .filter(soc -> gaps.network().openings(soc).signum() > 0)
                            .allMatch(over::containsKey))
                    .toList();
            if (!only.isEmpty()) {
                found.add(make(
                        Recommendation.Kind.STOP,
                        line,
                        only,
                        line.possible().high().times(Fraction.of(-1)),
                        List.of(),
                        0,
                        0));
            }
        }
        for (var cluster : gaps.structure().saturated()) {
            if (cluster.occupations().size() > 5) {
                continue;
            }
            var line = gaps.lines(Set.copyOf(cluster.occupations())).stream()
                    .max(Comparator.comparing(RegionGaps.Line::openings))
                    .orElseThrow();
            var codes = new TreeSet<String>();
            cluster.groups()
                    .forEach(key -> codes.add(
                            Objects.requireNonNull(gaps.supply().groups().get(key))
                                    .code()));
            codes.removeIf(code -> !isTaughtAtColleges(code));
            var beyond = cluster.gap().times(Fraction.of(-1));
            if (!codes.isEmpty()
                    && beyond.compareTo(Fraction.of(FEWEST)) >= 0
                    && !over.containsKey(line.occupation().soc())) {
                found.add(make(Recommendation.Kind.STOP, line, List.copyOf(codes), beyond, List.of(), 0, 0));
            }
        }
    }

    private Recommendation make(
            Recommendation.Kind kind,
            RegionGaps.Line line,
            List<String> codes,
            Fraction certain,
            List<Organization> schools,
            long first,
            long last) {
        var pay = pay(line);
        var factor = pay.map(ratio -> min(MOST_PAY, ratio.compareTo(LEAST_PAY) < 0 ? LEAST_PAY : ratio))
                .orElse(Fraction.of(1));
        // A job that pays little is no reason to keep its surplus.
        var score = kind == Recommendation.Kind.STOP ? certain : certain.times(factor);
        return new Recommendation(
                kind, line.occupation(), codes, line, certain, pay, score, actors(line, codes), schools, first, last);
    }

    /// Codes of programs with awards that can lead to a job, the most awards first.
    private List<String> codes(RegionGaps.Line line) {
        var codes = new LinkedHashMap<String, Fraction>();
        gaps.groupsFor(line.occupation().soc()).stream()
                .filter(group -> group.supply().signum() > 0)
                .forEach(group -> codes.merge(group.code(), group.supply(), Fraction::plus));
        return codes.entrySet().stream()
                .sorted(Map.Entry.<String, Fraction>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isTaughtAtColleges(String code) {
        return givers.getOrDefault(code, Map.of()).keySet().stream()
                .anyMatch(id -> region.organizations().get(id).type().equals("community-college"));
    }

    /// Who could act: institutions with these programs, else those with programs of the same pathway or sector.
    private List<Organization> actors(RegionGaps.Line line, List<String> codes) {
        var weights = new TreeMap<Integer, Fraction>();
        codes.forEach(code ->
                givers.getOrDefault(code, Map.of()).forEach((id, awards) -> weights.merge(id, awards, Fraction::plus)));
        if (weights.isEmpty() && line.occupation().sector() > 0) {
            for (var program : region.programs()) {
                if (program.sector() == line.occupation().sector()
                        && program.recordType() == Program.RecordType.AWARDS_REPORTED) {
                    weights.merge(program.organizationId(), Fraction.of(1), Fraction::plus);
                }
            }
        }
        Comparator<Integer> order = Comparator.comparing((Integer id) -> weights.getOrDefault(id, Fraction.ZERO))
                .reversed()
                .thenComparing(Comparator.naturalOrder());
        if (near.isPresent()) {
            order = Comparator.comparingDouble((Integer id) -> Miles.between(
                            near.get(), region.organizations().get(id).address()))
                    .thenComparing(order);
        }
        return weights.keySet().stream()
                .filter(id -> region.organizations().get(id).type().equals("community-college"))
                .sorted(order)
                .limit(INSTITUTIONS)
                .map(region.organizations()::get)
                .toList();
    }

    /// High schools that teach in the pathway of a job and have no agreement with a college that has its programs.
    private List<Organization> unjoined(RegionGaps.Line line, List<String> codes) {
        var pathway = line.occupation().pathway();
        if (pathway == null) {
            return List.of();
        }
        var colleges = new TreeSet<Integer>();
        codes.forEach(
                code -> colleges.addAll(givers.getOrDefault(code, Map.of()).keySet()));
        var schools = new TreeSet<Integer>();
        for (var sector : region.sectors()) {
            sector.pathways().stream().filter(one -> one.code().equals(pathway)).forEach(one -> {
                region.programsIn(one).forEach(program -> schools.add(program.organizationId()));
                region.coursesIn(one).forEach(course -> schools.add(course.organizationId()));
            });
        }
        return schools.stream()
                .map(region.organizations()::get)
                .filter(school -> school.segment() == Segment.HIGH_SCHOOL && school.active())
                .filter(school -> colleges.stream().noneMatch(college -> joined.contains(school.id() + " " + college)))
                .toList();
    }

    /// The longest series of awards of these codes, if it falls.
    private Optional<TreeMap<String, Long>> falling(List<String> codes) {
        var sum = new TreeMap<String, Long>();
        codes.forEach(code -> trends.getOrDefault(code, new TreeMap<>())
                .forEach((year, awards) -> sum.merge(year, awards, Long::sum)));
        if (sum.size() < 5) {
            return Optional.empty();
        }
        var first = sum.firstEntry().getValue();
        var last = sum.lastEntry().getValue();
        return first >= FEWEST_AWARDS
                        && Fraction.of(last).compareTo(Fraction.of(first).times(FALLEN)) < 0
                ? Optional.of(sum)
                : Optional.empty();
    }

    /// Awards by code and school year, from the source of each code that has the most years.
    private static Map<String, TreeMap<String, Long>> trends(Region region) {
        var bySource = new HashMap<String, TreeMap<Integer, TreeMap<String, Long>>>();
        var seen = new HashSet<String>();
        for (var program : region.programs()) {
            var code = AwardSupply.code(program);
            if (code == null) {
                continue;
            }
            for (var awards : program.awards()) {
                if (awards.awards() != null
                        && seen.add(program.organizationId() + code + awards.awardType() + "/" + awards.sourceId() + "/"
                                + awards.schoolYear())) {
                    bySource.computeIfAbsent(code, _ -> new TreeMap<>())
                            .computeIfAbsent(awards.sourceId(), _ -> new TreeMap<>())
                            .merge(awards.schoolYear(), awards.awards().longValue(), Long::sum);
                }
            }
        }
        var trends = new HashMap<String, TreeMap<String, Long>>();
        bySource.forEach((code, sources) -> trends.put(
                code,
                sources.values().stream()
                        .max(Comparator.comparingInt(TreeMap::size))
                        .orElseThrow()));
        return trends;
    }

    private Optional<Fraction> pay(RegionGaps.Line line) {
        var projection = gaps.outlook().get(line.occupation().soc());
        var wage = projection == null ? null : projection.medianHourlyCents();
        return wage == null ? Optional.empty() : living().map(living -> Fraction.of(wage, living.hourlyCents()));
    }

    private Optional<LivingWage> living() {
        return region.livingWages().stream()
                .filter(one -> one.household().equals("one adult")
                        && !one.validFrom().isAfter(day)
                        && (one.validTo() == null || !one.validTo().isBefore(day)))
                .findFirst();
    }

    private static Fraction min(Fraction one, Fraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
