/// Pages that show career maps: the picture, the outline that says the same in words, the index of all maps, and
/// the form that other sites embed. Start reading at [MapPages].
@NullMarked
package throughline.atlas;

import org.jspecify.annotations.NullMarked;
