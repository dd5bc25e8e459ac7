/// Sequences as term grids: the courses of a program in their terms with arrows, at several paces, and what waits for
/// each. Enter at `GridPages`.
@NullMarked
package throughline.grids;

import org.jspecify.annotations.NullMarked;
