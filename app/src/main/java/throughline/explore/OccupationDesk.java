package throughline.explore;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import throughline.region.LivingWage;
import throughline.region.Occupation;
import throughline.region.Projection;
import throughline.web.Language;
import throughline.web.Words;

/// Assembles the page of an occupation.
final class OccupationDesk {
    private static final int RELATED = 10;

    private final RegionReader reader;
    private final ProgramLines lines;

    OccupationDesk(RegionReader reader) {
        this.reader = reader;
        this.lines = new ProgramLines(reader);
    }

    OccupationPage page(Occupation occupation) {
        var title = reader.title(occupation);
        var wages = wages(occupation);
        var outlooks = outlooks(occupation);
        var related = occupation.related().stream().map(reader::occupation).toList();
        var official = title.value().equals(occupation.title()) ? null : RegionReader.english(occupation.title());
        return new OccupationPage(
                occupation.soc(),
                title,
                official,
                reader.optionalText(occupation.description(), null),
                reader.sector(occupation.sector()),
                reader.pathway(occupation.pathway()),
                wages.stream().filter(row -> isNear(row.area())).toList(),
                outlooks.stream().filter(row -> isNear(row.area())).toList(),
                elsewhere(wages, outlooks),
                OccupationAreasPage.url(occupation.soc()),
                entries(occupation),
                livingWages(occupation),
                scores(occupation.interests(), "riasec"),
                tasks(occupation),
                technologies(occupation),
                scores(occupation.skills(), "skill"),
                scores(occupation.knowledge(), "knowledge"),
                otherTitles(occupation, title.value()),
                related.stream().limit(RELATED).map(reader::line).toList(),
                related.stream().skip(RELATED).map(reader::ref).toList(),
                ProgramOverview.of(
                        lines.byInstitution(occupation),
                        ProgramsOfPage.url("/occupations/" + occupation.soc()),
                        "institution"),
                reader.things().credentialsFor(occupation.id()).stream()
                        .map(reader::ref)
                        .toList(),
                sources(occupation));
    }

    /// Number of areas outside of the region that sources describe.
    private int elsewhere(List<WageRow> wages, List<OccupationPage.Outlook> outlooks) {
        return (int) Stream.concat(
                        wages.stream().map(WageRow::area), outlooks.stream().map(OccupationPage.Outlook::area))
                .filter(area -> !isNear(area))
                .distinct()
                .count();
    }

    /// All tasks and technologies; nothing where no source names any.
    Optional<OccupationWorkPage> work(Occupation occupation) {
        var page = new OccupationWorkPage(
                reader.ref(occupation),
                tasks(occupation),
                technologies(occupation),
                reader.sources(occupation.sourceIds()));
        return page.tasks().isEmpty() && page.technologies().isEmpty() ? Optional.empty() : Optional.of(page);
    }

    private static List<Words> tasks(Occupation occupation) {
        return occupation.tasks().stream()
                .sorted(Comparator.comparing(task -> !task.core()))
                .map(task -> RegionReader.english(task.text()))
                .toList();
    }

    /// What is known of the other areas; nothing where there are none.
    Optional<OccupationAreasPage> areas(Occupation occupation) {
        var wages =
                wages(occupation).stream().filter(row -> !isNear(row.area())).toList();
        var outlooks =
                outlooks(occupation).stream().filter(row -> !isNear(row.area())).toList();
        return wages.isEmpty() && outlooks.isEmpty()
                ? Optional.empty()
                : Optional.of(new OccupationAreasPage(reader.ref(occupation), wages, outlooks, sources(occupation)));
    }

    /// Wages in the order of the areas of the profile, newest first; the one to show first leads.
    private List<WageRow> wages(Occupation occupation) {
        var first = reader.wage(occupation);
        return occupation.wages().stream()
                .map(wages -> WageRow.of(wages, reader.cite(wages.sourceId())))
                .filter(row -> !row.percentiles().isEmpty())
                .sorted(Comparator.comparing((WageRow row) -> !row.equals(first))
                        .thenComparing(row -> place(row.area()))
                        .thenComparing(WageRow::area)
                        .thenComparing(WageRow::period, Comparator.reverseOrder())
                        .thenComparing(row -> row.source().source()))
                .toList();
    }

    private List<OccupationPage.Outlook> outlooks(Occupation occupation) {
        var first = reader.region().outlook(occupation);
        return occupation.projections().stream()
                .filter(projection -> projection.openingsTenths() != null
                        || projection.growthMillionths() != null
                        || projection.baseJobs() != null)
                .sorted(Comparator.comparing((Projection projection) -> !projection.equals(first))
                        .thenComparing(projection -> place(projection.area()))
                        .thenComparing(Projection::area)
                        .thenComparing(Projection::endYear, Comparator.reverseOrder())
                        .thenComparing(Projection::sourceId))
                .map(projection -> OccupationPage.Outlook.of(projection, reader.cite(projection.sourceId())))
                .toList();
    }

    /// What sources say one needs to begin; sources that say the same share a line.
    private List<OccupationPage.Entry> entries(Occupation occupation) {
        record Needs(String education, String experience, String training) {}
        var said = new LinkedHashMap<Needs, LinkedHashSet<Integer>>();
        for (var projection : occupation.projections()) {
            var needs = new Needs(
                    Objects.requireNonNullElse(projection.entryEducation(), ""),
                    Objects.requireNonNullElse(projection.workExperience(), ""),
                    Objects.requireNonNullElse(projection.jobTraining(), ""));
            if (!needs.equals(new Needs("", "", ""))) {
                said.computeIfAbsent(needs, _ -> new LinkedHashSet<>()).add(projection.sourceId());
            }
        }
        return said.entrySet().stream()
                .map(entry -> new OccupationPage.Entry(
                        reader.optionalWord("entry-education", entry.getKey().education()),
                        reader.optionalWord("work-experience", entry.getKey().experience()),
                        reader.optionalWord("job-training", entry.getKey().training()),
                        reader.cites(entry.getValue())))
                .toList();
    }

    /// Holds the wages shown first against what households need in the same area, or else in the areas of the
    /// profile: the newest value of each household.
    private List<OccupationPage.LivingWageCheck> livingWages(Occupation occupation) {
        var wages = reader.region().wages(occupation);
        if (wages == null) {
            return List.of();
        }
        var row = WageRow.of(wages, reader.cite(wages.sourceId()));
        var needs = reader.region().livingWages().stream()
                .filter(need -> need.validTo() == null || !need.validTo().isBefore(reader.today()))
                .toList();
        var same =
                needs.stream().filter(need -> need.area().equals(wages.area())).toList();
        var compared = same.isEmpty()
                ? needs.stream()
                        .filter(need -> place(need.area()) < Integer.MAX_VALUE)
                        .toList()
                : same;
        return compared.stream()
                .sorted(Comparator.comparingInt((LivingWage need) -> place(need.area()))
                        .thenComparing(LivingWage::hourlyCents)
                        .thenComparing(LivingWage::household))
                .flatMap(need -> Stream.of(25, 50)
                        .flatMap(percentile -> row.find(percentile).stream())
                        .map(wage -> check(need, row, wage)))
                .toList();
    }

    private OccupationPage.LivingWageCheck check(LivingWage need, WageRow row, WageRow.Percentile wage) {
        return new OccupationPage.LivingWageCheck(
                need.area(),
                reader.word("household", need.household()),
                need.hourlyCents(),
                need.validFrom(),
                wage.percentile(),
                wage.hourlyCents(),
                row.area(),
                wage.hourlyCents() >= need.hourlyCents(),
                reader.cite(need.sourceId()),
                row.source());
    }

    private List<OccupationPage.Score> scores(List<Occupation.Score> scores, String scheme) {
        return scores.stream()
                .map(score -> new OccupationPage.Score(
                        reader.word(scheme, score.name()), score.importanceHundredths(), reader.cite(score.sourceId())))
                .toList();
    }

    private static List<OccupationPage.Technology> technologies(Occupation occupation) {
        return occupation.technologies().stream()
                .sorted(Comparator.comparing((Occupation.Technology technology) -> !technology.hot())
                        .thenComparing(technology -> !technology.inDemand()))
                .map(technology -> new OccupationPage.Technology(
                        RegionReader.english(technology.name()),
                        RegionReader.english(technology.category()),
                        technology.hot(),
                        technology.inDemand()))
                .toList();
    }

    private List<Words> otherTitles(Occupation occupation, String shown) {
        var spanish = occupation.spanishTitles().stream().map(title -> new Words(title, Language.ES));
        var english = occupation.alternateTitles().stream().map(RegionReader::english);
        var own = reader.language() == Language.ES ? Stream.concat(spanish, english) : Stream.concat(english, spanish);
        return own.filter(title -> !title.value().equalsIgnoreCase(shown))
                .distinct()
                .toList();
    }

    private Sources sources(Occupation occupation) {
        var ids = new LinkedHashSet<>(occupation.sourceIds());
        occupation.wages().forEach(row -> ids.add(row.sourceId()));
        occupation.projections().forEach(projection -> ids.add(projection.sourceId()));
        return reader.sources(ids);
    }

    /// Whether the profile of the region names an area; one that names none has no far areas.
    private boolean isNear(String area) {
        return reader.region().profile().areas().isEmpty() || place(area) < Integer.MAX_VALUE;
    }

    /// Place of an area in the order of the profile; those it does not name come last.
    private int place(String area) {
        var index = reader.region().profile().areas().indexOf(area);
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}
