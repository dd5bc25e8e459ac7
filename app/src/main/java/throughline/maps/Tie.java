package throughline.maps;

import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;
import throughline.engine.map.Way;
import throughline.region.Agreement;

/// One recorded connection between two things, before like things share a card.
///
/// @param sender id of the institution at whose offer it holds, or -1
record Tie(
        Piece from,
        Piece to,
        Way.Kind kind,
        Way.Reason reason,
        int sender,
        @Nullable Agreement agreement,
        @Nullable String grade,
        @Nullable Label statement,
        @Nullable String codes) {
    static Tie of(Piece from, Piece to, Way.Kind kind, Way.Reason reason, int sender) {
        return new Tie(from, to, kind, reason, sender, null, null, null, null);
    }

    static Tie of(Piece from, Piece to, Way.Kind kind, Way.Reason reason, Agreement agreement) {
        return new Tie(from, to, kind, reason, agreement.sendingId(), agreement, agreement.minimumGrade(), null, null);
    }

    Tie withGrade(@Nullable String other) {
        return new Tie(from, to, kind, reason, sender, agreement, other, statement, codes);
    }

    Tie withStatement(@Nullable Label other) {
        return new Tie(from, to, kind, reason, sender, agreement, grade, other, codes);
    }

    Tie withCodes(@Nullable String other) {
        return new Tie(from, to, kind, reason, sender, agreement, grade, statement, other);
    }
}
