/// Supply against demand over a Region. The numbers themselves are of `throughline.engine.gap`; here the awards
/// and openings of a Region become its network. Start with [throughline.gaps.GapsCommand];
/// other features ask [throughline.gaps.Gaps].
@NullMarked
package throughline.gaps;

import org.jspecify.annotations.NullMarked;
