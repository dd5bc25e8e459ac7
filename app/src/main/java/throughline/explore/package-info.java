/// The pages on which everything in a region is read: occupations, programs, courses, institutions,
/// credentials, activities and supports, and the lists that lead to them.
///
/// Each page is a public record (`OccupationPage` …) that a package-private class assembles from a Region
/// and that a template of the same name shows; the same record is the JSON of the page.
@NullMarked
package throughline.explore;

import org.jspecify.annotations.NullMarked;
