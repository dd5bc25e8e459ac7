package throughline.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.compare.ComparePage.Cell;
import throughline.compare.ComparePage.Line;
import throughline.explore.ProgramLines;
import throughline.explore.ProgramPage;
import throughline.explore.RegionReader;
import throughline.explore.Units;
import throughline.explore.WageRow;
import throughline.region.Agreement;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Preparation;
import throughline.region.Program;
import throughline.web.Cite;
import throughline.web.Format;
import throughline.web.Texts;
import throughline.web.Words;

/// What is known of one thing, question by question, as lines of text in the reader's language.
final class Answers {
    private static final int JOBS = 3;
    private static final int NAMES = 6;

    private final RegionReader reader;
    private final ProgramLines lines;
    private final Texts texts;
    private final Format format;

    Answers(RegionReader reader, Texts texts) {
        this.reader = reader;
        this.lines = new ProgramLines(reader);
        this.texts = texts;
        this.format = Format.of(reader.language());
    }

    Cell place(Item item) {
        return switch (item) {
            case Item.OfProgram(var program, var organization) -> {
                var ref = reader.ref(organization);
                yield Cell.of(new Line(ref.title(), ref.url(), null), text(city(organization)));
            }
            case Item.OfInstitution(var organization) -> Cell.of(text(city(organization)));
            case Item.OfOccupation _ -> Cell.NONE;
        };
    }

    private String city(Organization organization) {
        return Objects.requireNonNullElse(ProgramLines.place(organization.address()), texts.text("compare.unknown"));
    }

    Cell award(Item item) {
        return switch (item) {
            case Item.OfProgram(var program, var _) ->
                Cell.of(new Line(reader.word("award-type", program.awardType()), null, null));
            case Item.OfInstitution(var organization) ->
                Cell.of(new Line(reader.word("organization-type", organization.type()), null, null));
            case Item.OfOccupation _ -> Cell.NONE;
        };
    }

    Cell time(Item item) {
        return ofProgram(
                item,
                (program, facts) -> known(
                        facts.lengthMonths() == null ? null : texts.count("explore.months", facts.lengthMonths()),
                        facts.lengthHours() == null ? null : texts.count("explore.hours", facts.lengthHours()),
                        facts.unitsHundredths() == null ? null : Units.said(texts, format, facts.unitsHundredths())));
    }

    Cell money(Item item) {
        return ofProgram(
                item,
                (program, facts) -> known(
                        facts.costCents() == null
                                ? null
                                : facts.costCents() == 0
                                        ? texts.text("explore.program.free")
                                        : format.dollars(facts.costCents())));
    }

    Cell schedule(Item item) {
        return ofProgram(
                item,
                (program, facts) -> Stream.concat(
                        Stream.ofNullable(facts.modality()).map(Words::value),
                        facts.schedule().stream().map(Words::value)));
    }

    Cell languages(Item item) {
        return ofProgram(item, (program, facts) -> facts.languages().stream().map(Words::value));
    }

    Cell entry(Item item) {
        return switch (item) {
            case Item.OfProgram(var program, var _) -> {
                var needs = reader.optionalText(program.entryRequirements(), program.entryRequirementsEs());
                yield needs == null ? Cell.UNKNOWN : Cell.of(new Line(needs, null, null));
            }
            case Item.OfOccupation(var occupation) ->
                Preparation.of(reader.region(), occupation)
                        .map(level -> Cell.of(text(texts.text("interests.level." + level.key()))))
                        .orElse(Cell.UNKNOWN);
            case Item.OfInstitution _ -> Cell.NONE;
        };
    }

    /// Pay: the occupation's own, or that of the first occupations a program leads to.
    Cell pay(Item item) {
        return jobs(item, this::payOf);
    }

    Cell openings(Item item) {
        return jobs(item, this::openingsOf);
    }

    private interface Figure {
        @Nullable
        Line of(Occupation occupation, String before);
    }

    private Cell jobs(Item item, Figure figure) {
        return switch (item) {
            case Item.OfOccupation(var occupation) -> cell(Stream.ofNullable(figure.of(occupation, "")));
            case Item.OfProgram(var program, var _) ->
                cell(destinations(program)
                        .flatMap(job -> Stream.ofNullable(
                                figure.of(job, reader.title(job).value() + ": "))));
            case Item.OfInstitution _ -> Cell.NONE;
        };
    }

    private Stream<Occupation> destinations(Program program) {
        return program.occupations().stream()
                .map(link -> reader.occupation(link.occupationId()))
                .sorted(Comparator.comparing((Occupation job) -> openings(job)).reversed())
                .limit(JOBS);
    }

    private long openings(Occupation occupation) {
        var outlook = reader.region().outlook(occupation);
        var openings = outlook == null ? null : outlook.openingsTenths();
        return openings == null ? -1 : openings;
    }

    private @Nullable Line payOf(Occupation occupation, String before) {
        var wage = reader.wage(occupation);
        var median = wage == null ? null : wage.median();
        return median == null || wage == null ? null : line(before + pay(median), wage.source());
    }

    private String pay(WageRow.Percentile median) {
        var year = format.yearly(median.annualCents());
        return texts.text(median.atLeast() ? "explore.wages.atLeast" : "explore.wages.year", year) + ", "
                + texts.text("explore.wages.hour", format.hourly(median.hourlyCents()));
    }

    private @Nullable Line openingsOf(Occupation occupation, String before) {
        var outlook = reader.outlook(occupation);
        return outlook == null || outlook.openingsTenths() == null
                ? null
                : line(
                        before + texts.text("explore.openings.year", format.tenths(outlook.openingsTenths())),
                        outlook.source());
    }

    Cell awards(Item item) {
        return switch (item) {
            case Item.OfProgram(var program, var _) -> {
                var latest = lines.line(program).latest();
                yield latest == null
                        ? Cell.UNKNOWN
                        : Cell.of(line(
                                texts.count("explore.awards.count", latest.awards()) + " "
                                        + texts.text("explore.awards.in", latest.schoolYear()),
                                latest.source()));
            }
            case Item.OfInstitution _, Item.OfOccupation _ -> Cell.NONE;
        };
    }

    Cell outcomes(Item item) {
        return item instanceof Item.OfProgram(var program, var _)
                ? cell(program.outcomes().stream()
                        .filter(outcome -> outcome.value() != null)
                        .map(outcome -> ProgramPage.Outcome.of(outcome, reader))
                        .map(outcome -> line(measure(outcome) + ": " + outcome.print(format), outcome.source())))
                : Cell.NONE;
    }

    private String measure(ProgramPage.Outcome outcome) {
        var exam = outcome.exam();
        return exam == null
                ? texts.find("explore.outcome." + outcome.measure()).orElse(outcome.measure())
                : texts.text("explore.outcome.exam-pass-rate", exam.value());
    }

    /// Agreements in force by which credit counts here or elsewhere.
    Cell credit(Item item) {
        var agreements = switch (item) {
            case Item.OfProgram(var program, var _) ->
                program.sequence().stream()
                        .flatMap(step -> reader.region().agreementsOf(reader.course(step.courseId())).stream());
            case Item.OfInstitution(var organization) -> reader.things().agreementsOf(organization.id()).stream();
            case Item.OfOccupation _ -> Stream.<Agreement>empty();
        };
        if (item instanceof Item.OfOccupation) {
            return Cell.NONE;
        }
        var inForce = agreements
                .filter(agreement -> agreement.inForce(reader.today()))
                .distinct()
                .toList();
        return inForce.isEmpty()
                ? Cell.UNKNOWN
                : Cell.of(line(
                        texts.count("compare.agreements", inForce.size()),
                        reader.cite(inForce.getFirst().sourceId())));
    }

    Cell supports(Item item) {
        var at = organization(item);
        return at == null
                ? Cell.NONE
                : cell(reader.things().supportsAt(at.id()).stream()
                        .limit(NAMES)
                        .map(reader::ref)
                        .map(ref -> new Line(ref.title(), ref.url(), null)));
    }

    Cell leadsTo(Item item) {
        return switch (item) {
            case Item.OfProgram(var program, var _) ->
                cell(destinations(program).map(reader::ref).map(ref -> new Line(ref.title(), ref.url(), null)));
            case Item.OfInstitution(var organization) -> {
                var count = reader.region().programsOf(organization).size();
                yield count == 0
                        ? Cell.UNKNOWN
                        : Cell.of(new Line(
                                reader.name(texts.count("explore.programs.count", count)),
                                "/institutions/" + organization.slug() + "/programs",
                                null));
            }
            case Item.OfOccupation(var occupation) -> {
                var count = reader.region().programsFor(occupation).size();
                yield count == 0
                        ? Cell.UNKNOWN
                        : Cell.of(new Line(
                                reader.name(texts.count("explore.programs.count", count)),
                                "/interests/ways/" + occupation.soc(),
                                null));
            }
        };
    }

    Cell contact(Item item) {
        var at = organization(item);
        var phone = at == null ? null : at.phone();
        return at == null ? Cell.NONE : phone == null ? Cell.UNKNOWN : Cell.of(text(phone));
    }

    /// Sources of what is said of a thing.
    Set<Integer> sources(Item item) {
        var ids = new LinkedHashSet<Integer>();
        switch (item) {
            case Item.OfProgram(var program, var organization) -> {
                ids.addAll(program.sourceIds());
                ids.addAll(organization.sourceIds());
                destinations(program).forEach(job -> ids.addAll(sources(job)));
            }
            case Item.OfOccupation(var occupation) -> ids.addAll(sources(occupation));
            case Item.OfInstitution(var organization) -> ids.addAll(organization.sourceIds());
        }
        return ids;
    }

    private List<Integer> sources(Occupation occupation) {
        var ids = new ArrayList<Integer>();
        var wages = reader.region().wages(occupation);
        var outlook = reader.region().outlook(occupation);
        if (wages != null) {
            ids.add(wages.sourceId());
        }
        if (outlook != null) {
            ids.add(outlook.sourceId());
        }
        return ids;
    }

    private static @Nullable Organization organization(Item item) {
        return switch (item) {
            case Item.OfProgram(var _, var organization) -> organization;
            case Item.OfInstitution(var organization) -> organization;
            case Item.OfOccupation _ -> null;
        };
    }

    private interface Told {
        Stream<String> of(Program program, ProgramPage.Facts facts);
    }

    private Cell ofProgram(Item item, Told told) {
        return item instanceof Item.OfProgram(var program, var _)
                ? cell(told.of(program, lines.facts(program)).map(this::text))
                : Cell.NONE;
    }

    private static Stream<String> known(@Nullable String... words) {
        var known = new ArrayList<String>();
        for (var each : words) {
            if (each != null) {
                known.add(each);
            }
        }
        return known.stream();
    }

    private static Cell cell(Stream<Line> lines) {
        return new Cell(true, lines.toList());
    }

    private Line text(String words) {
        return new Line(reader.name(words), null, null);
    }

    private Line line(String words, Cite cite) {
        return new Line(reader.name(words), null, cite);
    }
}
