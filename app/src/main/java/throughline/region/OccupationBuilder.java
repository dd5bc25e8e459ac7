package throughline.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.labor.OccupationElementFact;
import throughline.labor.OccupationRelatedFact;
import throughline.labor.OccupationTaskFact;
import throughline.labor.OccupationTechnologyFact;
import throughline.labor.OccupationTitleFact;
import throughline.labor.ProjectionFact;
import throughline.labor.WageFact;
import throughline.reference.Crosswalks;

/// Makes the occupations: the detailed ones of SOC 2018, and groups of them that labor market sources count
/// as one (`31-1128` for home health and personal care aides). What O*NET says of a specialty (`29-1141.01`)
/// belongs to its SOC occupation; what it says of members belongs to their group.
final class OccupationBuilder {
    private static final String SOC = "soc2018";
    private static final String ONET = "onet-soc";

    /// Formal titles come before other titles, whatever file they stand in.
    private static final List<String> TITLE_KINDS = List.of("formal", "alternate", "search");

    private final CodeTables codes;
    private final Crosswalks crosswalks;
    private final Profile profile;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, List<String>> groupsOf = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    OccupationBuilder(CodeTables codes, Crosswalks crosswalks, Profile profile) {
        this.codes = codes;
        this.crosswalks = crosswalks;
        this.profile = profile;
    }

    private record Named(
            String soc,
            String title,
            @Nullable String titleEs,
            @Nullable String description,
            int source) {}

    /// What is known of one occupation so far.
    private static final class Draft {
        final Named named;
        final LinkedHashSet<String> alternates = new LinkedHashSet<>();
        final LinkedHashSet<String> spanish = new LinkedHashSet<>();
        final LinkedHashSet<String> searchWords = new LinkedHashSet<>();
        final Map<String, Occupation.Task> tasks = new TreeMap<>();
        final Map<String, Occupation.Technology> technologies = new TreeMap<>();
        final Map<String, Map<String, Scores>> elements = new HashMap<>();
        final Map<Integer, Integer> related = new TreeMap<>();
        final List<Projection> projections = new ArrayList<>();
        final List<Wages> wages = new ArrayList<>();
        final TreeSet<Integer> sources = new TreeSet<>();

        Draft(Named named) {
            this.named = named;
            if (named.source() >= 0) {
                sources.add(named.source());
            }
        }
    }

    /// Scores of the specialties of an occupation, which are averaged.
    private record Scores(String name, long sum, int count, int source) {
        Scores plus(Scores other) {
            return new Scores(name, sum + other.sum, count + other.count, source);
        }
    }

    /// Id of each occupation by SOC code.
    Map<String, Integer> ids() {
        return ids;
    }

    List<Occupation> build(RegionFacts facts) {
        var projections = facts.take(ProjectionFact.class);
        name(projections);
        facts.take(OccupationTitleFact.class).stream()
                .sorted(Comparator.comparingInt(
                        one -> TITLE_KINDS.indexOf(one.fact().kind())))
                .forEach(this::title);
        for (var code : codes.codes(ONET)) {
            for (var draft : of(code.code())) {
                draft.alternates.add(code.title());
                draft.sources.add(code.sourceId());
            }
        }
        facts.take(OccupationTaskFact.class).forEach(this::task);
        facts.take(OccupationTechnologyFact.class).forEach(this::technology);
        facts.take(OccupationElementFact.class).forEach(this::element);
        facts.take(OccupationRelatedFact.class).forEach(this::related);
        projections.forEach(this::projection);
        facts.take(WageFact.class).forEach(this::wage);
        var list = new ArrayList<Occupation>(drafts.size());
        for (var draft : drafts) {
            list.add(occupation(list.size(), draft));
        }
        return List.copyOf(list);
    }

    /// Detailed codes of the table; where no table is loaded, the codes that projections and O*NET name.
    private void name(List<Sourced<ProjectionFact>> projections) {
        var named = new TreeMap<String, Named>();
        var table = codes.codes(SOC);
        for (var code : table) {
            if ("detailed".equals(code.level())) {
                named.put(
                        code.code(),
                        new Named(code.code(), code.title(), code.titleEs(), code.definition(), code.sourceId()));
            }
        }
        for (var code : codes.codes(ONET)) {
            var soc = Socs.detailed(code.code());
            if (table.isEmpty() && code.code().endsWith(".00")) {
                named.putIfAbsent(
                        soc, new Named(soc, code.title(), code.titleEs(), code.definition(), code.sourceId()));
            }
        }
        var groups = crosswalks.links("soc-aggregate", SOC);
        for (var one : projections) {
            var fact = one.fact();
            var soc = Socs.detailed(fact.socCode());
            var detailed = table.isEmpty() && fact.socLevel().equals("detailed");
            if (detailed || fact.socLevel().equals("group")) {
                named.putIfAbsent(soc, new Named(soc, fact.socTitle(), null, null, one.source()));
            }
        }
        named.values().forEach(one -> {
            ids.put(one.soc(), drafts.size());
            drafts.add(new Draft(one));
        });
        groups.forEach((group, members) -> {
            if (ids.containsKey(group)) {
                members.forEach(member -> {
                    groupsOf.computeIfAbsent(member.code(), _ -> new ArrayList<>())
                            .add(group);
                    var draft = ids.get(member.code());
                    if (draft != null) {
                        drafts.get(Objects.requireNonNull(ids.get(group)))
                                .alternates
                                .add(drafts.get(draft).named.title());
                    }
                });
            }
        });
    }

    /// The occupation of a code and the groups it is counted in.
    private Collection<Draft> of(String code) {
        var soc = Socs.detailed(code);
        var found = new ArrayList<Draft>();
        find(soc).ifPresent(found::add);
        groupsOf.getOrDefault(soc, List.of()).forEach(group -> find(group).ifPresent(found::add));
        return found;
    }

    private Optional<Draft> find(String soc) {
        return Optional.ofNullable(ids.get(soc)).map(drafts::get);
    }

    private void title(Sourced<OccupationTitleFact> one) {
        var fact = one.fact();
        var title = fact.title().strip();
        for (var draft : of(fact.occupationCode())) {
            if (fact.kind().equals("search")) {
                draft.searchWords.add(title);
            } else {
                (fact.language().equals("es") ? draft.spanish : draft.alternates).add(title);
            }
            draft.sources.add(one.source());
        }
    }

    private void task(Sourced<OccupationTaskFact> one) {
        var task = one.fact();
        for (var draft : of(task.occupationCode())) {
            draft.tasks.merge(
                    task.task(),
                    new Occupation.Task(task.task(), "Core".equals(task.taskType()), one.source()),
                    (a, b) -> a.core() ? a : b);
            draft.sources.add(one.source());
        }
    }

    private void technology(Sourced<OccupationTechnologyFact> one) {
        var fact = one.fact();
        for (var draft : of(fact.occupationCode())) {
            draft.technologies.merge(
                    fact.example(),
                    new Occupation.Technology(
                            fact.example(), fact.category(), fact.hot(), fact.inDemand(), one.source()),
                    (a, b) -> a.inDemand() ? a : b);
            draft.sources.add(one.source());
        }
    }

    private void element(Sourced<OccupationElementFact> one) {
        var fact = one.fact();
        var importance = fact.importanceHundredths();
        if (importance == null) {
            return;
        }
        for (var draft : of(fact.occupationCode())) {
            draft.elements
                    .computeIfAbsent(fact.domain(), _ -> new TreeMap<>())
                    .merge(
                            fact.elementCode(),
                            new Scores(fact.elementName(), importance, 1, one.source()),
                            Scores::plus);
            draft.sources.add(one.source());
        }
    }

    private void related(Sourced<OccupationRelatedFact> one) {
        var to = ids.get(Socs.detailed(one.fact().relatedCode()));
        for (var draft : of(one.fact().occupationCode())) {
            if (to != null && drafts.get(to) != draft) {
                draft.related.merge(to, one.fact().rank(), Math::min);
                draft.sources.add(one.source());
            }
        }
    }

    private void projection(Sourced<ProjectionFact> one) {
        var fact = one.fact();
        find(Socs.detailed(fact.socCode())).ifPresent(draft -> {
            draft.sources.add(one.source());
            draft.projections.add(new Projection(
                    fact.area(),
                    fact.baseYear(),
                    fact.endYear(),
                    fact.baseJobs(),
                    fact.projectedJobs(),
                    fact.growthMillionths(),
                    fact.exitsTenths(),
                    fact.transfersTenths(),
                    fact.openingsTenths(),
                    fact.entryEducation(),
                    fact.workExperience(),
                    fact.jobTraining(),
                    fact.medianHourlyCents(),
                    fact.medianAnnualCents(),
                    one.source()));
        });
    }

    private void wage(Sourced<WageFact> one) {
        var fact = one.fact();
        find(Socs.detailed(fact.socCode())).ifPresent(draft -> {
            draft.sources.add(one.source());
            draft.wages.add(new Wages(
                    fact.area(),
                    fact.period(),
                    fact.jobs(),
                    fact.hourlyMeanCents(),
                    fact.hourlyP10Cents(),
                    fact.hourlyP25Cents(),
                    fact.hourlyP50Cents(),
                    fact.hourlyP75Cents(),
                    fact.hourlyP90Cents(),
                    fact.annualMeanCents(),
                    fact.annualP10Cents(),
                    fact.annualP25Cents(),
                    fact.annualP50Cents(),
                    fact.annualP75Cents(),
                    fact.annualP90Cents(),
                    fact.topCoded(),
                    one.source()));
        });
    }

    private Occupation occupation(int id, Draft draft) {
        var named = draft.named;
        var place = Place.ofCode(crosswalks, "soc-prefix", named.soc());
        var sector = crosswalks
                .findByPrefix("soc-prefix", named.soc(), "ca-sector")
                .map(target -> Integer.parseInt(target.code()))
                .orElse(place.sector());
        draft.alternates.remove(named.title());
        var titleEs = named.titleEs() == null && !draft.spanish.isEmpty() ? draft.spanish.getFirst() : named.titleEs();
        var areas = Comparator.comparingInt((String area) -> {
            var rank = profile.areas().indexOf(area);
            return rank < 0 ? profile.areas().size() : rank;
        });
        draft.projections.sort(Comparator.comparing(Projection::area, areas)
                .thenComparing(Projection::area)
                .thenComparing(Projection::endYear, Comparator.reverseOrder())
                .thenComparingInt(Projection::sourceId));
        draft.wages.addAll(mediansOf(draft));
        draft.wages.sort(Comparator.comparing(Wages::area, areas)
                .thenComparing(Wages::area)
                .thenComparing(Wages::period, Comparator.reverseOrder())
                .thenComparingInt(Wages::sourceId));
        return new Occupation(
                id,
                named.soc(),
                named.title(),
                titleEs,
                named.description(),
                sector,
                place.pathway(),
                List.copyOf(draft.alternates),
                List.copyOf(draft.spanish),
                List.copyOf(draft.searchWords),
                draft.tasks.values().stream()
                        .sorted(Comparator.comparing((Occupation.Task task) -> !task.core())
                                .thenComparing(Occupation.Task::text))
                        .toList(),
                draft.technologies.values().stream()
                        .sorted(Comparator.comparing((Occupation.Technology one) -> !one.inDemand())
                                .thenComparing(one -> !one.hot())
                                .thenComparing(Occupation.Technology::name))
                        .toList(),
                scores(draft, "skill"),
                scores(draft, "knowledge"),
                scores(draft, "interest"),
                draft.related.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList(),
                draft.projections,
                draft.wages,
                List.copyOf(draft.sources));
    }

    /// Medians that only a projection table states, as wages of its base year.
    private static List<Wages> mediansOf(Draft draft) {
        return draft.projections.stream()
                .filter(one -> one.medianHourlyCents() != null || one.medianAnnualCents() != null)
                .filter(one -> draft.wages.stream()
                        .noneMatch(wages -> wages.sourceId() == one.sourceId()
                                && wages.area().equals(one.area())))
                .map(one -> Wages.ofMedian(
                        one.area(),
                        Integer.toString(one.baseYear()),
                        one.medianHourlyCents(),
                        one.medianAnnualCents(),
                        one.sourceId()))
                .toList();
    }

    private static List<Occupation.Score> scores(Draft draft, String domain) {
        var elements = draft.elements.getOrDefault(domain, Map.of());
        return elements.entrySet().stream()
                .map(entry -> new Occupation.Score(
                        entry.getKey(),
                        entry.getValue().name(),
                        Math.toIntExact(Math.round((double) entry.getValue().sum()
                                / entry.getValue().count())),
                        entry.getValue().source()))
                .sorted(Comparator.comparingInt(Occupation.Score::importanceHundredths)
                        .reversed()
                        .thenComparing(Occupation.Score::element))
                .toList();
    }
}
