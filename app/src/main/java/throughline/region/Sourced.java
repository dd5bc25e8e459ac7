package throughline.region;

import throughline.imports.Fact;

/// A fact with where it was read.
///
/// @param source position in [RegionFacts#sources()]
/// @param row    row of the source's file, which makes the order of facts of one source
record Sourced<T extends Fact>(T fact, int source, int row) {}
