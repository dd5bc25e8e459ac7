package throughline.counsel;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.explore.ProgramLine;
import throughline.explore.ProgramLines;
import throughline.explore.Ref;
import throughline.explore.RegionReader;
import throughline.region.Program;
import throughline.region.Sector;
import throughline.region.Segment;
import throughline.web.ErrorPages;
import throughline.web.Page;
import throughline.web.Visit;

/// The pages for parents.
@Controller
final class ParentPages {
    private static final int SHOWN = 6;
    private static final int CALLS = 8;
    private static final List<String> PLACES = List.of("school", "adult", "college", "university", "other");

    private final ErrorPages errors;

    ParentPages(ErrorPages errors) {
        this.errors = errors;
    }

    @GetMapping("/parents")
    ParentsPage door(Visit visit) {
        var reader = RegionReader.of(visit);
        return new ParentsPage(visit.region().sectors().stream()
                .map(sector -> new ParentsPage.Field(
                        reader.ref(sector),
                        sector.pathways().stream()
                                .filter(pathway ->
                                        !visit.region().programsIn(pathway).isEmpty())
                                .map(pathway -> new Ref(
                                        "/parents/" + pathway.slug(),
                                        null,
                                        reader.text(pathway.title(), pathway.titleEs())))
                                .toList()))
                .filter(field -> !field.pathways().isEmpty())
                .toList());
    }

    @GetMapping("/parents/{pathway}")
    Page answers(@PathVariable String pathway, Visit visit) {
        return visit.region()
                .findPathway(pathway)
                .<Page>map(found -> answers(found, visit))
                .orElseGet(() -> errors.notFound(visit));
    }

    private static AnswersPage answers(Sector.Pathway pathway, Visit visit) {
        var reader = RegionReader.of(visit);
        var region = visit.region();
        var programs = region.programsIn(pathway);
        var zip = visit.parameter("zip").matches("[0-9]{5}") ? visit.parameter("zip") : "";
        var from = region.findZip(zip);
        var early = programs.stream()
                .flatMap(program -> program.sequence().stream())
                .flatMap(step -> region.agreementsOf(reader.course(step.courseId())).stream())
                .filter(agreement -> agreement.inForce(reader.today()))
                .distinct()
                .count();
        var sources = new LinkedHashSet<Integer>();
        programs.forEach(program -> sources.addAll(program.sourceIds()));
        var calls = programs.stream()
                .map(program -> reader.organization(program.organizationId()))
                .distinct()
                .map(organization -> {
                    var miles = from.map(place -> place.milesTo(organization.address()))
                            .filter(far -> !far.isNaN());
                    return new AnswersPage.Call(
                            reader.ref(organization),
                            reader.word("organization-type", organization.type()),
                            ProgramLines.place(organization.address()),
                            organization.phone(),
                            miles.orElse(null));
                })
                .sorted(Comparator.comparing(
                                (AnswersPage.Call call) -> call.miles() == null ? Double.MAX_VALUE : call.miles())
                        .thenComparing(call -> call.phone() == null)
                        .thenComparing(call -> call.institution().title().value()))
                .limit(CALLS)
                .toList();
        return new AnswersPage(
                reader.ref(pathway),
                (int) programs.stream()
                        .filter(at(reader, Segment.HIGH_SCHOOL))
                        .map(Program::organizationId)
                        .distinct()
                        .count(),
                (int) programs.stream().filter(at(reader, Segment.COLLEGE)).count(),
                (int) programs.stream().filter(awards("bachelor")).count(),
                costs(reader, programs),
                (int) programs.stream()
                        .filter(program -> program.costCents() != null)
                        .count(),
                programs.size(),
                (int) early,
                lines(reader, programs, at(reader, Segment.HIGH_SCHOOL)),
                lines(reader, programs, awards("certificate").or(awards("associate"))),
                lines(reader, programs, awards("bachelor")),
                calls,
                zip,
                zip.isEmpty() || from.isPresent(),
                pathway.slug(),
                reader.sources(sources));
    }

    private static List<AnswersPage.Cost> costs(RegionReader reader, List<Program> programs) {
        return PLACES.stream()
                .flatMap(where -> {
                    var told = programs.stream()
                            .filter(program -> where.equals(where(reader.organization(program.organizationId())
                                    .segment())))
                            .map(Program::costCents)
                            .filter(Objects::nonNull)
                            .mapToLong(Long::longValue)
                            .summaryStatistics();
                    return told.getCount() == 0
                            ? Stream.empty()
                            : Stream.of(new AnswersPage.Cost(where, told.getMin(), told.getMax()));
                })
                .toList();
    }

    private static String where(@Nullable Segment segment) {
        return switch (segment) {
            case HIGH_SCHOOL -> "school";
            case ADULT_SCHOOL -> "adult";
            case COLLEGE -> "college";
            case UNIVERSITY -> "university";
            case MIDDLE_SCHOOL, EMPLOYER, WORKFORCE_AGENCY -> "other";
            case null -> "other";
        };
    }

    private static Predicate<Program> at(RegionReader reader, Segment segment) {
        return program -> reader.organization(program.organizationId()).segment() == segment;
    }

    private static Predicate<Program> awards(String beginning) {
        return program -> program.awardType().startsWith(beginning);
    }

    private static List<ProgramLine> lines(RegionReader reader, List<Program> programs, Predicate<Program> which) {
        var lines = new ProgramLines(reader);
        var seen = new HashSet<String>();
        // One example of each kind says more than the same program at six schools.
        return programs.stream()
                .filter(which)
                .filter(program -> seen.add(program.awardType() + " " + program.title()))
                .limit(SHOWN)
                .map(lines::line)
                .toList();
    }
}
