package throughline.doors;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import throughline.explore.ProgramLines;
import throughline.explore.RegionReader;
import throughline.region.Program;
import throughline.region.Segment;
import throughline.web.Visit;

/// Finds programs by the time somebody has. What no source tells of a program is not assumed of it: it does not match.
final class AdultsDesk {
    private static final int SHOWN = 30;
    private static final String OPEN = "open entry";

    private final RegionReader reader;
    private final ProgramLines lines;

    AdultsDesk(RegionReader reader) {
        this.reader = reader;
        this.lines = new ProgramLines(reader);
    }

    AdultsPage page(Visit visit) {
        var when = AdultsPage.TIMES.contains(visit.parameter("when")) ? visit.parameter("when") : "";
        var length = visit.parameter("months").matches("[1-9][0-9]?") ? Integer.parseInt(visit.parameter("months")) : 0;
        var language = visit.parameter("language");
        var open = visit.parameter("open").equals("yes");
        var free = visit.parameter("free").equals("yes");
        var zip = visit.parameter("zip").matches("[0-9]{5}") ? visit.parameter("zip") : "";
        var programs =
                reader.region().programs().stream().filter(this::takesAdults).toList();
        var matching = programs.stream()
                .filter(program -> when.isEmpty() || held(program, when))
                .filter(program -> length == 0 || program.lengthMonths() != null && program.lengthMonths() <= length)
                .filter(program -> language.isEmpty() || program.languages().contains(language))
                .filter(program -> !open || program.schedule().contains(OPEN))
                .filter(program -> !free || program.costCents() != null && program.costCents() == 0)
                .toList();
        var asked = !when.isEmpty() || length > 0 || !language.isEmpty() || open || free;
        var from = reader.region().findZip(zip);
        var offers = asked
                ? matching.stream()
                        .map(program -> {
                            var organization = reader.organization(program.organizationId());
                            var miles = from.map(place -> place.milesTo(organization.address()))
                                    .filter(far -> !far.isNaN());
                            return new AdultsPage.Offer(
                                    lines.line(program),
                                    lines.facts(program),
                                    ProgramLines.place(organization.address()),
                                    miles.orElse(null),
                                    List.of());
                        })
                        .sorted(Comparator.comparing((AdultsPage.Offer offer) ->
                                        offer.miles() == null ? Double.MAX_VALUE : offer.miles())
                                .thenComparing(
                                        offer -> offer.line().program().title().value())
                                .thenComparing(offer ->
                                        offer.line().institution().title().value()))
                        .collect(Collectors.groupingBy(AdultsPage.Offer::kind, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .limit(SHOWN)
                        .map(like -> like.getFirst().withAlso(like.subList(1, like.size())))
                        .toList()
                : List.<AdultsPage.Offer>of();
        return new AdultsPage(
                when,
                length,
                language,
                languages(programs),
                open,
                free,
                zip,
                zip.isEmpty() || from.isPresent(),
                offers,
                asked ? matching.size() : 0,
                programs.size(),
                (int) programs.stream()
                        .filter(program -> !program.schedule().isEmpty() || program.modality() != null)
                        .count(),
                (int) programs.stream()
                        .filter(program -> program.schedule().contains(OPEN))
                        .count(),
                reader.sources(matching.stream()
                        .filter(_ -> asked)
                        .flatMap(program -> program.sourceIds().stream())
                        .toList()));
    }

    /// Middle and high schools take pupils only.
    private boolean takesAdults(Program program) {
        var segment = reader.organization(program.organizationId()).segment();
        return segment != Segment.MIDDLE_SCHOOL && segment != Segment.HIGH_SCHOOL;
    }

    private static boolean held(Program program, String when) {
        var modality = program.modality() == null ? "" : program.modality().toLowerCase(Locale.ROOT);
        return when.equals("online")
                ? modality.contains("online")
                : program.schedule().stream().anyMatch(word -> word.contains(when));
    }

    private List<AdultsPage.Language> languages(List<Program> programs) {
        var counts = new TreeMap<String, Integer>();
        programs.forEach(program -> program.languages().forEach(one -> counts.merge(one, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> new AdultsPage.Language(
                        entry.getKey(),
                        reader.word("language", entry.getKey().toLowerCase(Locale.ROOT)),
                        entry.getValue()))
                .toList();
    }
}
