/// Career maps in the words of CTDL, the linked-data language of credentials and pathways: publications that other
/// systems can read. Enter at [throughline.ctdl.MapPublication].
@NullMarked
package throughline.ctdl;

import org.jspecify.annotations.NullMarked;
