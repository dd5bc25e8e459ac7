/// Who can actually get in: twelve invented people against every pathway of the region, with time and money or what
/// keeps each out. Start reading at [PersonaRun].
@NullMarked
package throughline.personas;

import org.jspecify.annotations.NullMarked;
