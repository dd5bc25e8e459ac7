package throughline.drawings;

import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Lane;

/// A lane, or a named row of the lane of steps, that runs across the whole picture.
///
/// @param row the named row, if rows have names
record Stratum(Lane lane, CareerMap.@Nullable Row row) {}
