package throughline.doors;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.explore.OccupationLine;
import throughline.explore.ProgramLine;
import throughline.explore.ProgramLines;
import throughline.explore.RegionReader;
import throughline.finder.Facet;
import throughline.finder.Finder;
import throughline.finder.FinderQuery;
import throughline.region.Credential;
import throughline.region.Link;
import throughline.region.Program;
import throughline.web.Paths;

/// Says what comes after a certificate, a license or a finished program.
final class CertificateDesk {
    private static final int FOUND = 12;
    private static final int KNOWN = 60;
    private static final int HIGHER = 12;
    private static final int JOBS = 8;
    private static final Set<String> ONWARD = Set.of("continues_into", "stacks_onto", "transfers_to", "prepares_for");

    /// Awards in rising order, by what their keys begin with.
    private static final List<String> RISING =
            List.of("noncredit", "certificate", "associate", "bachelor", "master", "doctor");

    private final RegionReader reader;

    CertificateDesk(RegionReader reader) {
        this.reader = reader;
    }

    CertificatePage search(String words, Finder finder) {
        return new CertificatePage(
                words,
                words.isEmpty() ? List.of() : found(words, finder),
                words.isEmpty() ? known() : List.of(),
                null,
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                reader.sources(List.of()));
    }

    /// Certificates and licenses by title, as many as a page has room for.
    private List<CertificatePage.Match> known() {
        return reader.region().credentials().stream()
                .map(this::match)
                .sorted(Comparator.comparing(
                                (CertificatePage.Match match) -> match.title().value())
                        .thenComparing(CertificatePage.Match::url))
                .limit(KNOWN)
                .toList();
    }

    /// Licenses and certificates first: a program of the same name is at every college.
    private List<CertificatePage.Match> found(String words, Finder finder) {
        var region = reader.region();
        var credentials = finder.search(FinderQuery.of(words).toggled(Facet.KIND, "credential")).hits().stream()
                .limit(FOUND)
                .map(hit -> match(region.credentials().get(hit.id())));
        var programs = finder.search(FinderQuery.of(words).toggled(Facet.KIND, "program")).hits().stream()
                .limit(FOUND)
                .map(hit -> match(region.programs().get(hit.id())));
        return Stream.concat(credentials, programs).toList();
    }

    private CertificatePage.Match match(Program program) {
        return new CertificatePage.Match(
                reader.title(program),
                reader.word("award-type", program.awardType()).value() + ", "
                        + reader.title(reader.organization(program.organizationId()))
                                .value(),
                url("program:" + program.slug()));
    }

    private CertificatePage.Match match(Credential credential) {
        return new CertificatePage.Match(
                reader.ref(credential).title(), credential.issuerName(), url("credential:" + credential.slug()));
    }

    private static String plan(String have) {
        return "/routes?done=" + Paths.segment(have) + "&edit=yes";
    }

    private static String url(String have) {
        return "/doors/certificate?have=" + Paths.segment(have);
    }

    CertificatePage of(Program program) {
        var region = reader.region();
        var jobs = program.occupations().stream()
                .map(link -> reader.occupation(link.occupationId()))
                .map(reader::line)
                .sorted(mostOpenings())
                .limit(JOBS)
                .toList();
        return new CertificatePage(
                "",
                List.of(),
                List.of(),
                reader.ref(program),
                reader.ref(reader.organization(program.organizationId())),
                plan("program:" + program.slug()),
                steps("program:" + program.key()),
                higher(program),
                jobs,
                reader.sources(
                        region.linksOf("program:" + program.key()).isEmpty()
                                ? program.sourceIds()
                                : with(program.sourceIds(), "program:" + program.key())));
    }

    CertificatePage of(Credential credential) {
        var thing = "credential:" + credential.key();
        var higher = Stream.concat(
                        credential.programs().stream()
                                .map(id -> reader.region().programs().get(id)),
                        preparing(thing))
                .distinct()
                .flatMap(program -> higher(program).stream())
                .distinct()
                .limit(HIGHER)
                .toList();
        return new CertificatePage(
                "",
                List.of(),
                List.of(),
                reader.ref(credential),
                null,
                plan("credential:" + credential.slug()),
                steps(thing),
                higher,
                credential.occupations().stream()
                        .map(reader::occupation)
                        .map(reader::line)
                        .limit(JOBS)
                        .toList(),
                reader.sources(with(List.of(credential.sourceId()), thing)));
    }

    /// Programs that prepare for a credential: who holds it has learned what they teach.
    private Stream<Program> preparing(String credential) {
        return reader.region().linksOf(credential).stream()
                .filter(link -> link.to().equals(credential) && link.kind().equals("prepares_for"))
                .filter(link -> link.from().startsWith("program:"))
                .flatMap(link -> reader.things().findProgram(link.from().substring("program:".length())).stream());
    }

    private Set<Integer> with(List<Integer> ids, String thing) {
        var all = new LinkedHashSet<>(ids);
        reader.region().linksOf(thing).forEach(link -> all.add(link.sourceId()));
        return all;
    }

    /// Steps onward that are in force, and programs that ask for it.
    private List<CertificatePage.Step> steps(String thing) {
        return reader.region().linksOf(thing).stream()
                .filter(this::inForce)
                .<CertificatePage.@Nullable Step>map(link -> {
                    var onward = link.from().equals(thing) && ONWARD.contains(link.kind());
                    var asked = link.to().equals(thing) && link.kind().equals("requires");
                    return onward || asked
                            ? new CertificatePage.Step(
                                    reader.thing(onward ? link.to() : link.from()),
                                    reader.optionalText(link.condition(), link.conditionEs()))
                            : null;
                })
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted(Comparator.comparing(step -> step.to().title().value()))
                .toList();
    }

    private boolean inForce(Link link) {
        return !link.status().equals("ended")
                && !link.status().equals("draft")
                && (link.validTo() == null || !link.validTo().isBefore(reader.today()));
    }

    private List<ProgramLine> higher(Program program) {
        var lines = new ProgramLines(reader);
        var level = level(program);
        return reader.things().programsWithTop(program.top()).stream()
                .filter(other -> level(other) > level)
                .sorted(Comparator.comparingInt((Program other) -> level(other))
                        .thenComparing(other -> other.organizationId() != program.organizationId())
                        .thenComparing(Program::slug))
                .limit(HIGHER)
                .map(lines::line)
                .toList();
    }

    private static int level(Program program) {
        for (var at = 0; at < RISING.size(); at++) {
            if (program.awardType().startsWith(RISING.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private static Comparator<OccupationLine> mostOpenings() {
        return Comparator.comparing((OccupationLine line) -> {
                    var outlook = line.outlook();
                    return outlook == null ? 0L : Objects.requireNonNullElse(outlook.openingsTenths(), 0L);
                })
                .reversed()
                .thenComparing(OccupationLine::soc);
    }
}
