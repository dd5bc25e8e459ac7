package throughline.maps;

import throughline.engine.map.Column;
import throughline.engine.map.Lane;

/// Where a card stands: column, lane and the part of the column (grade, term, level).
record Spot(Column column, Lane lane, int part) {
    /// The end of high school, after grade 12.
    static final int GRADUATION = 13;

    static Spot step(Column column, int part) {
        return new Spot(column, Lane.STEPS, part);
    }

    Spot in(Lane other) {
        return new Spot(column, other, part);
    }
}
