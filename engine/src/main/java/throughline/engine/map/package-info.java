/// Career maps: the whole way from exploring to a job, as steps in columns and lanes with the ways between them.
///
/// A [throughline.engine.map.CareerMap] is computed, never drawn by hand, and says nothing about where a card lies on
/// a page: picture, outline, table, poster and exchange formats are all made from it.
@NullMarked
package throughline.engine.map;

import org.jspecify.annotations.NullMarked;
