package throughline.routes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person asks: from where, to what, under which conditions. It says nothing of who asks.
///
/// @param school         slug of the school of a student, else absent
/// @param grade          grade of a student, 9 to 12; 0 for an adult
/// @param diploma        whether an adult has a diploma or equivalent
/// @param done           courses, programs and credentials the person has behind them, as [Done] reads them
/// @param english        whether programs taught in English can be followed
/// @param evenings       only programs held in the evening, on weekends or online
/// @param zip            ZIP code to stay near, if any
/// @param miles          how near
/// @param coursesPerTerm courses that fit in a term, 1 to 8
/// @param summers        whether summer terms are used
/// @param maxCostCents   most that all may cost
/// @param barred         programs and institutions that the person may not or will not enter: `program:SLUG`,
///                       `institution:SLUG`
/// @param goal           `occupation:51-4121`, `group:29-2000`, `program:SLUG`, `credential:SLUG`, `pathway:12C`,
///                       `sector:SLUG` or `wage:30` for dollars an hour
public record Question(
        @Nullable String school,
        int grade,
        boolean diploma,
        List<String> done,
        boolean english,
        boolean evenings,
        @Nullable String zip,
        int miles,
        int coursesPerTerm,
        boolean summers,
        @Nullable Long maxCostCents,
        List<String> barred,
        String goal) {
    public Question {
        done = List.copyOf(done);
        barred = List.copyOf(barred);
    }

    /// Whether a program of an institution is barred, both by their slugs.
    boolean bars(String program, String institution) {
        return barred.contains("program:" + program) || barred.contains("institution:" + institution);
    }

    public boolean student() {
        return grade > 0;
    }

    /// The same question without one of its conditions, as if somebody had opened that door.
    Question without(Obstacle obstacle) {
        return new Question(
                school,
                grade,
                diploma || obstacle == Obstacle.DIPLOMA,
                done,
                english || obstacle == Obstacle.ENGLISH,
                evenings && obstacle != Obstacle.EVENINGS,
                obstacle == Obstacle.REACH ? null : zip,
                miles,
                coursesPerTerm,
                summers,
                obstacle == Obstacle.COST ? null : maxCostCents,
                obstacle == Obstacle.BARRED ? List.of() : barred,
                goal);
    }

    /// Whether the condition is part of the question.
    public boolean has(Obstacle obstacle) {
        return switch (obstacle) {
            case DIPLOMA -> !student() && !diploma;
            case ENGLISH -> !student() && !english;
            case EVENINGS -> evenings;
            case REACH -> zip != null;
            case COST -> maxCostCents != null;
            case BARRED -> !barred.isEmpty();
        };
    }
}
