/// Supply and demand of a labor market: how many awards meet how many openings.
///
/// Enter at [throughline.engine.gap.GapNetwork]. All amounts are awards or openings a year and exact:
/// what is handed out always adds up to what there was. Rounding is left to whoever shows a number.
@NullMarked
package throughline.engine.gap;

import org.jspecify.annotations.NullMarked;
