package throughline.engine.gap;

import java.util.List;

/// Groups and occupations that belong together.
///
/// @param groups      keys of groups, sorted
/// @param occupations codes of occupations, sorted
/// @param supply      awards a year of these groups
/// @param demand      openings a year of these occupations
public record Cluster(List<String> groups, List<String> occupations, Fraction supply, Fraction demand) {
    public Cluster {
        groups = List.copyOf(groups);
        occupations = List.copyOf(occupations);
    }

    /// Openings minus awards: negative when there are more awards.
    public Fraction gap() {
        return demand.minus(supply);
    }
}
