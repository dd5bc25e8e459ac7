package throughline.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.region.Region;

/// The cards of a map in the making: like things of several institutions share one.
final class Deck {
    /// Rank of what the subject is about, above all others.
    private static final long CLOSE = 1L << 50;

    private static final long OFFER = 1L << 24;
    static final Comparator<Card> BY_RANK =
            Comparator.comparingLong((Card card) -> -card.rank).thenComparing(card -> card.id);

    private final Region region;
    private final Scope scope;
    private final SequencedMap<String, Card> cards = new LinkedHashMap<>();
    private final Map<Piece, Card> byPiece = new HashMap<>();

    private Deck(Region region, Scope scope) {
        this.region = region;
        this.scope = scope;
    }

    static Deck of(Region region, Scope scope) {
        var deck = new Deck(region, scope);
        var placing = new Placing(region, scope);
        for (var piece : new TreeSet<>(scope.pieces)) {
            var made = placing.card(piece);
            var card = deck.cards.computeIfAbsent(made.id, _ -> made);
            card.add(piece, made.spot());
            deck.byPiece.put(piece, card);
        }
        deck.cards.values().forEach(card -> card.rank = deck.rank(card));
        return deck;
    }

    private long rank(Card card) {
        var rank = card.pieces.stream().anyMatch(scope.close::contains) ? CLOSE : 0;
        if (card.pieces.stream().anyMatch(scope.here::contains)) {
            rank += CLOSE;
        }
        for (var piece : card.pieces) {
            rank += switch (piece.type()) {
                case PROGRAM ->
                    OFFER + Awarded.of(region.programs().get(piece.id())).count();
                case OCCUPATION -> openings(piece.id());
                case CREDENTIAL ->
                    OFFER * region.credentials().get(piece.id()).programs().size();
                // Universities of the region are nearest.
                case ACCEPTED -> scope.accepted.get(piece.id()).receivingId() < 0 ? OFFER : 2 * OFFER;
                case COURSE, CREDIT, ACTIVITY, SUPPORT -> OFFER;
            };
        }
        return rank;
    }

    private long openings(int occupation) {
        var outlook = region.outlook(region.occupations().get(occupation));
        return outlook == null || outlook.openingsTenths() == null ? 0 : outlook.openingsTenths();
    }

    /// All cards, best first.
    List<Card> ranked() {
        var ranked = new ArrayList<>(cards.values());
        ranked.sort(BY_RANK);
        return ranked;
    }

    /// The card of a thing, when it is on the map.
    @Nullable
    Card find(Piece piece) {
        return byPiece.get(piece);
    }
}
