/// Ways in for people who cannot name a job: school subjects, skills, a certificate in hand, little time, what is near.
/// Each door is a page whose address is all that is kept. Start with [throughline.doors.DoorPages].
@NullMarked
package throughline.doors;

import org.jspecify.annotations.NullMarked;
