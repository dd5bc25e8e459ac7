/// What must be passed before a course or program: and/or expressions over courses, with the text of what no
/// machine can judge kept as text. Start at [throughline.engine.requisite.Requisite].
@NullMarked
package throughline.engine.requisite;

import org.jspecify.annotations.NullMarked;
