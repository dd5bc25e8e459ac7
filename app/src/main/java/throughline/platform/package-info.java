/// The ground: the home folder, the one database, progress, backup and restore.
///
/// Knows no domain word. Start reading at [throughline.platform.Database].
@NullMarked
package throughline.platform;

import org.jspecify.annotations.NullMarked;
