package throughline.engine.requisite;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.engine.requisite.Requisite.Verdict;

/// Grades in their order.
///
/// A pass (`P`, formerly `CR`) stands for work of at least a C: California Code of Regulations, Title 5,
/// section 55022.
///
/// @param rank 0 for the best grade, more for lower ones
public record Grade(String letter, int rank) {
    private static final List<String> BEST_FIRST =
            List.of("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F");
    private static final List<String> PASSES = List.of("P", "CR");
    private static final List<String> NO_PASSES = List.of("NP", "NC", "W", "I");

    /// The grade of a letter such as `B+`; empty when it is none.
    public static Optional<Grade> find(String letter) {
        var rank = BEST_FIRST.indexOf(PASSES.contains(letter) ? "C" : letter);
        return rank < 0 ? Optional.empty() : Optional.of(new Grade(letter, rank));
    }

    /// Whether an earned grade reaches the minimum; without a minimum anything but an F passes.
    static Verdict judge(@Nullable String earned, @Nullable String minimum) {
        if (earned == null || NO_PASSES.contains(earned)) {
            return Verdict.NOT_MET;
        }
        var grade = find(earned);
        if (grade.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        var lowest = minimum == null
                ? BEST_FIRST.indexOf("D-")
                : find(minimum).orElseThrow().rank();
        if (grade.get().rank() <= lowest) {
            return Verdict.MET;
        }
        return PASSES.contains(earned) ? Verdict.UNKNOWN : Verdict.NOT_MET;
    }
}
