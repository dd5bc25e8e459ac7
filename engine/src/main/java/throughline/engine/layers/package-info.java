/// Graphs drawn in layers from left to right: in which order the items of a layer stand, so that few lines cross, and
/// at which heights, so that lines run straight and no room is wasted. Knows numbers only, nothing of what is drawn.
@NullMarked
package throughline.engine.layers;

import org.jspecify.annotations.NullMarked;
