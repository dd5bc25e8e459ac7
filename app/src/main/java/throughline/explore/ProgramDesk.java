package throughline.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.region.Agreement;
import throughline.region.Program;
import throughline.web.Words;

/// Assembles the page of a program.
final class ProgramDesk {
    private static final int ELSEWHERE = 12;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final RegionReader reader;
    private final ProgramLines lines;
    private final Connections connections;

    ProgramDesk(RegionReader reader) {
        this.reader = reader;
        this.lines = new ProgramLines(reader);
        this.connections = new Connections(reader);
    }

    ProgramPage page(Program program) {
        var title = reader.title(program);
        return new ProgramPage(
                program.slug(),
                title,
                title.value().equals(program.title()) ? null : RegionReader.english(program.title()),
                program.recordType().key(),
                connections.card(reader.organization(program.organizationId())),
                reader.word("award-type", program.awardType()),
                awardMeaning(program),
                reader.sector(program.sector()),
                reader.pathway(program.pathway()),
                reader.optionalText(program.description(), program.descriptionEs()),
                lines.facts(program),
                reader.optionalText(program.entryRequirements(), program.entryRequirementsEs()),
                WebAddress.of(program.website()),
                reader.code("top", program.top()),
                reader.code("cip", program.cip()),
                awards(program),
                destinations(program),
                sequence(program),
                connections.of("program:" + program.key()),
                reader.things().credentialsOf(program).stream().map(reader::ref).toList(),
                connections.agreements(agreements(program)),
                reader.things().supportsAt(program.organizationId()).stream()
                        .map(reader::ref)
                        .toList(),
                program.outcomes().stream()
                        .map(outcome -> ProgramPage.Outcome.of(outcome, reader))
                        .toList(),
                elsewhere(program),
                sources(program));
    }

    /// What an award means, unless its title says as much: `Certificate, 6 to under 18 units` needs no more words.
    private @Nullable Words awardMeaning(Program program) {
        return reader.region()
                .findCode("award-type", program.awardType())
                .filter(code -> code.definition() != null)
                .filter(code -> !saysAsMuch(code.title(), Objects.requireNonNull(code.definition())))
                .map(code -> RegionReader.english(Objects.requireNonNull(code.definition())))
                .orElse(null);
    }

    private static boolean saysAsMuch(String title, String definition) {
        var numbers =
                NUMBER.matcher(definition).results().map(MatchResult::group).toList();
        return !numbers.isEmpty()
                && NUMBER.matcher(title)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet())
                        .containsAll(numbers);
    }

    /// One series per source and award type, in the order of the sources.
    private List<AwardSeries> awards(Program program) {
        record Origin(int sourceId, String awardType) {}
        var series = new TreeMap<Origin, List<AwardSeries.Year>>(
                Comparator.comparingInt(Origin::sourceId).thenComparing(Origin::awardType));
        for (var awards : program.awards()) {
            var origin = new Origin(awards.sourceId(), Objects.requireNonNullElse(awards.awardType(), ""));
            series.computeIfAbsent(origin, _ -> new ArrayList<>())
                    .add(new AwardSeries.Year(awards.schoolYear(), awards.awards()));
        }
        return series.entrySet().stream()
                .map(entry -> new AwardSeries(
                        reader.optionalWord("award-type", entry.getKey().awardType()),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(AwardSeries.Year::schoolYear))
                                .toList(),
                        reader.cite(entry.getKey().sourceId())))
                .toList();
    }

    private List<ProgramPage.Destination> destinations(Program program) {
        return program.occupations().stream()
                .map(this::destination)
                .sorted(Comparator.comparing((ProgramPage.Destination place) ->
                                !place.chain().isEmpty())
                        .thenComparing(place -> openings(place), Comparator.reverseOrder())
                        .thenComparing(place -> place.occupation().title().value()))
                .toList();
    }

    private static long openings(ProgramPage.Destination destination) {
        var outlook = destination.outlook();
        var openings = outlook == null ? null : outlook.openingsTenths();
        return openings == null ? -1 : openings;
    }

    private ProgramPage.Destination destination(Program.OccupationLink link) {
        var occupation = reader.occupation(link.occupationId());
        return new ProgramPage.Destination(
                reader.ref(occupation),
                reader.wage(occupation),
                reader.outlook(occupation),
                Codes.chain(link.via(), occupation.soc()),
                link.via().isEmpty() ? List.of() : reader.cites(link.sourceIds()));
    }

    /// The sequence by term or grade; within it, courses of one choice group stand together.
    private List<ProgramPage.Stage> sequence(Program program) {
        record Time(@Nullable Integer term, @Nullable Integer grade) {}
        var stages = new LinkedHashMap<Time, Map<String, List<Program.SequenceStep>>>();
        program.sequence().stream()
                .sorted(Comparator.comparingInt((Program.SequenceStep step) -> order(step.grade()))
                        .thenComparingInt(step -> order(step.term()))
                        .thenComparingInt(Program.SequenceStep::position))
                .forEach(step -> stages.computeIfAbsent(new Time(step.term(), step.grade()), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(group(step), _ -> new ArrayList<>())
                        .add(step));
        return stages.entrySet().stream()
                .map(stage -> new ProgramPage.Stage(
                        stage.getKey().term(),
                        stage.getKey().grade(),
                        stage.getValue().values().stream().map(this::choice).toList()))
                .toList();
    }

    private static String group(Program.SequenceStep step) {
        return step.choiceGroup() == null ? "course " + step.position() : "group " + step.choiceGroup();
    }

    private static int order(@Nullable Integer place) {
        return place == null ? Integer.MAX_VALUE : place;
    }

    private ProgramPage.Choice choice(List<Program.SequenceStep> steps) {
        var minimum = Optional.ofNullable(steps.getFirst().choiceMinimum()).orElse(steps.size());
        return new ProgramPage.Choice(minimum, steps.stream().map(this::step).toList());
    }

    private ProgramPage.Step step(Program.SequenceStep step) {
        var course = reader.course(step.courseId());
        return new ProgramPage.Step(reader.ref(course), course.unitsMinHundredths(), course.level(), step.required());
    }

    private Collection<Agreement> agreements(Program program) {
        var found = new LinkedHashSet<Agreement>();
        program.sequence().forEach(step -> found.addAll(reader.region().agreementsOf(reader.course(step.courseId()))));
        return found;
    }

    /// Programs of the same TOP code at other institutions.
    private List<ProgramLine> elsewhere(Program program) {
        return reader.things().programsWithTop(program.top()).stream()
                .filter(other -> other.organizationId() != program.organizationId())
                .sorted(Comparator.comparing(
                                (Program other) -> !other.awardType().equals(program.awardType()))
                        .thenComparing(other ->
                                reader.organization(other.organizationId()).name())
                        .thenComparing(Program::slug))
                .limit(ELSEWHERE)
                .map(lines::line)
                .toList();
    }

    private Sources sources(Program program) {
        var ids = new LinkedHashSet<>(program.sourceIds());
        program.awards().forEach(awards -> ids.add(awards.sourceId()));
        program.outcomes().forEach(outcome -> ids.add(outcome.sourceId()));
        program.occupations().forEach(link -> ids.addAll(link.sourceIds()));
        return reader.sourcesOf("program", program.key(), ids);
    }
}
