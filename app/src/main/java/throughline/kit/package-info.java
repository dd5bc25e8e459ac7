/// The site as a folder of files that opens without network and without a server, from a disk or a USB stick. Start
/// with [throughline.kit.SiteExport].
@NullMarked
package throughline.kit;

import org.jspecify.annotations.NullMarked;
