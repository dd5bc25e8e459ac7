package throughline.counsel;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.explore.AgreementLine;
import throughline.explore.Connection;
import throughline.explore.Connections;
import throughline.explore.ProgramLines;
import throughline.explore.RegionReader;
import throughline.posters.Handouts;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Sector;
import throughline.region.Segment;

/// Gathers what leads on from a school.
final class CounselDesk {
    private static final int NEXT = 10;
    private static final Set<Segment> LATER = Set.of(Segment.COLLEGE, Segment.UNIVERSITY, Segment.ADULT_SCHOOL);

    private final RegionReader reader;
    private final Connections connections;

    CounselDesk(RegionReader reader) {
        this.reader = reader;
        this.connections = new Connections(reader);
    }

    LeadsOnPage page(Organization school) {
        var region = reader.region();
        var programs = region.programsOf(school);
        var codes = codes(school);
        var credit = connections.agreements(reader.things().agreementsOf(school.id()));
        var sources = new LinkedHashSet<>(school.sourceIds());
        programs.forEach(program -> sources.addAll(program.sourceIds()));
        return new LeadsOnPage(
                school.slug(),
                reader.ref(school),
                ProgramLines.place(school.address()),
                programs.stream().map(this::step).toList(),
                credit,
                pathways(codes),
                !codes.isEmpty(),
                next(school, codes),
                reader.things().activitiesAt(school.id()).stream()
                        .map(activity -> new LeadsOnPage.Activity(reader.ref(activity), activity.stage()))
                        .toList(),
                reader.things().supportsAt(school.id()).stream()
                        .map(reader::ref)
                        .toList(),
                deadlines(credit),
                Handouts.papers(),
                reader.sources(sources));
    }

    private LeadsOnPage.Step step(Program program) {
        return new LeadsOnPage.Step(
                new ProgramLines(reader).line(program),
                reader.pathway(program.pathway()),
                connections.of("program:" + program.key()).stream()
                        .filter(Connection::outgoing)
                        .toList());
    }

    /// Codes of the pathways that a school has programs or courses in.
    private Set<String> codes(Organization school) {
        return Stream.concat(
                        reader.region().programsOf(school).stream().map(Program::pathway),
                        reader.region().coursesOf(school).stream().map(course -> course.pathway()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The school's own pathways; where none are known, all that have programs.
    private List<LeadsOnPage.Pathway> pathways(Set<String> codes) {
        return reader.region().sectors().stream()
                .flatMap(sector -> sector.pathways().stream())
                .filter(pathway -> codes.isEmpty()
                        ? !reader.region().programsIn(pathway).isEmpty()
                        : codes.contains(pathway.code()))
                .map(pathway ->
                        new LeadsOnPage.Pathway(pathway.slug(), reader.text(pathway.title(), pathway.titleEs())))
                .toList();
    }

    /// Institutions that go on in the same pathways, nearest first.
    private List<LeadsOnPage.Next> next(Organization school, Set<String> codes) {
        Map<Organization, Set<String>> shared = new LinkedHashMap<>();
        for (Sector sector : reader.region().sectors()) {
            for (var pathway : sector.pathways()) {
                if (!codes.contains(pathway.code())) {
                    continue;
                }
                for (var program : reader.region().programsIn(pathway)) {
                    var other = reader.organization(program.organizationId());
                    var segment = other.segment();
                    if (other.active() && segment != null && LATER.contains(segment) && other.id() != school.id()) {
                        shared.computeIfAbsent(other, _ -> new HashSet<>()).add(pathway.code());
                    }
                }
            }
        }
        return shared.entrySet().stream()
                .map(entry -> {
                    var miles = school.address().milesTo(entry.getKey().address());
                    return new LeadsOnPage.Next(
                            reader.ref(entry.getKey()),
                            reader.word("organization-type", entry.getKey().type()),
                            Double.isNaN(miles) ? null : miles,
                            entry.getValue().size());
                })
                .sorted(Comparator.comparing(
                                (LeadsOnPage.Next next) -> next.miles() == null ? Double.MAX_VALUE : next.miles())
                        .thenComparing(next -> next.institution().title().value()))
                .limit(NEXT)
                .toList();
    }

    private static List<LeadsOnPage.Deadline> deadlines(List<AgreementLine> credit) {
        return credit.stream()
                .filter(line -> line.claimBy() != null || line.validTo() != null)
                .map(line -> new LeadsOnPage.Deadline(line.title(), line.claimBy(), line.validTo()))
                .toList();
    }
}
