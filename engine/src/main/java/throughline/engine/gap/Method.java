package throughline.engine.gap;

/// A convention by which the awards of a group are handed to the occupations it reaches.
///
/// With S for awards, D for openings, N(p) for the occupations with openings that group p reaches.
public enum Method {
    /// Each occupation the same: S(p) / |N(p)|.
    EQUAL,
    /// By openings: S(p) · D(o) / Σ D over N(p).
    PROPORTIONAL,
    /// As evenly filled as the links allow: all awards are placed so that Σ f(o)² / (2 D(o)) is least, where
    /// f(o) is what occupation o receives. The fill ratios f(o)/D(o) are unique.
    BALANCED
}
