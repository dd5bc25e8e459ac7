/// Career maps on paper: tagged PDF posters and sheets. Enter at [throughline.posters.Posters].
@NullMarked
package throughline.posters;

import org.jspecify.annotations.NullMarked;
