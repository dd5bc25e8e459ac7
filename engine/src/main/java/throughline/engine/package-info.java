/// The algorithms of Throughline in plain Java: records in, records out. No input or output, no logging, no
/// clock.
@NullMarked
package throughline.engine;

import org.jspecify.annotations.NullMarked;
