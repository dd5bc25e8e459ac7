package throughline.engine.gap;

import java.util.List;

/// What holds under every allocation, because no allocation can place more than a maximum flow.
///
/// Groups X whose awards exceed all openings of the occupations they reach violate Hall's condition; so do
/// occupations whose openings exceed all awards of the groups that reach them. Both are read off the minimum
/// cuts next to the source and next to the sink.
///
/// @param placed    awards a year that can find an opening at the same time, at most
/// @param surplus   awards a year that find none, however they are shared out; unplaced groups are not in it
/// @param shortage  openings a year that stay open, however awards are shared out; occupations that no group
///                  reaches are in it
/// @param saturated groups with more awards than openings within their reach; their surplus adds up to `surplus`
/// @param starved   occupations with more openings than awards within reach; with the occupations that no
///                  group reaches their shortage adds up to `shortage`
public record Structure(
        Fraction placed, Fraction surplus, Fraction shortage, List<Cluster> saturated, List<Cluster> starved) {
    public Structure {
        saturated = List.copyOf(saturated);
        starved = List.copyOf(starved);
    }
}
