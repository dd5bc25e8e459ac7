/// Routes: from what a person has to what a person wants to be, step by step, as the Pareto front over time, money and
/// credit saved.
///
/// Enter at [throughline.engine.route.RouteProblem], which states the steps and the start, then
/// [throughline.engine.route.RouteSearch].
@NullMarked
package throughline.engine.route;

import org.jspecify.annotations.NullMarked;
