package throughline.drawings;

import throughline.engine.map.Way;

/// A line to be drawn between two nodes.
///
/// @param left     node at whose right side the line is tied
/// @param right    node at whose left side it is tied; at its right side too when both have one rank
/// @param backward whether the way runs from the right node to the left one
/// @param label    words on the line, or empty
record Link(int left, int right, Bundle bundle, boolean backward, Way way, String label) {}
