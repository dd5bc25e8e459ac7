package throughline.maps;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.engine.map.Lane;
import throughline.engine.map.Way;
import throughline.region.Organization;
import throughline.region.Region;

/// What a school offers or leads to: its own things, and whatever recorded ways reach from there. Where nothing is
/// recorded, the recommended next step counts.
final class Reach {
    private static final double MILES_PER_DEGREE = 69.0;

    private final Region region;
    private final Organization school;
    private final Set<Piece> pieces = new HashSet<>();
    private final Set<Card> cards = new HashSet<>();

    private Reach(Region region, Organization school) {
        this.region = region;
        this.school = school;
    }

    static Reach of(Region region, Organization school, List<Card> shown, List<Tie> ties, List<Lines.Line> lines) {
        var reach = new Reach(region, school);
        var own = new HashSet<Integer>(Set.of(school.id()));
        region.childrenOf(school).forEach(child -> own.add(child.id()));
        for (var card : shown) {
            for (var piece : card.pieces) {
                if (own.contains(StepMaker.organization(region, piece))) {
                    reach.pieces.add(piece);
                }
            }
        }
        reach.follow(shown, ties, lines);
        reach.supports(shown);
        return reach;
    }

    private void follow(List<Card> shown, List<Tie> ties, List<Lines.Line> lines) {
        var next = new HashMap<Piece, Set<Piece>>();
        for (var tie : ties) {
            if (tie.kind() != Way.Kind.ENDED && tie.kind() != Way.Kind.LATERAL) {
                next.computeIfAbsent(tie.from(), _ -> new HashSet<>()).add(tie.to());
            }
        }
        for (var line : lines) {
            if (line.inferred()) {
                line.from()
                        .pieces
                        .forEach(piece -> next.computeIfAbsent(piece, _ -> new HashSet<>())
                                .addAll(line.to().pieces));
            }
        }
        walk(next);
        for (var card : shown) {
            if (card.pieces.stream().anyMatch(pieces::contains)) {
                cards.add(card);
            }
        }
    }

    private void walk(Map<Piece, Set<Piece>> next) {
        var queue = new ArrayDeque<>(pieces);
        while (!queue.isEmpty()) {
            for (var to : next.getOrDefault(queue.remove(), Set.of())) {
                if (pieces.add(to)) {
                    queue.add(to);
                }
            }
        }
    }

    /// Services of the institutions that are reached.
    private void supports(List<Card> shown) {
        var organizations = new HashSet<Integer>();
        pieces.forEach(piece -> organizations.add(StepMaker.organization(region, piece)));
        for (var card : shown) {
            if (card.spot().lane() == Lane.SUPPORTS) {
                card.pieces.stream()
                        .filter(piece -> organizations.contains(StepMaker.organization(region, piece)))
                        .forEach(piece -> {
                            pieces.add(piece);
                            cards.add(card);
                        });
            }
        }
    }

    boolean reaches(Card card) {
        return cards.contains(card);
    }

    boolean reaches(Piece piece) {
        return pieces.contains(piece);
    }

    /// Distance in a straight line, near enough to tell the nearest; infinite when one of the two has no place.
    double miles(int organization) {
        var here = school.address();
        var there = region.organizations().get(organization).address();
        if (here.latitude() == null
                || here.longitude() == null
                || there.latitude() == null
                || there.longitude() == null) {
            return Double.POSITIVE_INFINITY;
        }
        var north = (here.latitude() - there.latitude()) * MILES_PER_DEGREE;
        var east =
                (here.longitude() - there.longitude()) * MILES_PER_DEGREE * Math.cos(Math.toRadians(here.latitude()));
        return Math.hypot(north, east);
    }
}
