/// What is near: services that help students (`/supports`) and work-based learning (`/work-based-learning`), narrowed
/// by kind, grade, sector, language and distance. Start with [throughline.nearby.NearbyPages].
@NullMarked
package throughline.nearby;

import org.jspecify.annotations.NullMarked;
