/// The demonstration region: everything that a region has, invented and the same for the same seed.
///
/// Enter at [throughline.demo.DemoRegion]. Names, people's counts and labor numbers are synthetic; codes and
/// titles of occupations, programs and sectors are real. Nothing here reads the clock or the database.
@NullMarked
package throughline.demo;

import org.jspecify.annotations.NullMarked;
