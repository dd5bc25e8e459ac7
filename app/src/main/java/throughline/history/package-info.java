/// What people change in the facts: one field of one fact at a time, with base value, reason, author, times.
///
/// Releases are never touched. Published changes lie over them as an [throughline.history.Overlay] when the Region is
/// built, so an import never undoes one silently: when the imported value is no longer the one that the author saw,
/// the owner is asked. Facts are named by their table and the key in its first column.
@NullMarked
package throughline.history;

import org.jspecify.annotations.NullMarked;
