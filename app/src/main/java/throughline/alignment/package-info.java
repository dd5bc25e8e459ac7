/// Alignment of courses between institutions: which courses are likely to satisfy another one's, with reasons.
@NullMarked
package throughline.alignment;

import org.jspecify.annotations.NullMarked;
