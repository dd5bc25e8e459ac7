/// The pages that people browse: home, search, sectors, pathways, occupations, programs, courses, institutions,
/// credentials and what is known about the data. Each page is a pure function of the Region. Owns no table.
///
/// May use the Region, the finder and the shell of `throughline.web`.
@NullMarked
package throughline.browse;

import org.jspecify.annotations.NullMarked;
