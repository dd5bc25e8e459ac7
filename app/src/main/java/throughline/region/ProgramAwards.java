package throughline.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.catalog.ProgramAwardsFact;
import throughline.catalog.ProgramFact;

/// Awards by organization and code, handed to the programs they belong to.
final class ProgramAwards {
    private final Map<Spot, List<Sourced<ProgramAwardsFact>>> counts = new HashMap<>();

    ProgramAwards(List<Sourced<ProgramAwardsFact>> facts, OrganizationBuilder organizations) {
        for (var sourced : facts) {
            var fact = sourced.fact();
            var organization = organizations.id(fact.organizationRef());
            var code = fact.topCode() == null ? "cip" + fact.cipCode() : "top" + fact.topCode();
            if (organization >= 0) {
                counts.computeIfAbsent(new Spot(organization, code), _ -> new ArrayList<>())
                        .add(sourced);
            }
        }
    }

    private record Spot(int organization, String code) {}

    private record Year(String year, @Nullable String awardType, int source) {}

    /// Awards of a program: those of its award type, and those of its code that are not told apart by type.
    /// Several rows of one source for the same year are added up, and each is kept as a part. When one of them is
    /// suppressed, the sum is not known, but the others are.
    List<Program.Awards> of(int organization, ProgramFact program) {
        var code = program.topCode() == null ? "cip" + program.cipCode() : "top" + program.topCode();
        var years = new LinkedHashMap<Year, Program.Awards>();
        for (var sourced : counts.getOrDefault(new Spot(organization, code), List.of())) {
            var fact = sourced.fact();
            if (fact.awardType() == null || fact.awardType().equals(program.awardType())) {
                years.merge(
                        new Year(fact.schoolYear(), fact.awardType(), sourced.source()),
                        new Program.Awards(fact.schoolYear(), fact.awardType(), fact.awards(), sourced.source()),
                        ProgramAwards::sum);
            }
        }
        return years.values().stream()
                .sorted(Comparator.comparing(Program.Awards::schoolYear).thenComparingInt(Program.Awards::sourceId))
                .toList();
    }

    private static Program.Awards sum(Program.Awards one, Program.Awards other) {
        var parts = new ArrayList<>(one.parts().isEmpty() ? List.of(part(one)) : one.parts());
        parts.add(part(other));
        var awards = parts.contains(Program.Awards.SUPPRESSED)
                ? null
                : (Integer) parts.stream().mapToInt(part -> part).sum();
        return new Program.Awards(one.schoolYear(), one.awardType(), awards, one.sourceId(), parts);
    }

    private static int part(Program.Awards row) {
        return Objects.requireNonNullElse(row.awards(), Program.Awards.SUPPRESSED);
    }
}
