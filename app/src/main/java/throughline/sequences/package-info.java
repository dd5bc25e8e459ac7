/// Course sequences as files and commands: reads curricula and degree plans in the form of the field,
/// prints their measures and says what is wrong with them. The algorithms are in `throughline.engine.curriculum`.
@NullMarked
package throughline.sequences;

import org.jspecify.annotations.NullMarked;
