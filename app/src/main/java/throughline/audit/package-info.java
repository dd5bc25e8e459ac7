/// The structural audit: where the way from school to work has no next step, no way in, no credit, no activity, for
/// the whole region and for each organization. Enter at [throughline.audit.RegionAudit].
@NullMarked
package throughline.audit;

import org.jspecify.annotations.NullMarked;
