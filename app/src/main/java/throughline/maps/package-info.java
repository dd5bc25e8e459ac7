/// Career maps computed from the Region.
@NullMarked
package throughline.maps;

import org.jspecify.annotations.NullMarked;
