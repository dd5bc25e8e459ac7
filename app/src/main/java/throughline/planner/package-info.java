/// The pages "Plan my way": the question form, the routes that answer it, and the route on its career map. All state
/// is in the address; nothing about the visitor is kept. The planner itself is `throughline.routes`.
@NullMarked
package throughline.planner;

import org.jspecify.annotations.NullMarked;
