/// The read model: an immutable, versioned [throughline.region.Region] built from the active releases and
/// swapped in after each change. Everything the public reads is a pure function of a Region; reads take no lock and
/// touch no database.
///
/// Enter at [throughline.region.Regions], which holds the present Region.
@NullMarked
package throughline.region;

import org.jspecify.annotations.NullMarked;
