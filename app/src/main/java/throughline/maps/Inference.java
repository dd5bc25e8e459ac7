package throughline.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Column;
import throughline.engine.map.Way;
import throughline.region.Program;
import throughline.region.Region;

/// Lines where nothing is recorded: between programs of the same code, else of the same pathway. They are
/// recommendations, and say on what they rest.
final class Inference {
    private static final int FIELD = 4;

    private final Region region;
    private final List<Card> steps;
    private final List<Lines.Line> lines;

    private Inference(Region region, List<Card> shown, List<Lines.Line> lines) {
        this.region = region;
        this.steps = shown.stream()
                .filter(card -> card.has(Piece.Type.PROGRAM) || card.has(Piece.Type.COURSE))
                .toList();
        this.lines = new ArrayList<>(lines);
    }

    /// The lines, and those that are added so that each step leads on where it can.
    static List<Lines.Line> complete(Region region, List<Card> shown, List<Lines.Line> lines) {
        var inference = new Inference(region, shown, lines);
        inference.steps.forEach(inference::forward);
        inference.steps.forEach(inference::backward);
        return List.copyOf(inference.lines);
    }

    private void forward(Card card) {
        if (card.spot().column() == Column.BACHELOR || leads(card)) {
            return;
        }
        var later = steps.stream()
                .filter(other -> other.spot().column().compareTo(card.spot().column()) > 0 && enters(other))
                .filter(other -> !skips(card, other))
                .toList();
        best(card, later).ifPresent(to -> add(card, to));
    }

    /// Whether a line leads from a card to a later step of learning; a course may also lead to a course.
    private boolean leads(Card card) {
        return lines.stream()
                .anyMatch(line -> line.from() == card
                        && steps.contains(line.to())
                        && line.kind() != Way.Kind.RETURN
                        && line.kind() != Way.Kind.ENDED);
    }

    private void backward(Card card) {
        var reached = lines.stream().anyMatch(line -> line.to() == card && steps.contains(line.from()));
        if (reached || !enters(card)) {
            return;
        }
        var earlier = steps.stream()
                .filter(other -> other.spot().column().compareTo(card.spot().column()) < 0)
                .filter(other -> !skips(other, card) && last(other))
                .toList();
        best(card, earlier).ifPresent(from -> add(from, card));
    }

    /// Adult school does not lead through college certificates of other people's age groups: from middle school
    /// only high school follows, and high school does not lead to adult school.
    private static boolean skips(Card from, Card to) {
        var start = from.spot().column();
        var end = to.spot().column();
        return start == Column.EXPLORE && end != Column.HIGH_SCHOOL
                || start == Column.HIGH_SCHOOL && end == Column.ADULT_SCHOOL
                || start == Column.HIGH_SCHOOL && end == Column.BACHELOR
                || start == Column.ADULT_SCHOOL && end == Column.BACHELOR;
    }

    /// Whether a line from earlier columns may end here: at programs, and at the first courses of a school.
    private boolean enters(Card card) {
        return card.has(Piece.Type.PROGRAM) && (card.spot().column() != Column.HIGH_SCHOOL || !taught(card))
                || card.spot().column() == Column.HIGH_SCHOOL
                        && lines.stream()
                                .noneMatch(line ->
                                        line.to() == card && line.from().spot().column() == Column.HIGH_SCHOOL);
    }

    /// Whether a line to later columns may start here: at programs, and at courses that lead to no other.
    private boolean last(Card card) {
        return card.has(Piece.Type.PROGRAM) || !leads(card);
    }

    private boolean taught(Card card) {
        return lines.stream().anyMatch(line -> line.to() == card && line.from().has(Piece.Type.COURSE));
    }

    private Optional<Card> best(Card card, List<Card> others) {
        return others.stream()
                .filter(other -> likeness(card, other) > 0)
                .min(Comparator.comparingInt((Card other) -> -likeness(card, other))
                        .thenComparingInt(other -> distance(card, other))
                        .thenComparingLong(other -> -other.rank)
                        .thenComparing(other -> other.id));
    }

    private static int distance(Card one, Card other) {
        return Math.abs(one.spot().column().compareTo(other.spot().column()));
    }

    /// 3 for the same code, 2 for the same field of codes, 1 for the same pathway, 0 for none of these.
    private int likeness(Card one, Card other) {
        if (intersects(codes(one), codes(other))) {
            return 3;
        }
        if (intersects(fields(one), fields(other))) {
            return 2;
        }
        return intersects(pathways(one), pathways(other)) ? 1 : 0;
    }

    private static boolean intersects(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private Set<String> codes(Card card) {
        return card.pieces.stream()
                .filter(piece -> piece.is(Piece.Type.PROGRAM))
                .map(piece -> code(region.programs().get(piece.id())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Set<String> fields(Card card) {
        return codes(card).stream()
                .map(code -> code.substring(0, Math.min(code.length(), FIELD + "TOP ".length())))
                .collect(Collectors.toSet());
    }

    private Set<String> pathways(Card card) {
        return card.pieces.stream()
                .map(piece -> piece.is(Piece.Type.PROGRAM)
                        ? region.programs().get(piece.id()).pathway()
                        : region.courses().get(piece.id()).pathway())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable String code(Program program) {
        return program.top() != null ? "TOP " + program.top() : program.cip() != null ? "CIP " + program.cip() : null;
    }

    private void add(Card from, Card to) {
        var likeness = likeness(from, to);
        var codes = likeness == 3
                ? codes(from).stream().filter(codes(to)::contains).sorted().findFirst()
                : fields(from).stream().filter(fields(to)::contains).sorted().findFirst();
        var reason = likeness == 1 ? Way.Reason.SAME_PATHWAY : Way.Reason.SAME_CODE;
        lines.add(new Lines.Line(
                from,
                to,
                Way.Kind.RELATED,
                new Way.Terms(
                        reason, null, null, null, null, null, null, 0, likeness == 1 ? null : codes.orElse(null))));
    }
}
