package throughline.routes;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.engine.route.Risk;
import throughline.region.Credential;
import throughline.region.Program;
import throughline.region.Region;

/// The exam for a credential, and the share of those who take it that pass, where a source states it.
///
/// @param passedHundredths the share in hundredths of a percent; null where nobody states it
/// @param year             when they were counted, as the source writes it
/// @param ofProgram        whether only those were counted who come from the program of the route
/// @param source           position in the sources of the Region, or -1
public record Exam(@Nullable Integer passedHundredths, String year, boolean ofProgram, int source) {
    private static final Exam UNKNOWN = new Exam(null, "", false, -1);

    /// The exam for a credential after a program, if there is one. What is counted for the program goes before what is
    /// counted for all.
    ///
    /// @param program the program that leads to it; null where that is not known
    static Optional<Exam> of(Region region, Credential credential, @Nullable Program program) {
        return Optional.ofNullable(program)
                .flatMap(one -> ofProgram(region, credential, one))
                .or(() -> ofAll(region, credential));
    }

    private static Optional<Exam> ofProgram(Region region, Credential credential, Program program) {
        return program.outcomes().stream()
                .filter(outcome -> outcome.measure().equals(Program.Outcome.EXAM + credential.key()))
                .filter(outcome -> outcome.value() != null && outcome.value() >= 0 && outcome.value() <= 1)
                .map(outcome -> new Exam(
                        (int) Math.round(Objects.requireNonNull(outcome.value()) * 10_000),
                        region.source(outcome.sourceId()).vintage(),
                        true,
                        outcome.sourceId()))
                .findFirst();
    }

    private static Optional<Exam> ofAll(Region region, Credential credential) {
        var share = credential.passRateHundredths();
        if (share == null) {
            return credential.hasExam() ? Optional.of(UNKNOWN) : Optional.empty();
        }
        var year = credential.passRateYear();
        var source = credential.sourceId();
        return Optional.of(new Exam(
                share, year == null ? region.source(source).vintage() : Integer.toString(year), false, source));
    }

    /// How many of a hundred people pass, in whole people; all or none only where it is so.
    ///
    /// @param passedHundredths share in hundredths of a percent
    public static int ofHundred(int passedHundredths) {
        return switch (passedHundredths) {
            case 0 -> 0;
            case 10_000 -> 100;
            default -> Math.clamp(Math.round(passedHundredths / 100.0), 1, 99);
        };
    }

    /// Its risk as a criterion of routes. Where the share of no exam is known, none can be compared.
    ///
    /// @param anyKnown whether the share of some exam of the problem is known
    Risk risk(boolean anyKnown) {
        return passedHundredths == null ? anyKnown ? Risk.UNKNOWN : Risk.NONE : Risk.ofPassRate(passedHundredths);
    }
}
