@NullMarked
package throughline;

import org.jspecify.annotations.NullMarked;
