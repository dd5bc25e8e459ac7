package throughline.browse;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import throughline.region.Program;

/// Awards of a program in its newest school year with a number.
///
/// @param allTypes the source adds all award types together, so the number is not of this program alone
record AwardCount(String schoolYear, int awards, boolean allTypes, int sourceId) {

    /// The newest count of the program's own award type, however old; only where no source tells types apart,
    /// the newest count of all types.
    static Optional<AwardCount> newest(Program program) {
        return program.awards().stream()
                .flatMap(one -> of(program, one))
                .max(Comparator.comparing((AwardCount count) -> !count.allTypes())
                        .thenComparing(AwardCount::schoolYear)
                        .thenComparing(
                                Comparator.comparingInt(AwardCount::sourceId).reversed()));
    }

    private static Stream<AwardCount> of(Program program, Program.Awards one) {
        var awards = one.awards();
        if (awards == null) {
            return Stream.empty();
        }
        var allTypes = !program.awardType().equals(one.awardType());
        return Stream.of(new AwardCount(one.schoolYear(), awards, allTypes, one.sourceId()));
    }
}
