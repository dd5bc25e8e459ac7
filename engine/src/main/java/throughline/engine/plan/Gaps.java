package throughline.engine.plan;

import java.util.Arrays;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.Requisite;

/// For each pair of courses the fewest terms that requisites put between them, over all chains. Needs a
/// curriculum without contradiction. Cubic in courses.
final class Gaps {
    private static final int NONE = Integer.MIN_VALUE / 4;
    private final int[][] gaps;

    Gaps(Curriculum curriculum) {
        var size = curriculum.size();
        gaps = new int[size][size];
        for (var row : gaps) {
            Arrays.fill(row, NONE);
        }
        for (var requisite : curriculum.requisites()) {
            raise(requisite.from(), requisite.to(), requisite.kind().minTermsBetween());
            if (requisite.kind() == Requisite.Kind.STRICT) {
                raise(requisite.to(), requisite.from(), 0);
            }
        }
        for (int through = 0; through < size; through++) {
            for (int from = 0; from < size; from++) {
                if (gaps[from][through] >= 0) {
                    for (int to = 0; to < size; to++) {
                        if (gaps[through][to] >= 0) {
                            raise(from, to, gaps[from][through] + gaps[through][to]);
                        }
                    }
                }
            }
        }
    }

    private void raise(int from, int to, int gap) {
        gaps[from][to] = Math.max(gaps[from][to], gap);
    }

    /// Whether requisites say that a course comes no later than another.
    boolean isOrdered(int from, int to) {
        return gaps[from][to] >= 0;
    }

    /// Terms that must lie between, 0 for the same; negative when requisites say nothing.
    int between(int from, int to) {
        return gaps[from][to];
    }
}
