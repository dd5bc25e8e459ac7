package throughline.maps;

import java.util.ArrayList;
import java.util.List;
import throughline.engine.map.Label;
import throughline.engine.map.Step;

/// A card in the making: like things of several institutions under one title. Local to one making of a map.
final class Card {
    final String id;
    final Step.Kind kind;
    final Label title;
    final List<Piece> pieces = new ArrayList<>();
    private Spot spot;
    /// What ranks it among the cards of its column and lane; higher comes first.
    long rank;
    int row;
    /// Shown whatever the limits, because a curator says so.
    boolean pinned;

    Card(String id, Step.Kind kind, Spot spot, Label title) {
        this.id = id;
        this.kind = kind;
        this.spot = spot;
        this.title = title;
    }

    Spot spot() {
        return spot;
    }

    /// Takes a piece; a card stands at the earliest part of its pieces.
    void add(Piece piece, Spot at) {
        pieces.add(piece);
        if (at.part() != 0 && (spot.part() == 0 || at.part() < spot.part())) {
            spot = at;
        }
    }

    boolean has(Piece.Type type) {
        return pieces.getFirst().is(type);
    }

    @Override
    public String toString() {
        return id + " " + spot;
    }
}
