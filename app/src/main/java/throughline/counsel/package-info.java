/// For counselors and parents: what leads on from a school, packets and sheets to hand out, and the four answers that
/// parents ask for first. Packets are made beside the request and kept for some minutes; nothing is kept of whoever
/// asks.
/// Start with [throughline.counsel.CounselPages].
@NullMarked
package throughline.counsel;

import org.jspecify.annotations.NullMarked;
