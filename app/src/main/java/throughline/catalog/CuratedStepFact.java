package throughline.catalog;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// What a curator decided about one step of a map.
///
/// @param map      path of the subject of the map, for example `pathways/12c`
/// @param step     id of the step on the map, or a thing that stands on it as `type:key`
/// @param display  `shown` as computed, `pinned` or `hidden`
/// @param position place among the steps of the same column, lane and level, counted from 1
/// @param title    title on this map
/// @param note     words beside the step
public record CuratedStepFact(
        String map,
        String step,
        String display,
        @Nullable Integer position,
        @Nullable String title,
        @Nullable String titleEs,
        @Nullable String note,
        @Nullable String noteEs)
        implements Fact {
    public static final FactTable TABLE =
            FactTable.of("curated_step", "map", "step", "display", "position", "title", "title_es", "note", "note_es");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(map)
                .text(step)
                .text(display)
                .number(position)
                .text(title)
                .text(titleEs)
                .text(note)
                .text(noteEs);
    }
}
