package throughline.engine.gap;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Programs that a crosswalk does not tell apart, usually those of one program code.
///
/// @param key         what it is called, for example `top 125000`
/// @param supply      awards a year, not negative
/// @param occupations codes of the occupations its crosswalk reaches; the code for "no match", `99-9999`, is
///                    no occupation and is left out
public record ProgramGroup(String key, Fraction supply, Set<String> occupations) {
    /// How the crosswalk of programs and occupations (NCES and BLS, CIP 2020 to SOC 2018) says "no match".
    public static final String NO_MATCH = "99-9999";

    public ProgramGroup {
        if (supply.signum() < 0) {
            throw new IllegalArgumentException("negative supply " + supply + " of " + key);
        }
        var reached = new TreeSet<>(occupations);
        reached.remove(NO_MATCH);
        occupations = Collections.unmodifiableSet(reached);
    }

    /// A group with a whole number of awards.
    public static ProgramGroup of(String key, long supply, String... occupations) {
        return new ProgramGroup(key, Fraction.of(supply), Set.copyOf(List.of(occupations)));
    }
}
