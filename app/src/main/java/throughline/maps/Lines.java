package throughline.maps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;
import throughline.engine.map.Way;
import throughline.engine.requisite.Grade;

/// Ties between cards, those of many institutions as one line.
///
/// The strongest kind gives the line its shape, and its terms are such that they promise nobody too much: the
/// highest of the grades, the fewest units, the days on which all of it holds.
final class Lines {
    /// Strongest first.
    private static final List<Way.Kind> STRENGTH = List.of(
            Way.Kind.GUARANTEED,
            Way.Kind.REQUIRED,
            Way.Kind.RECOMMENDED,
            Way.Kind.RELATED,
            Way.Kind.LATERAL,
            Way.Kind.RETURN,
            Way.Kind.ENDED);

    private final SequencedMap<Ends, List<Tie>> ties = new LinkedHashMap<>();

    private record Ends(Card from, Card to) {}

    /// A line in the making.
    record Line(Card from, Card to, Way.Kind kind, Way.Terms terms) {
        boolean inferred() {
            return terms.reason() == Way.Reason.SAME_CODE || terms.reason() == Way.Reason.SAME_PATHWAY;
        }

        Line withKind(Way.Kind other) {
            return new Line(from, to, other, terms);
        }
    }

    /// @param card finds the card of a piece; null when it is not shown
    /// @param staff whether ended ties make lines
    static List<Line> of(List<Tie> ties, Function<Piece, @Nullable Card> card, boolean staff) {
        var lines = new Lines();
        for (var tie : ties) {
            var from = card.apply(tie.from());
            var to = card.apply(tie.to());
            if (from != null && to != null && from != to && (staff || tie.kind() != Way.Kind.ENDED)) {
                lines.ties
                        .computeIfAbsent(new Ends(from, to), _ -> new ArrayList<>())
                        .add(tie);
            }
        }
        var list = new ArrayList<Line>();
        lines.ties.forEach((ends, all) -> list.add(line(ends, all)));
        return list;
    }

    static int strength(Way.Kind kind) {
        return STRENGTH.indexOf(kind);
    }

    private static Line line(Ends ends, List<Tie> all) {
        var kind = all.stream()
                .map(Tie::kind)
                .min(Comparator.comparingInt(STRENGTH::indexOf))
                .orElseThrow();
        var reason = all.stream()
                .filter(tie -> tie.kind() == kind)
                .map(Tie::reason)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var ties = all.stream()
                .filter(tie -> tie.kind() == kind && tie.reason() == reason)
                .toList();
        var line = new Line(ends.from(), ends.to(), kind, terms(reason, ties));
        var back = ends.from().spot().column().compareTo(ends.to().spot().column()) > 0;
        return back && kind != Way.Kind.LATERAL && kind != Way.Kind.ENDED ? line.withKind(Way.Kind.RETURN) : line;
    }

    private static Way.Terms terms(Way.Reason reason, List<Tie> ties) {
        var agreements =
                ties.stream().map(Tie::agreement).filter(Objects::nonNull).toList();
        var senders = ties.stream()
                .mapToInt(Tie::sender)
                .filter(sender -> sender >= 0)
                .distinct()
                .count();
        return new Way.Terms(
                reason,
                ties.stream()
                        .map(Tie::grade)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(Lines::grade).thenComparing(Comparator.naturalOrder()))
                        .orElse(null),
                agreements.stream()
                        .map(agreement -> agreement.unitsHundredths())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                agreements.stream()
                        .map(agreement -> agreement.key())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                day(agreements.stream().map(agreement -> agreement.validFrom()))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                day(agreements.stream().map(agreement -> agreement.validTo()))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                same(ties),
                Math.toIntExact(senders),
                ties.stream()
                        .map(Tie::codes)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static Stream<LocalDate> day(Stream<@Nullable LocalDate> days) {
        return days.filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /// Words that all share; where institutions say different things, their own pages tell.
    private static @Nullable Label same(List<Tie> ties) {
        var first = ties.getFirst().statement();
        return ties.stream().allMatch(tie -> Objects.equals(tie.statement(), first)) ? first : null;
    }

    private static int grade(String written) {
        return Grade.find(written).map(Grade::rank).orElse(Integer.MAX_VALUE);
    }
}
