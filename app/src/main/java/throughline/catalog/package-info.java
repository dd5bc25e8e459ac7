/// The catalog: organizations, programs, courses, credentials, agreements, activities and the links between
/// them, as the sources state them. The merged picture of a thing is made in `throughline.region`.
@NullMarked
package throughline.catalog;

import org.jspecify.annotations.NullMarked;
