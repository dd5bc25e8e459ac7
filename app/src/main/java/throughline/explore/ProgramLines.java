package throughline.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.region.Address;
import throughline.region.Occupation;
import throughline.region.Program;
import throughline.region.Region;
import throughline.web.Cite;

/// Programs as lines of lists, alone and in groups.
public record ProgramLines(RegionReader reader) {
    public ProgramLine line(Program program) {
        return line(program, List.of(), List.of());
    }

    private ProgramLine line(Program program, List<String> chain, List<Cite> chainSources) {
        return new ProgramLine(
                reader.ref(program),
                reader.ref(reader.organization(program.organizationId())),
                reader.word("award-type", program.awardType()),
                latest(program),
                chain,
                chainSources);
    }

    /// A program with the reason why it leads to an occupation.
    public ProgramLine line(Region.ProgramReason reason, Occupation occupation) {
        var link = reason.link();
        return line(
                reason.program(),
                Codes.chain(link.via(), occupation.soc()),
                link.via().isEmpty() ? List.of() : reader.cites(link.sourceIds()));
    }

    /// Programs that lead to an occupation, by institution and then by title.
    List<ProgramGroup> byInstitution(Occupation occupation) {
        var groups = new TreeMap<Integer, List<ProgramLine>>(byName());
        for (Region.ProgramReason reason : reader.region().programsFor(occupation)) {
            groups.computeIfAbsent(reason.program().organizationId(), _ -> new ArrayList<>())
                    .add(line(reason, occupation));
        }
        return grouped(groups);
    }

    /// Programs by institution.
    List<ProgramGroup> byInstitution(List<Program> programs) {
        var groups = new TreeMap<Integer, List<ProgramLine>>(byName());
        programs.forEach(program -> groups.computeIfAbsent(program.organizationId(), _ -> new ArrayList<>())
                .add(line(program)));
        return grouped(groups);
    }

    /// Programs by sector, those without one last.
    List<ProgramGroup> bySector(List<Program> programs) {
        var groups = new TreeMap<Integer, List<ProgramLine>>();
        for (var program : programs) {
            var order = program.sector() == 0 ? Integer.MAX_VALUE : program.sector();
            groups.computeIfAbsent(order, _ -> new ArrayList<>()).add(line(program));
        }
        var result = new ArrayList<ProgramGroup>();
        groups.forEach((sector, lines) -> result.add(new ProgramGroup(reader.sector(sector), null, sorted(lines))));
        return result;
    }

    private Comparator<Integer> byName() {
        return Comparator.comparing((Integer id) -> reader.organization(id).name())
                .thenComparing(Comparator.naturalOrder());
    }

    private List<ProgramGroup> grouped(TreeMap<Integer, List<ProgramLine>> groups) {
        var result = new LinkedHashMap<Integer, ProgramGroup>();
        groups.forEach((id, lines) -> {
            var institution = reader.organization(id);
            result.put(id, new ProgramGroup(reader.ref(institution), place(institution.address()), sorted(lines)));
        });
        return List.copyOf(result.values());
    }

    private static List<ProgramLine> sorted(List<ProgramLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(
                                (ProgramLine line) -> line.program().title().value())
                        .thenComparing(line -> line.award().value())
                        .thenComparing(line ->
                                Objects.requireNonNullElse(line.program().url(), "")))
                .toList();
    }

    /// City, or county where no city is known.
    public static @Nullable String place(Address address) {
        return address.city() != null ? address.city() : address.county();
    }

    /// Awards of this very type in the newest year that is not suppressed; counts in which a source adds all types
    /// together say nothing of one of them. The first source wins where several report it.
    ProgramLine.@Nullable AwardCount latest(Program program) {
        return program.awards().stream()
                .filter(awards -> awards.awards() != null && program.awardType().equals(awards.awardType()))
                .max(Comparator.comparing(Program.Awards::schoolYear)
                        .thenComparing(
                                Comparator.comparing(Program.Awards::sourceId).reversed()))
                .map(awards -> new ProgramLine.AwardCount(
                        awards.schoolYear(), Objects.requireNonNull(awards.awards()), reader.cite(awards.sourceId())))
                .orElse(null);
    }

    /// What is known of time, money and manner.
    public ProgramPage.Facts facts(Program program) {
        return new ProgramPage.Facts(
                program.lengthMonths(),
                program.lengthHours(),
                program.unitsHundredths(),
                program.costCents(),
                reader.optionalWord("modality", program.modality()),
                program.schedule().stream()
                        .map(word -> reader.word("schedule", word))
                        .toList(),
                program.languages().stream()
                        .map(language -> reader.word("language", language.toLowerCase(Locale.ROOT)))
                        .toList(),
                program.capacity(),
                program.validFrom(),
                program.validTo());
    }
}
