/// Reference tables: dated codes of every scheme, crosswalks between them with local overrides, and places.
///
/// Owns the tables `code`, `crosswalk`, `crosswalk_override`, `zip_place` and `county_outline`, and the
/// imports that fill them.
@NullMarked
package throughline.reference;

import org.jspecify.annotations.NullMarked;
