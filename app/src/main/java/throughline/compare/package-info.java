/// Programs, occupations and institutions side by side: `/compare?items=program:…&items=occupation:…`. The address is
/// all that is kept. Start with [throughline.compare.ComparePages].
@NullMarked
package throughline.compare;

import org.jspecify.annotations.NullMarked;
