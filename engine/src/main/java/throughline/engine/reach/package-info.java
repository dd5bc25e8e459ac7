/// What can be reached from where when some things need all of several others and some need any one of them: what is
/// missing, what leads nowhere, what comes too late, what everything hangs on, which choice costs time. Start reading
/// at [WayGraph].
@NullMarked
package throughline.engine.reach;

import org.jspecify.annotations.NullMarked;
