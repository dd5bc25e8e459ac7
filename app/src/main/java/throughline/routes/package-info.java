/// Routes from where a person is to what a person wants to be. The search itself is `throughline.engine.route`.
@NullMarked
package throughline.routes;

import org.jspecify.annotations.NullMarked;
