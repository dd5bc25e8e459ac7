package throughline.maps;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.region.Program;

/// Awards of a program in the newest school year that is stated; those of its own type, where sources tell types
/// apart.
record Awarded(int count, @Nullable String schoolYear) {
    private static final Awarded NONE = new Awarded(0, null);

    static Awarded of(Program program) {
        var own = new TreeMap<String, Integer>();
        var all = new TreeMap<String, Integer>();
        for (var awards : program.awards()) {
            if (awards.awards() != null) {
                (awards.awardType() == null ? all : own).merge(awards.schoolYear(), awards.awards(), Math::max);
            }
        }
        var newest = (own.isEmpty() ? all : own).lastEntry();
        return newest == null ? NONE : new Awarded(newest.getValue(), newest.getKey());
    }
}
