/// The program finder: one search over everything a person can take or become, with facets.
///
/// Enter at [throughline.finder.Finders]; a search is a [throughline.finder.FinderQuery], which knows its
/// own address.
@NullMarked
package throughline.finder;

import org.jspecify.annotations.NullMarked;
