package throughline.deadends;

import java.util.Comparator;
import java.util.List;

/// One finding.
///
/// @param subject   what must be mended
/// @param missing   what is missing or what the reason is, most telling first
/// @param concerned who or what is concerned, in a defined order
/// @param number    the figure of the kind: terms lost, miles, a term; else 0
public record DeadEnd(DeadEndKind kind, Thing subject, List<Thing> missing, List<Thing> concerned, int number) {
    /// What shuts most out comes first: by kind, then by how many are concerned.
    static final Comparator<DeadEnd> ORDER = Comparator.comparing((DeadEnd end) -> rank(end.kind()))
            .thenComparing(end -> -end.concerned().size())
            .thenComparing(DeadEnd::kind)
            .thenComparing(end -> end.subject().name().en())
            .thenComparing(end -> String.valueOf(end.subject().page()))
            .thenComparing(end -> end.missing().toString());

    public DeadEnd {
        missing = List.copyOf(missing);
        concerned = List.copyOf(concerned);
    }

    /// 0 nobody gets through; 1 something stated does not hold; 2 it leads to too little; 3 it hangs on one thing or
    /// costs time; 4 it is of no use.
    private static int rank(DeadEndKind kind) {
        return switch (kind) {
            case CIRCLE, UNKNOWN_COURSE, UNPREPARED_LICENSE, NO_PROGRAM, NO_DIRECT_ENTRY -> 0;
            case NO_TRANSFER, FAR, NO_NEXT_STEP, AGREEMENT_OVER, SCHOOL_TOO_LATE, NEVER_THEN -> 1;
            case NO_JOB, POOR_JOBS -> 2;
            case ONLY_WAY, ONLY_COURSES, ONLY_NEXT_STEP, ONLY_CREDIT, LOST_TERMS, CREDIT_LAPSES -> 3;
            case COURSE_SINK -> 4;
        };
    }
}
